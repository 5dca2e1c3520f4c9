import type { Role } from '../role.ts';

/** Sees who loses their own colour, and says so. */
export const critic: Role = {
  kind: 'critic',
  personName: 'Kian Sarai',
  hueDegrees: 20,
  abilities: [
    { kind: 'name', cost: 1, coolSeconds: 12, acts: ['unveiling'], from: 'night1', aim: 'shade' },
    { kind: 'mirror', cost: 2, coolSeconds: 15, acts: ['weaving', 'unveiling'], from: 'night2', aim: 'person' },
    { kind: 'broadside', cost: 2, coolSeconds: 20, acts: ['hearing'], from: 'night2', aim: 'none' },
    { kind: 'refuse', cost: 0, coolSeconds: 25, acts: ['weaving', 'unveiling'], from: 'night2', aim: 'none' },
  ],
  says: {
    ask: 'your-wish',
    offer: 'yes',
    build: 'i-saw-it',
    thin: 'less',
    letGo: 'no',
    calm: 'breathe',
    hands: 'hand',
    thanks: 'well-done',
  },
};
