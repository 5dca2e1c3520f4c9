const SIZE = 8;
const CELLS = SIZE * SIZE;
const SQUARINGS = 10;

/** Working space of {@link spectralRadius8}: make one, reuse it, and the function allocates nothing. */
export type SpectralScratch = {
  readonly current: Float64Array;
  readonly next: Float64Array;
  readonly scales: Float64Array;
};

/** New working space for {@link spectralRadius8}. */
export const spectralScratch = (): SpectralScratch => {
  return { current: new Float64Array(CELLS), next: new Float64Array(CELLS), scales: new Float64Array(SQUARINGS) };
};

/** Writes the square of the first matrix into the second. */
const square = (source: Float64Array, target: Float64Array): void => {
  for (let row = 0; row < CELLS; row += SIZE) {
    for (let column = 0; column < SIZE; column += 1) {
      let sum = 0;
      for (let middle = 0; middle < SIZE; middle += 1) {
        sum += (source[row + middle] as number) * (source[middle * SIZE + column] as number);
      }
      target[row + column] = sum;
    }
  }
};

/** The power of two that brings a positive number into [0.5, 1) when divided by it. */
const binaryScale = (value: number): number => {
  let scale = 1;
  let rest = value;
  while (rest >= 1) {
    rest *= 0.5;
    scale *= 2;
  }
  while (rest < 0.5) {
    rest *= 2;
    scale *= 0.5;
  }
  return scale;
};

const largestCell = (matrix: Float64Array): number => {
  let largest = 0;
  for (let cell = 0; cell < CELLS; cell += 1) largest = Math.max(largest, matrix[cell] as number);
  return largest;
};

const largestRowSum = (matrix: Float64Array): number => {
  let largest = 0;
  for (let row = 0; row < CELLS; row += SIZE) {
    let sum = 0;
    for (let column = 0; column < SIZE; column += 1) sum += matrix[row + column] as number;
    largest = Math.max(largest, sum);
  }
  return largest;
};

const copyChecked = (matrix: ArrayLike<number>, target: Float64Array): void => {
  if (matrix.length !== CELLS) throw new RangeError(`a matrix of ${CELLS} cells is needed, not ${matrix.length}`);
  for (let cell = 0; cell < CELLS; cell += 1) {
    const value = matrix[cell] as number;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`cell ${cell} is ${value}`);
    target[cell] = value;
  }
};

/**
 * Largest eigenvalue (spectral radius) of a non-negative 8x8 matrix, row by row in 64 cells.
 *
 * Gelfand's formula with the largest row sum as the norm: the matrix is squared ten times, and the norm of its 1024th
 * power goes through ten square roots. Every rescaling is by a power of two and thereby exact, so all engines return the
 * same bits, and raising a cell never lowers the result (weights 10^100 times apart aside). A matrix without a loop gives exactly 0. The result never falls
 * below the true radius by more than rounding; it exceeds it by at most 0.11 % for a symmetric matrix and by about the
 * 1024th root of the spread of its weights otherwise. Throws a RangeError for a wrong size, negative or infinite cells.
 */
export const spectralRadius8 = (matrix: ArrayLike<number>, scratch: SpectralScratch = spectralScratch()): number => {
  let { current, next } = scratch;
  const { scales } = scratch;
  copyChecked(matrix, current);
  for (let squaring = 0; squaring < SQUARINGS; squaring += 1) {
    const largest = largestCell(current);
    if (largest === 0) return 0;
    const scale = binaryScale(largest);
    scales[squaring] = scale;
    for (let cell = 0; cell < CELLS; cell += 1) current[cell] = (current[cell] as number) / scale;
    square(current, next);
    const swapped = current;
    current = next;
    next = swapped;
  }
  let radius = largestRowSum(current);
  for (let squaring = SQUARINGS - 1; squaring >= 0; squaring -= 1) {
    radius = Math.sqrt(radius) * (scales[squaring] as number);
  }
  return radius;
};
