import type { Role } from '../role.ts';

/** Sees where feeling flows without a yes, and stands in its way. */
export const advocate: Role = {
  kind: 'advocate',
  personName: 'Jaxon Null',
  hueDegrees: 205,
  abilities: [
    { kind: 'stay', cost: 2, coolSeconds: 12, acts: ['unveiling'], from: 'night1', aim: 'thread' },
    { kind: 'seal', cost: 1, coolSeconds: 8, acts: ['hearing'], from: 'night2', aim: 'none' },
    { kind: 'ask-release', cost: 0, coolSeconds: 0, acts: ['hearing'], from: 'night2', aim: 'person' },
    {
      kind: 'flashback',
      cost: 0,
      coolSeconds: 0,
      uses: 1,
      acts: ['unveiling', 'hearing'],
      from: 'night2',
      aim: 'none',
    },
  ],
  says: {
    ask: 'are-you-ok',
    offer: 'yes',
    build: 'there',
    thin: 'less',
    letGo: 'let-go',
    calm: 'wait',
    hands: 'i-help-you',
    thanks: 'thank-you',
  },
};
