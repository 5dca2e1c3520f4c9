/** Seconds left, in a ring that empties clockwise. Never red, never flashing. */
export const ClockRing = ({
  leftMs,
  wholeMs,
  thick = false,
}: {
  readonly leftMs: number;
  readonly wholeMs: number;
  readonly thick?: boolean;
}) => {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const share = wholeMs > 0 ? Math.min(1, Math.max(0, leftMs / wholeMs)) : 1;
  const words = seconds < 60 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span class={`clock ${thick ? 'thick' : ''}`} role="timer" aria-label={words}>
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle cx="22" cy="22" r="19.5" class="clock-way" />
        <circle cx="22" cy="22" r="19.5" class="clock-left" pathLength="1" stroke-dasharray={`${share} 1`} />
      </svg>
      <b>{words}</b>
    </span>
  );
};
