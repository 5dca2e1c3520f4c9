import { nextInt, type Rng, shuffle } from '../maths/rng.ts';
import { BED_COUNT } from '../units.ts';
import { WARM_COUNT } from './emotion.ts';
import type { Persona } from './persona.ts';
import { PERSONA_NAMES } from './persona-names.ts';

const WARM: readonly number[] = Array.from({ length: WARM_COUNT }, (_, feeling) => feeling);

/** Eight feelings in random order: each of the five once, three of them twice. */
const dealFeelings = (rng: Rng): readonly number[] =>
  shuffle(rng, [...WARM, ...shuffle(rng, WARM).slice(0, BED_COUNT - WARM_COUNT)]);

const dealPersona = (rng: Rng, name: string, primary: number, secondary: number): Persona => {
  // A persona rests at 40 in its secondary feeling: wishing for that would come true almost by itself.
  const lacking = shuffle(
    rng,
    WARM.filter((feeling) => feeling !== primary && feeling !== secondary),
  );
  const [first, second, third] = lacking as [number, number, number];
  // The guard may be the secondary feeling, or two told wishes would give it away.
  return { name, primary, secondary, wishes: [first, second], guard: nextInt(rng, 2) === 0 ? third : secondary };
};

const gives = (giver: Persona, receiver: Persona): boolean =>
  receiver.wishes.includes(giver.primary) || receiver.wishes.includes(giver.secondary);

/** May these two make each other's wishes come true? True if each one's nature holds a feeling the other wishes for. */
export const mutual = (one: Persona, other: Persona): boolean => gives(one, other) && gives(other, one);

/** Can all be put into pairs that are mutual, so that nobody is left without a partner? */
const allPaired = (cast: readonly Persona[]): boolean => {
  const [first, ...others] = cast;
  if (first === undefined) return true;
  return others.some((other) => mutual(first, other) && allPaired(others.filter((left) => left !== other)));
};

const allDifferent = (primaries: readonly number[], secondaries: readonly number[]): boolean =>
  new Set(primaries.map((primary, bed) => primary * WARM_COUNT + (secondaries[bed] as number))).size === BED_COUNT;

/**
 * The eight personas of a night, by bed (design: personas). No two share a nature; each warm feeling is the primary of
 * one or two beds, and the secondary of one or two. So every wish is another bed's primary. The eight can be put into
 * four pairs in which each gives what the other wishes for, because only mutual flow counts as Together. Deals again
 * until that holds; about one deal in ten does.
 */
export const dealCast = (rng: Rng): readonly Persona[] => {
  const names = shuffle(rng, PERSONA_NAMES);
  for (;;) {
    const primaries = dealFeelings(rng);
    const secondaries = dealFeelings(rng);
    const natured = primaries.every((primary, bed) => primary !== secondaries[bed]);
    if (!natured || !allDifferent(primaries, secondaries)) continue;
    const cast = primaries.map((primary, bed) =>
      dealPersona(rng, names[bed] as string, primary, secondaries[bed] as number),
    );
    if (allPaired(cast)) return cast;
  }
};
