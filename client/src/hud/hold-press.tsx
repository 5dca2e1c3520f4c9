import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Sign, type SignName } from './sign.tsx';

/** A button that acts after half a second of holding; its edge fills meanwhile. With `tap` one press is enough. */
export const HoldPress = ({
  at,
  sign,
  line,
  tap,
  holdMs = 500,
  onHeld,
  children,
}: {
  readonly at: string;
  readonly sign: SignName;
  readonly line: string;
  readonly tap: boolean;
  readonly holdMs?: number;
  readonly onHeld: () => void;
  readonly children: ComponentChildren;
}) => {
  const [holding, setHolding] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = (): void => {
    clearTimeout(timer.current);
    setHolding(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const start = (): void => {
    if (tap || holding) return;
    setHolding(true);
    timer.current = setTimeout(() => {
      setHolding(false);
      onHeld();
    }, holdMs);
  };
  return (
    <button
      type="button"
      class={`press plain hold-press ${holding ? 'holding' : ''}`}
      data-at={at}
      onPointerDown={start}
      onPointerUp={stop}
      onPointerLeave={stop}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.repeat) start();
      }}
      onKeyUp={stop}
      onClick={(event) => {
        // A click without a pointer (detail 0) comes from a screen reader, which cannot hold.
        if (tap || event.detail === 0) onHeld();
      }}
    >
      <Sign name={sign} />
      <span class="press-words">
        {children}
        {!tap && <small>{line}</small>}
      </span>
    </button>
  );
};
