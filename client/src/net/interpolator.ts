import type { Position } from '@lent-dreams/shared/rules/board.ts';
import { STRIDE_UNITS_PER_TICK } from '@lent-dreams/shared/rules/stride.ts';
import { TICK_MS } from '@lent-dreams/shared/units.ts';

/**
 * Draws somebody else's body a little in the past, so that it moves evenly however unevenly the patches come.
 * Times are milliseconds of one steady clock that never goes back; places are world position units.
 */
export type Interpolator = {
  /** Where the body is by the patch that has just arrived; to be called for every patch, moved or not. */
  readonly push: (arrivedMs: number, x: number, y: number) => void;
  /** Where to draw the body; `null` before the first patch. */
  readonly at: (nowMs: number) => Position | null;
  /** How far in the past the body is drawn now, in milliseconds. */
  readonly delayMs: () => number;
};

type Snapshot = { sentMs: number; readonly arrivedMs: number; readonly x: number; readonly y: number };

const MOST_DELAY_MS = 300;
/** Air above the worst lateness seen lately, and above the time between two patches. */
const DELAY_AIR_MS = 70;
/** The delay follows its aim with at most this part of real time, so that nobody sees a body hurry. */
const DELAY_SLEW_SHARE = 0.15;
/** What is remembered of a late patch halves in this time. */
const LATENESS_HALF_MS = 8000;
/** Beyond the newest patch the body goes on for this long, then stands. */
const EXTRAPOLATE_MS = 150;
/** A silence so much longer than patches take and the line is late: nothing moved until just before the next patch. */
const SILENCE_AIR_MS = 70;
const KEPT_SNAPSHOTS = 40;
/** A greater leap between two patches is no walk: the body is set down. */
const LEAP_UNITS = 8192;
/** A difference between what was drawn and what is known fades with this time constant… */
const ERROR_FADE_MS = 120;
/** …but never faster than twice the pace of a walk… */
const ERROR_UNITS_PER_MS = (2 * STRIDE_UNITS_PER_TICK) / TICK_MS;
/** …and against a walk only this part of its pace: a body drawn too far ahead slows down, it does not step back. */
const BACKWARD_SHARE = 0.8;

/** An interpolator that has seen nothing; `patchMs` tells how long it takes now from one patch to the next. */
export const createInterpolator = (patchMs: () => number): Interpolator => {
  const snapshots: Snapshot[] = [];
  let delayMs = patchMs() + DELAY_AIR_MS;
  let latenessMs = 0;
  let lastMs = 0;
  let error: Position = { x: 0, y: 0 };
  let lastKnown: Position = { x: 0, y: 0 };

  const silenceMs = (): number => patchMs() + SILENCE_AIR_MS + latenessMs;

  const beyond = (newest: Snapshot, before: Snapshot | undefined, drawMs: number): Position => {
    const spanMs = before === undefined ? 0 : newest.sentMs - before.sentMs;
    if (before === undefined || spanMs <= 0 || spanMs > silenceMs()) return newest;
    const share = Math.min(EXTRAPOLATE_MS, drawMs - newest.sentMs) / spanMs;
    return { x: newest.x + (newest.x - before.x) * share, y: newest.y + (newest.y - before.y) * share };
  };

  const between = (from: Snapshot, to: Snapshot, drawMs: number): Position => {
    const spanMs = to.sentMs - from.sentMs;
    const startMs = spanMs > silenceMs() ? to.sentMs - patchMs() : from.sentMs;
    const share = Math.max(0, Math.min(1, (drawMs - startMs) / (to.sentMs - startMs)));
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  };

  const known = (nowMs: number): Position => {
    const drawMs = nowMs - delayMs;
    const after = snapshots.findIndex((snapshot) => snapshot.sentMs > drawMs);
    if (after === 0) return snapshots[0] as Snapshot;
    if (after > 0) return between(snapshots[after - 1] as Snapshot, snapshots[after] as Snapshot, drawMs);
    return beyond(snapshots.at(-1) as Snapshot, snapshots.at(-2), drawMs);
  };

  /** Lets the delay follow its aim. */
  const slew = (spanMs: number): void => {
    latenessMs *= 0.5 ** (spanMs / LATENESS_HALF_MS);
    const aimMs = Math.min(MOST_DELAY_MS, Math.max(patchMs(), latenessMs) + DELAY_AIR_MS);
    const slewMs = spanMs * DELAY_SLEW_SHARE;
    delayMs += Math.max(-slewMs, Math.min(slewMs, aimMs - delayMs));
  };

  /** How much of the error may fade while the known place moves by `dx`, `dy`. */
  const fadeLimit = (spanMs: number, nowMs: number, dx: number, dy: number): number => {
    const most = spanMs * ERROR_UNITS_PER_MS;
    const newest = snapshots.at(-1) as Snapshot;
    const before = snapshots.at(-2) ?? newest;
    const isStarved = nowMs - delayMs > newest.sentMs && (newest.x !== before.x || newest.y !== before.y);
    const move = Math.hypot(dx, dy);
    // Was walking, and nothing is known of now: whoever was drawn too far ahead waits for news.
    if (move === 0) return isStarved ? 0 : most;
    return error.x * dx + error.y * dy > 0 ? Math.min(most, move * BACKWARD_SHARE) : most;
  };

  /** Lets delay and error follow the time since the last look. */
  const settle = (nowMs: number): void => {
    const spanMs = nowMs - lastMs;
    if (spanMs <= 0 || snapshots.length === 0) return;
    lastMs = nowMs;
    slew(spanMs);
    const place = known(nowMs);
    const limit = fadeLimit(spanMs, nowMs, place.x - lastKnown.x, place.y - lastKnown.y);
    lastKnown = place;
    const length = Math.hypot(error.x, error.y);
    if (length === 0) return;
    const left = Math.max(0, length - Math.min(limit, length * (1 - Math.exp(-spanMs / ERROR_FADE_MS))));
    error = left < 0.5 ? { x: 0, y: 0 } : { x: (error.x * left) / length, y: (error.y * left) / length };
  };

  /**
   * Patches are sent their time apart. Those that come in a heap after a hold-up on the line were therefore
   * sent earlier than they arrived: the newest is on time, the ones before it are moved back.
   */
  const spread = (): void => {
    for (let index = snapshots.length - 2; index >= 0; index -= 1) {
      const latestMs = (snapshots[index + 1] as Snapshot).sentMs - patchMs();
      const snapshot = snapshots[index] as Snapshot;
      if (snapshot.sentMs <= latestMs) return;
      snapshot.sentMs = latestMs;
      latenessMs = Math.max(latenessMs, Math.min(MOST_DELAY_MS, snapshot.arrivedMs - latestMs));
    }
  };

  /** The first patch, or a leap: the body is simply there. */
  const setDown = (snapshot: Snapshot): void => {
    snapshots.splice(0, snapshots.length, snapshot);
    error = { x: 0, y: 0 };
    lastKnown = snapshot;
    lastMs = Math.max(lastMs, snapshot.arrivedMs);
  };

  const push = (arrivedMs: number, x: number, y: number): void => {
    settle(arrivedMs);
    const atMs = Math.max(arrivedMs, lastMs);
    const snapshot = { sentMs: atMs, arrivedMs: atMs, x, y };
    const newest = snapshots.at(-1);
    if (newest === undefined || Math.hypot(x - newest.x, y - newest.y) > LEAP_UNITS) {
      setDown(snapshot);
      return;
    }
    snapshots.push(snapshot);
    spread();
    if (snapshots.length > KEPT_SNAPSHOTS) snapshots.shift();
    const after = known(lastMs);
    error = { x: error.x + lastKnown.x - after.x, y: error.y + lastKnown.y - after.y };
    lastKnown = after;
  };

  return {
    push,
    at: (nowMs) => {
      if (snapshots.length === 0) return null;
      settle(nowMs);
      return { x: lastKnown.x + error.x, y: lastKnown.y + error.y };
    },
    delayMs: () => delayMs,
  };
};
