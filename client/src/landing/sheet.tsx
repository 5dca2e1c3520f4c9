import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type SheetProps = {
  readonly title: string;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
  /** Extra class that shapes the sheet. */
  readonly shape?: string;
  /** The title is said to screen readers only. */
  readonly titleHidden?: boolean;
};

const FOCUSABLE = 'button:not([disabled]), input, a[href], [tabindex="0"]';

/**
 * A sheet above the page. It keeps the focus inside, gives it back when left, and is left by Esc or a tap beside it.
 * It is no native dialog: those lie above everything, and nothing may lie above the X card.
 */
export const Sheet = ({ title, onLeave, children, shape = '', titleHidden = false }: SheetProps): JSX.Element => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.shiftKey) {
      event.stopPropagation();
      onLeave();
      return;
    }
    if (event.key !== 'Tab' || box.current === null) return;
    const stops = [...box.current.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== edge && document.activeElement !== box.current) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
  };

  return (
    <div class="sheet-room">
      <button type="button" class="sheet-beside" tabIndex={-1} aria-hidden="true" onClick={onLeave} />
      <div class={`sheet ${shape}`} role="dialog" aria-label={title} tabIndex={-1} ref={box} onKeyDown={onKeyDown}>
        <span class="sheet-grip" aria-hidden="true" />
        <h2 class={titleHidden ? 'for-ears' : 'sheet-title'}>{title}</h2>
        {children}
      </div>
    </div>
  );
};
