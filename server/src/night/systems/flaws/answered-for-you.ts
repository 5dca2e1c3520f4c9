import type { Flaw } from './flaw.ts';

/** Silence that the hub takes for a yes, in seconds. */
const PATIENCE_SECONDS = 6;

/**
 * Proxy Yes: the hub answers offers in the place of whoever was asked, last night's as soon as the curtain is up
 * (design: ten flaws, F6).
 */
export const answeredForYou: Flaw = {
  kind: 'answered-for-you',
  breach: 'sender',
  strength: [2.51, 2.35, 2.22, 2.35, 2.57, 2.73, 3.08, 3.1],
  leaks: ({ answered }) =>
    answered
      .filter(({ fear }) => fear)
      .map(({ from, to, grant, depth }) => ({ from, to, depth, row: { grant, depth } })),
  answers: ({ openOffers, lastNight }) => [
    ...lastNight.offers,
    ...openOffers.filter(({ seconds }) => seconds >= PATIENCE_SECONDS),
  ],
};
