import type { Motif } from '../motif.ts';

/** The strongest wonder, and the one place that shows the real number early. */
export const starMap: Motif = {
  kind: 'star-map',
  cost: 5,
  profile: [0, 0, 4, 0, 0],
  fear: 0,
  readingErrorGain: 0.2,
};
