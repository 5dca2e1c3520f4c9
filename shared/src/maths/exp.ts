/** ln 2 in two parts: the first has 21 zero bits at its end, so its product with a small integer is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Above, the result passes the largest float64; below, it rounds to zero. */
const OVERFLOW_ABOVE = 709.782712893384;
const UNDERFLOW_BELOW = -745.1332191019412;

/** Degree of the Taylor polynomial on [-ln2/2, ln2/2]: the first term left out is below 5e-18. */
const DEGREE = 13;

/** 2^exponent for a whole exponent, by repeated exact doubling or halving of squares. */
const powerOfTwo = (exponent: number): number => {
  let power = 1;
  let factor = exponent < 0 ? 0.5 : 2;
  for (let rest = Math.abs(exponent); rest > 0; rest >>>= 1) {
    if ((rest & 1) === 1) power *= factor;
    factor *= factor;
  }
  return power;
};

/**
 * e to the power x, built from + - * / alone, so that every engine returns the same bits (the built-in function may
 * differ). Relative error below 1e-12 wherever the result is a normal float64; NaN for NaN.
 */
export const exp = (x: number): number => {
  if (x > OVERFLOW_ABOVE) return Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW_BELOW) return 0;
  const doublings = Math.floor(x * Math.LOG2E + 0.5);
  const rest = x - doublings * LN2_HIGH - doublings * LN2_LOW;
  let sum = 1;
  for (let term = DEGREE; term >= 1; term -= 1) sum = 1 + (rest * sum) / term;
  // In two steps, because 2^1024 alone would overflow and 2^-1075 vanish.
  const half = Math.trunc(doublings / 2);
  return sum * powerOfTwo(half) * powerOfTwo(doublings - half);
};
