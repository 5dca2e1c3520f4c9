import { WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import type { Persona } from '@lent-dreams/shared/content/persona.ts';
import { nextInt, type Rng, shuffle } from '@lent-dreams/shared/maths/rng.ts';

const WARM: readonly number[] = Array.from({ length: WARM_COUNT }, (_, feeling) => feeling);

/**
 * The same persona with wishes and guard nobody has seen: a sleeper's lie open to all, a person's are told by hand only,
 * so whoever lies down in a sleeper's bed, and the sleeper who stays where a person leaves, wish anew (design: personas).
 */
export const freshWishes = (rng: Rng, persona: Persona): Persona => {
  const { primary, secondary } = persona;
  const lacking = shuffle(
    rng,
    WARM.filter((feeling) => feeling !== primary && feeling !== secondary),
  );
  const [first, second, third] = lacking as [number, number, number];
  return { ...persona, wishes: [first, second], guard: nextInt(rng, 2) === 0 ? third : secondary };
};
