/** Cells along each side of the fluid picture. */
export const FIELD_SIDE = 64;
export const FIELD_CHANNELS = 6;
const CELLS = FIELD_SIDE * FIELD_SIDE;
/** Most one cell holds; the shader knows it too. */
const FULL = 1.4;
/** Strength of the current: feelings stay near the people they come from. */
const CURRENT = 0.6;
/** Springs fill a cell up to this. */
const FED = 1.05;
const DECAY_PER_SECOND = 0.1;
const TURN = 2 * Math.PI;

/** Springs of feeling, refilled for every step; kept as columns so that nothing is allocated. */
export type Springs = {
  count: number;
  /** Place in the field, 0–1. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 0–5. */
  readonly feeling: Uint8Array;
  /** Added in the middle per second. */
  readonly ratePerSecond: Float32Array;
  /** Reach in cells across and down. */
  readonly reachX: Float32Array;
  readonly reachY: Float32Array;
};

export const SPRING_LIMIT = 360;

export const createSprings = (): Springs => ({
  count: 0,
  x: new Float32Array(SPRING_LIMIT),
  y: new Float32Array(SPRING_LIMIT),
  feeling: new Uint8Array(SPRING_LIMIT),
  ratePerSecond: new Float32Array(SPRING_LIMIT),
  reachX: new Float32Array(SPRING_LIMIT),
  reachY: new Float32Array(SPRING_LIMIT),
});

/**
 * A picture of fluid, 64×64 cells of six feelings, that springs feed and a slow current stirs. It follows the rules'
 * numbers through its springs but decides nothing. `advance` does a part of a step, so that frames stay even.
 */
export class FeelingField {
  /** RGBA bytes: joy, calm, wonder, longing (square roots). */
  readonly first = new Uint8Array(CELLS * 4);
  /** RGBA bytes: fury, fear (square roots), velocity x, y around 128. */
  readonly second = new Uint8Array(CELLS * 4);
  readonly #channels = Array.from({ length: FIELD_CHANNELS }, () => new Float32Array(CELLS));
  #spare = new Float32Array(CELLS);
  readonly #velocityX = new Float32Array(CELLS);
  readonly #velocityY = new Float32Array(CELLS);
  readonly #sines = Float32Array.from({ length: FIELD_SIDE }, (_, cell) => Math.sin((cell / FIELD_SIDE) * TURN));
  readonly #cosines = Float32Array.from({ length: FIELD_SIDE }, (_, cell) => Math.cos((cell / FIELD_SIDE) * TURN));

  /** How much of a feeling a cell holds. */
  at(feeling: number, cellX: number, cellY: number): number {
    return this.#channels[feeling]?.[cellY * FIELD_SIDE + cellX] ?? 0;
  }

  /** A current without sources or sinks, and the vortex of the spiral (0–1) around the middle. */
  stir(seconds: number, spiral: number): void {
    const turnY = seconds * 0.11;
    const turnX = seconds * 0.13;
    const cosA = Math.cos(turnY);
    const sinA = Math.sin(turnY);
    const cosB = Math.cos(turnX);
    const sinB = Math.sin(turnX);
    const cosC = Math.cos(seconds * 0.16);
    const sinC = Math.sin(seconds * 0.16);
    for (let y = 0; y < FIELD_SIDE; y += 1) {
      const sinV = this.#sines[y] as number;
      const cosV = this.#cosines[y] as number;
      const sin2V = 2 * sinV * cosV;
      const cos2V = cosV * cosV - sinV * sinV;
      const row = 1.5 * (cosV * cosA - sinV * sinA);
      const rowSway = sinV * 0.955 + cosV * 0.296;
      const relY = (y / FIELD_SIDE - 0.5) * 4;
      for (let x = 0; x < FIELD_SIDE; x += 1) {
        const sinU = this.#sines[x] as number;
        const cosU = this.#cosines[x] as number;
        // cos(2v + u − ct) and cos(2u − v + ct) by the sum rules: no trigonometry per cell.
        const cosVU = cos2V * cosU - sin2V * sinU;
        const sinVU = sin2V * cosU + cos2V * sinU;
        const cosUV = (cosU * cosU - sinU * sinU) * cosV + 2 * sinU * cosU * sinV;
        const sinUV = 2 * sinU * cosU * cosV - (cosU * cosU - sinU * sinU) * sinV;
        let velocityX = row * (sinU * 0.765 + cosU * 0.644) + 1.1 * (cosVU * cosC + sinVU * sinC);
        let velocityY = -1.5 * (cosU * cosB + sinU * sinB) * rowSway - 1.1 * (cosUV * cosC - sinUV * sinC);
        if (spiral > 0) {
          const relX = (x / FIELD_SIDE - 0.5) * 4;
          const pull = spiral * 22 * Math.exp(-(relX * relX + relY * relY) * 1.1);
          velocityX += (-relY - relX * 0.4) * pull;
          velocityY += (relX - relY * 0.4) * pull;
        }
        const at = y * FIELD_SIDE + x;
        this.#velocityX[at] = velocityX * CURRENT;
        this.#velocityY[at] = velocityY * CURRENT;
      }
    }
  }

  /** Carries one feeling along the current, and lets it fade. */
  carry(feeling: number, deltaSeconds: number): void {
    const from = this.#channels[feeling];
    if (from === undefined) return;
    const to = this.#spare;
    const keep = Math.exp(-deltaSeconds * DECAY_PER_SECOND);
    const last = FIELD_SIDE - 1.001;
    for (let y = 0; y < FIELD_SIDE; y += 1) {
      for (let x = 0; x < FIELD_SIDE; x += 1) {
        const at = y * FIELD_SIDE + x;
        let fromX = x - (this.#velocityX[at] as number) * deltaSeconds;
        let fromY = y - (this.#velocityY[at] as number) * deltaSeconds;
        fromX = Math.max(0, Math.min(last, fromX));
        fromY = Math.max(0, Math.min(last, fromY));
        const left = fromX | 0;
        const top = fromY | 0;
        const shareX = fromX - left;
        const shareY = fromY - top;
        const corner = top * FIELD_SIDE + left;
        const below = corner + FIELD_SIDE;
        const upper = (from[corner] as number) * (1 - shareX) + (from[corner + 1] as number) * shareX;
        const lower = (from[below] as number) * (1 - shareX) + (from[below + 1] as number) * shareX;
        to[at] = (upper * (1 - shareY) + lower * shareY) * keep;
      }
    }
    this.#channels[feeling] = to;
    this.#spare = from;
  }

  /** Lets the springs flow. */
  feed(springs: Springs, deltaSeconds: number): void {
    for (let spring = 0; spring < springs.count; spring += 1) {
      const channel = this.#channels[springs.feeling[spring] as number];
      const rate = (springs.ratePerSecond[spring] as number) * deltaSeconds;
      if (channel === undefined || rate === 0) continue;
      const middleX = (springs.x[spring] as number) * FIELD_SIDE;
      const middleY = (springs.y[spring] as number) * FIELD_SIDE;
      const reachX = springs.reachX[spring] as number;
      const reachY = springs.reachY[spring] as number;
      const right = Math.min(FIELD_SIDE, Math.ceil(middleX + reachX * 2.4));
      const bottom = Math.min(FIELD_SIDE, Math.ceil(middleY + reachY * 2.4));
      for (let y = Math.max(0, Math.floor(middleY - reachY * 2.4)); y < bottom; y += 1) {
        const dy = (y - middleY) / reachY;
        for (let x = Math.max(0, Math.floor(middleX - reachX * 2.4)); x < right; x += 1) {
          const dx = (x - middleX) / reachX;
          const at = y * FIELD_SIDE + x;
          const held = channel[at] as number;
          // Springs slow down as a cell fills, so that many feelings still leave colours and not white.
          if (held < FED) channel[at] = held + rate * Math.exp(-(dx * dx + dy * dy)) * (1 - held / FED);
        }
      }
    }
  }

  /** Writes the bytes for the shader: square roots keep the darks fine. */
  encode(): void {
    const [joy, calm, wonder, longing, fury, fear] = this.#channels as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const { first, second } = this;
    const scale = 255 / Math.sqrt(FULL);
    for (let at = 0; at < CELLS; at += 1) {
      const byte = at * 4;
      first[byte] = Math.sqrt(joy[at] as number) * scale;
      first[byte + 1] = Math.sqrt(calm[at] as number) * scale;
      first[byte + 2] = Math.sqrt(wonder[at] as number) * scale;
      first[byte + 3] = Math.sqrt(longing[at] as number) * scale;
      second[byte] = Math.sqrt(fury[at] as number) * scale;
      second[byte + 1] = Math.sqrt(fear[at] as number) * scale;
      second[byte + 2] = Math.max(0, Math.min(255, 128 + (this.#velocityX[at] as number) * 26));
      second[byte + 3] = Math.max(0, Math.min(255, 128 + (this.#velocityY[at] as number) * 26));
    }
  }
}
