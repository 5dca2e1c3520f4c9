/** A switch in a row of settings. */
export const Toggle = ({
  at,
  label,
  on,
  onToggle,
}: {
  readonly at: string;
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}) => (
  <button
    type="button"
    role="switch"
    class="toggle"
    data-at={at}
    aria-checked={on}
    aria-label={label}
    onClick={() => onToggle(!on)}
  >
    <span class="knob" />
  </button>
);
