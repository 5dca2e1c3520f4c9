import { MOTIF_KINDS } from '@lent-dreams/shared/content/motifs/index.ts';
import { shuffle } from '@lent-dreams/shared/maths/rng.ts';
import type { Bed, World } from './world.ts';

const HAND_SIZE = 4;

/** Cards a bed has at hand (design: personas). */
const handSize = (_bed: Bed): number => HAND_SIZE;

/** Every bed gets its own shuffle of all kinds: the first at hand, the rest on its pile. */
export const dealHands = (world: World): void => {
  for (const bed of world.beds) {
    const cards = shuffle(world.secret.hands, MOTIF_KINDS);
    bed.hand = cards.slice(0, handSize(bed));
    bed.pile = cards.slice(handSize(bed));
  }
};

/** Puts the next card of the pile in the place of one at hand; an empty pile is made anew of all that is not at hand. */
export const drawInstead = (world: World, bed: Bed, card: string): void => {
  const slot = bed.hand.indexOf(card);
  if (slot < 0) return;
  const rest = bed.pile.filter((kind) => !bed.hand.includes(kind));
  const anew = MOTIF_KINDS.filter((kind) => !bed.hand.includes(kind));
  const pile = rest.length > 0 ? rest : shuffle(world.secret.hands, anew);
  const [next = card, ...left] = pile;
  bed.hand = bed.hand.map((kind, index) => (index === slot ? next : kind));
  bed.pile = left;
};
