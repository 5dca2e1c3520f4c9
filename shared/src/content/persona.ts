import { WARM_COUNT } from './emotion.ts';

/** Who a dreamer is tonight (design: personas). Only the nature is visible; wishes and guard must be asked for. */
export type Persona = {
  /** One of PERSONA_NAMES; the same in every language, and no word on screen gives it a gender. */
  readonly name: string;
  /** Warm feeling it has most of, 0–4. */
  readonly primary: number;
  /** Warm feeling it has some of, 0–4, never the primary. */
  readonly secondary: number;
  /** Two different warm feelings it wants, 0–4; never the primary. */
  readonly wishes: readonly [number, number];
  /** Warm feeling it does not want, 0–4; neither a wish nor the primary. */
  readonly guard: number;
};

const PRIMARY_POINTS = 70;
const SECONDARY_POINTS = 40;
const OTHER_POINTS = 10;

/**
 * The nature of a persona: the five warm feelings (0–100) it rests at, 28 on average. Source: design, personas. Throws a
 * RangeError unless both are different warm feelings, 0–4.
 */
export const natureOf = (primary: number, secondary: number): number[] => {
  for (const feeling of [primary, secondary]) {
    if (!Number.isInteger(feeling) || feeling < 0 || feeling >= WARM_COUNT) {
      throw new RangeError(`${feeling} is not a warm feeling`);
    }
  }
  if (primary === secondary) throw new RangeError('primary and secondary feeling are the same');
  const nature = Array.from({ length: WARM_COUNT }, () => OTHER_POINTS);
  nature[primary] = PRIMARY_POINTS;
  nature[secondary] = SECONDARY_POINTS;
  return nature;
};
