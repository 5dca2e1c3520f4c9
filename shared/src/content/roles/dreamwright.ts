import type { Role } from '../role.ts';

/** Sees what a place would give to whom, and shapes it. */
export const dreamwright: Role = {
  kind: 'dreamwright',
  personName: 'Elara Finch',
  hueDegrees: 275,
  abilities: [
    { kind: 'anchor', cost: 3, coolSeconds: 15, acts: ['weaving', 'unveiling'], from: 'night1', aim: 'none' },
    { kind: 'reframe', cost: 3, coolSeconds: 15, acts: ['weaving', 'unveiling'], from: 'night2', aim: 'motif' },
    { kind: 'curtain', cost: 2, coolSeconds: 20, acts: ['unveiling'], from: 'night2', aim: 'hex' },
  ],
  says: {
    ask: 'your-wish',
    offer: 'yes',
    build: 'here',
    thin: 'less',
    letGo: 'let-go',
    calm: 'breathe',
    hands: 'hold-on',
    thanks: 'heart',
  },
};
