import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Hud } from './hud-types.ts';

const SIDE_WIDTH = 330;
const WIDE_WIDTH = 420;
const SWIPE_PX = 60;

/**
 * A sheet: from below on a phone, from the side otherwise. It tells the stage how much room it takes, so that nobody it
 * speaks of is covered. Left by Back, Done, Esc, a swipe down, or a tap beside it, never by an X.
 */
export const SheetFrame = ({
  hud,
  title,
  children,
  foot,
  still = false,
}: {
  readonly hud: Hud;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
  /** No swipe: an answer is asked for. */
  readonly still?: boolean;
}) => {
  const frame = useRef<HTMLElement>(null);
  const startY = useRef<number | null>(null);
  const kind = hud.layout.value.kind;
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const { roomOwner } = hud;
    roomOwner.current = element;
    const tell = (): void => {
      hud.deps.sheetRoom.value =
        kind === 'portrait'
          ? { side: 'bottom', size: element.offsetHeight }
          : { side: 'right', size: kind === 'landscape' ? SIDE_WIDTH : WIDE_WIDTH };
    };
    const watch = new ResizeObserver(tell);
    watch.observe(element);
    tell();
    return () => {
      watch.disconnect();
      if (roomOwner.current !== element) return;
      roomOwner.current = null;
      hud.deps.sheetRoom.value = { side: 'none', size: 0 };
    };
  }, [hud, kind]);
  return (
    <section
      ref={frame}
      class="hud-sheet"
      aria-label={title}
      onPointerDown={(event) => {
        startY.current = event.clientY;
      }}
      onPointerUp={(event) => {
        const isTop = frame.current?.querySelector('.hud-sheet-body')?.scrollTop === 0;
        if (
          !still &&
          kind === 'portrait' &&
          isTop &&
          startY.current !== null &&
          event.clientY - startY.current > SWIPE_PX
        )
          hud.back();
        startY.current = null;
      }}
    >
      <span class="grab" aria-hidden="true" />
      <h2 class="hud-sheet-title">{title}</h2>
      <div class="hud-sheet-body">{children}</div>
      {foot !== undefined && <div class="hud-sheet-foot">{foot}</div>}
    </section>
  );
};
