import type { JSX } from 'preact';
import { FEELING_GLYPHS } from './scenery/glyphs.ts';

/** Line drawings on a square of 24. */
const LINES = {
  moon: 'M20 14.2A8.4 8.4 0 1 1 10.6 4a6.6 6.6 0 0 0 9.4 10.2z M18.5 3v5 M16 5.5h5',
  plus: 'M12 5v14M5 12h14',
  key: 'M15.5 3.5a5 5 0 1 0 0 10a5 5 0 0 0 0-10z M11.7 11.8L4 19.5V21h3v-2h2v-2h2l1.6-1.7 M16.5 7.5h.01',
  person: 'M12 3.2a1.7 1.7 0 1 0 .01 0z M5 8.2l5 1.3v4.2L7.5 20.5 M19 8.2l-5 1.3v4.2l2.5 6.8 M10 9.5h4',
  again: 'M20 11a8 8 0 0 0-14.3-4L4 9 M4 4v5h5 M4 13a8 8 0 0 0 14.3 4L20 15 M20 20v-5h-5',
  copy: 'M9 9h11v11H9z M15 9V4H4v11h5',
  send: 'M21 3L10 14 M21 3l-7 18-4-7-7-4z',
  ring: 'M17.6 6.2A8 8 0 1 0 20 12 M16 2.5l1.2 4.2L21.5 6',
  hand: 'M3 13l3-2h4l3 2h4a1.6 1.6 0 0 1 0 3.2h-5 M3 18.5l3-1l5 2.5h3l7-4.5 M12.5 8.5L10 6a1.9 1.9 0 0 1 2.6-2.7A1.9 1.9 0 0 1 15 6z',
  down: 'M6 9l6 6l6-6',
  up: 'M6 15l6-6l6 6',
} as const;

export type IconName = keyof typeof LINES;

/** A drawing that repeats what the words beside it say; hidden from screen readers. */
export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      d={LINES[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

/** A glass ball with the sign of a feeling (0–5). */
export const FeelingOrb = ({ feeling }: { readonly feeling: number }): JSX.Element => (
  <span class={`orb orb-${feeling}`} aria-hidden="true">
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={FEELING_GLYPHS[feeling]?.fill ?? ''} fill="currentColor" />
      <path
        d={FEELING_GLYPHS[feeling]?.line ?? ''}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  </span>
);
