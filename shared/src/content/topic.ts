/**
 * What a person can keep away from themselves or from everybody (design: dusk, lines and veils): what each shape of fear
 * is about, and light or sound that flashes.
 */
export const TOPICS = [
  'falling',
  'being-watched',
  'rising-water',
  'the-dark',
  'being-chased',
  'being-silenced',
  'flashing-loud',
  'losing-the-way',
  'being-forgotten',
  'being-left',
  'empty-page',
  'copied',
  'things-breaking',
] as const;

export type Topic = (typeof TOPICS)[number];
