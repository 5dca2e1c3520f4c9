import { CALM, FEAR, FURY, JOY, LONGING, WONDER } from '@lent-dreams/shared/content/emotion.ts';

/** Form first, colour second (screens: symbols). Filled forms on a 24 grid; waves and spiral are lines. */
const FORMS: Readonly<Record<number, { readonly path: string; readonly filled: boolean }>> = {
  [JOY]: {
    path: 'M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9M12 2v2M12 20v2M2 12h2M20 12h2M4.9 4.9l1.5 1.5M17.6 17.6l1.5 1.5M4.9 19.1l1.5-1.5M17.6 6.4l1.5-1.5',
    filled: true,
  },
  [CALM]: {
    path: 'M2.5 9c3.2-3.5 6.3 3.5 9.5 0s6.3 3.5 9.5 0M2.5 16c3.2-3.5 6.3 3.5 9.5 0s6.3 3.5 9.5 0',
    filled: false,
  },
  [WONDER]: { path: 'M12 2l2.7 7.3L22 12l-7.3 2.7L12 22l-2.7-7.3L2 12l7.3-2.7z', filled: true },
  [LONGING]: { path: 'M17 4.2a9 9 0 1 0 0 15.6 8 8 0 0 1 0-15.6z', filled: true },
  [FURY]: { path: 'M12 3.5L21.5 20h-19z', filled: true },
  [FEAR]: {
    path: 'M12 12.3a.8.8 0 0 1 .9-1.2 2.3 2.3 0 0 1 .9 4A4.3 4.3 0 0 1 7.5 12 5.9 5.9 0 0 1 13.8 6a7 7 0 0 1 6 7.7 8.3 8.3 0 0 1-9.3 7',
    filled: false,
  },
};

/** The form of a feeling in its colour; silent for ears, since its word stands beside it or names its button. */
export const FeelingSign = ({ feeling, size = 22 }: { readonly feeling: number; readonly size?: number }) => {
  const form = FORMS[feeling];
  if (form === undefined) return null;
  return (
    <svg
      class={`feeling feeling-${feeling} ${form.filled ? 'filled' : ''}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={form.path} />
    </svg>
  );
};
