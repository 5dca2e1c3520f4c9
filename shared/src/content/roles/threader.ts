import type { Role } from '../role.ts';

/** Reads how much truly flows, and leads it elsewhere. */
export const threader: Role = {
  kind: 'threader',
  personName: 'Liara Tevlin',
  hueDegrees: 165,
  abilities: [
    { kind: 'ground', cost: 2, coolSeconds: 18, acts: ['unveiling'], from: 'night1', aim: 'person' },
    { kind: 'probe', cost: 0, coolSeconds: 6, acts: ['weaving', 'unveiling'], from: 'night2', aim: 'none' },
    { kind: 'splice', cost: 2, coolSeconds: 10, acts: ['weaving', 'unveiling'], from: 'night2', aim: 'thread' },
    { kind: 'overclock', cost: 3, coolSeconds: 30, acts: ['weaving', 'unveiling'], from: 'night2', aim: 'thread' },
  ],
  says: {
    ask: 'your-wish',
    offer: 'more',
    build: 'here',
    thin: 'less',
    letGo: 'let-go',
    calm: 'hold-on',
    hands: 'hand',
    thanks: 'star',
  },
};
