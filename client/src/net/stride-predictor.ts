import type { Position } from '@lent-dreams/shared/rules/board.ts';
import { FULL_DEFLECTION, STRIDE_UNITS_PER_TICK, stepStride } from '@lent-dreams/shared/rules/stride.ts';
import { TICK_MS } from '@lent-dreams/shared/units.ts';

/** One input of the walk, as the request `move` carries it. */
export type StrideInput = { readonly mx: number; readonly my: number; readonly seq: number };

/**
 * Where my own body is, ahead of the server. Every input is exactly one step of `stepStride`, on both sides.
 * All times are in milliseconds of one steady clock; all places in world position units.
 */
export type StridePredictor = {
  /** Deflection −127…127 from now on; anything else is rounded and clamped. Ends a `walkTo`. */
  readonly walk: (mx: number, my: number) => void;
  /** Walks to a place and stops there, or where the edge of the stage stops it. */
  readonly walkTo: (x: number, y: number) => void;
  /** Runs the ticks that are due and gives the inputs to send, oldest first; often none. */
  readonly advance: (nowMs: number) => readonly StrideInput[];
  /** The server's word: where the body stood after it had applied input `seq`. */
  readonly acknowledge: (seq: number, x: number, y: number, nowMs: number) => void;
  /** Where to draw the body; `null` before the first word from the server. */
  readonly at: (nowMs: number) => Position | null;
  /** A new connection: forgets what is under way and takes place and number from the next word of the server. */
  readonly reset: () => void;
};

const SEQ_COUNT = 65_536;
/** Ticks made up for after a pause of the page; more are dropped. */
const CATCH_UP_TICKS = 5;
/** A timer is rarely on time: this far past a tick the body is drawn onwards in its direction. */
const LATE_TICK_SHARE = 1.5;
/** A wrong guess fades with this time constant, so that it is gone after about 100 ms. */
const ERROR_FADE_MS = 35;
/** A larger error is no wrong guess but a move by the server: the body jumps. */
const SNAP_UNITS = 6144;
/** An input without an answer after this time was not taken: the dream stood still, or too many came at once. */
const ANSWER_LIMIT_MS = 1500;

const whole = (value: number): number =>
  Number.isFinite(value) ? Math.max(-FULL_DEFLECTION, Math.min(FULL_DEFLECTION, Math.round(value))) : 0;

/** Has `seq` been reached by `acknowledged`, on the wheel of 65,536 numbers? */
const isReached = (seq: number, acknowledged: number): boolean =>
  (acknowledged - seq + SEQ_COUNT) % SEQ_COUNT < SEQ_COUNT / 2;

const STILL = { mx: 0, my: 0 };

/** A predictor without a place yet. */
export const createStridePredictor = (): StridePredictor => {
  let hasPlace = false;
  let isFresh = true;
  let nextSeq = 0;
  let pending: (StrideInput & { readonly sentMs: number })[] = [];
  let previous: Position = { x: 0, y: 0 };
  let current: Position = { x: 0, y: 0 };
  let tickAtMs = 0;
  let deflection = STILL;
  let target: Position | null = null;
  let wasMoving = false;
  let error: Position = { x: 0, y: 0 };
  let errorAtMs = 0;

  const fadedError = (nowMs: number): Position => {
    const share = Math.exp(-Math.max(0, nowMs - errorAtMs) / ERROR_FADE_MS);
    return { x: error.x * share, y: error.y * share };
  };

  const guess = (nowMs: number): Position => {
    const limit = wasMoving && (target !== null || deflection !== STILL) ? LATE_TICK_SHARE : 1;
    const share = Math.max(0, Math.min(limit, (nowMs - tickAtMs) / TICK_MS));
    return {
      x: previous.x + (current.x - previous.x) * share,
      y: previous.y + (current.y - previous.y) * share,
    };
  };

  const shown = (nowMs: number): Position => {
    const place = guess(nowMs);
    const faded = fadedError(nowMs);
    return { x: place.x + faded.x, y: place.y + faded.y };
  };

  /** Changes the guess without moving what is drawn. */
  const unseen = (nowMs: number, change: () => void): void => {
    const before = shown(nowMs);
    change();
    const after = guess(nowMs);
    error = { x: before.x - after.x, y: before.y - after.y };
    errorAtMs = nowMs;
    if (Math.abs(error.x) + Math.abs(error.y) > SNAP_UNITS) error = { x: 0, y: 0 };
  };

  /** Deflection that brings the body to its target in this tick or a later one. */
  const towards = (place: Position): { readonly mx: number; readonly my: number } => {
    const dx = place.x - current.x;
    const dy = place.y - current.y;
    const length = Math.hypot(dx, dy);
    const strength = Math.min(1, length / STRIDE_UNITS_PER_TICK) * FULL_DEFLECTION;
    if (length === 0) return STILL;
    const aim = { mx: Math.round((dx / length) * strength), my: Math.round((dy / length) * strength) };
    const next = stepStride(current.x, current.y, aim.mx, aim.my);
    // At the edge of the stage the body slides as long as that brings it nearer.
    return Math.hypot(place.x - next.x, place.y - next.y) < length - 1 ? aim : STILL;
  };

  const nextDeflection = (): { readonly mx: number; readonly my: number } => {
    if (target === null) return deflection;
    const aim = towards(target);
    if (aim.mx === 0 && aim.my === 0) target = null;
    return aim;
  };

  /** One tick; gives the input to send, if any. */
  const tick = (nowMs: number): StrideInput | null => {
    const { mx, my } = nextDeflection();
    const isMoving = mx !== 0 || my !== 0;
    previous = current;
    if (!isMoving && !wasMoving) return null;
    wasMoving = isMoving;
    const input = { mx, my, seq: nextSeq };
    nextSeq = (nextSeq + 1) % SEQ_COUNT;
    current = stepStride(current.x, current.y, mx, my);
    pending.push({ ...input, sentMs: nowMs });
    return input;
  };

  const advance = (nowMs: number): readonly StrideInput[] => {
    if (!hasPlace || isFresh) return [];
    const isIdle = !wasMoving && target === null && deflection === STILL;
    if (isIdle || nowMs - tickAtMs < TICK_MS) return [];
    // After a rest the first step is due at once; while walking, ticks keep their distance.
    if (!wasMoving || nowMs - tickAtMs > CATCH_UP_TICKS * TICK_MS) tickAtMs = nowMs - TICK_MS;
    const inputs: StrideInput[] = [];
    unseen(nowMs, () => {
      while (nowMs - tickAtMs >= TICK_MS) {
        tickAtMs += TICK_MS;
        const input = tick(nowMs);
        if (input !== null) inputs.push(input);
      }
    });
    return inputs;
  };

  const acknowledge = (seq: number, x: number, y: number, nowMs: number): void => {
    if (isFresh) {
      isFresh = false;
      nextSeq = (seq + 1) % SEQ_COUNT;
      pending = [];
    }
    pending = pending.filter((input) => !isReached(input.seq, seq) && nowMs - input.sentMs < ANSWER_LIMIT_MS);
    let place: Position = { x, y };
    for (const { mx, my } of pending) place = stepStride(place.x, place.y, mx, my);
    if (!hasPlace) {
      hasPlace = true;
      previous = place;
      current = place;
      return;
    }
    const dx = place.x - current.x;
    const dy = place.y - current.y;
    if (dx === 0 && dy === 0) return;
    unseen(nowMs, () => {
      previous = { x: previous.x + dx, y: previous.y + dy };
      current = place;
    });
  };

  return {
    walk: (mx, my) => {
      const next = { mx: whole(mx), my: whole(my) };
      deflection = next.mx === 0 && next.my === 0 ? STILL : next;
      target = null;
    },
    walkTo: (x, y) => {
      deflection = STILL;
      target = Number.isFinite(x) && Number.isFinite(y) ? { x: Math.round(x), y: Math.round(y) } : null;
    },
    advance,
    acknowledge,
    at: (nowMs) => (hasPlace ? shown(nowMs) : null),
    reset: () => {
      isFresh = true;
      pending = [];
      wasMoving = false;
      deflection = STILL;
      target = null;
    },
  };
};
