import { z } from 'zod';

const bed = z.int().min(0).max(7);
const id = z.int().min(1).max(65_535);
const hex = z.int().min(0).max(36);
const scope = z.int().min(0).max(63);
const depth = z.int().min(1).max(3);
const terms = z.strictObject({ scope, depth });
const nothing = z.strictObject({});
const content = z.string().regex(/^[a-z][a-z-]{0,23}$/);
/** What a person tells about their own persona. */
const telling = z.enum(['wishA', 'wishB', 'guard']);

/**
 * Every request a client may send, by name, with the exact fields it carries. Nothing else gets in: unknown keys,
 * other types and numbers out of range are answered `invalid`. Right, reach, cost and rate are checked later, against
 * the world. `move` is the only one without an answer.
 */
export const REQUESTS = {
  /** Walk: deflection −127…127 on both axes of the world plane; `seq` counts up by one, 0–65535, wrapping. */
  move: z.strictObject({
    mx: z.int().min(-127).max(127),
    my: z.int().min(-127).max(127),
    seq: z.int().min(0).max(65_535),
  }),
  lookDown: z.strictObject({ on: z.boolean() }),
  /** Begin the night (lobby), or another night (ending). */
  ready: z.strictObject({ on: z.boolean() }),
  ringBell: nothing,
  sayQuick: z.strictObject({ word: content }),
  /** A watcher takes a sleeper's bed. */
  lieDown: nothing,
  setMisuse: z.strictObject({ may: z.boolean() }),
  lendFear: z.strictObject({ shade: content }),
  lendMemory: z.strictObject({ motif: content, text: z.string().max(560) }),
  takeBack: z.union([
    z.strictObject({ what: z.enum(['fear', 'memory']) }),
    z.strictObject({ what: z.literal('told'), id }),
  ]),
  placeMotif: z.strictObject({ motif: content, hex }),
  moveMotif: z.strictObject({ id, hex }),
  undoMotif: z.strictObject({ id }),
  removeMotif: z.strictObject({ id }),
  /** Opens or shuts a Door. */
  useMotif: z.strictObject({ id }),
  ask: z.strictObject({ to: bed }),
  tell: z.strictObject({ prompt: id, what: z.union([telling, z.literal('notNow')]) }),
  offer: z.strictObject({
    to: bed,
    technology: z.enum(['guild', 'by-feeling']),
    give: terms,
    take: terms,
    until: z.enum(['curtain', 'morning']),
    keepFear: z.boolean(),
  }),
  answer: z.strictObject({
    prompt: id,
    answer: z.enum(['yes', 'less', 'no']),
    /** A wish one chooses to show with the answer. */
    show: z.enum(['wishA', 'wishB']).optional(),
  }),
  /** Narrow what I give on a thread, at once; widening needs a new yes. */
  narrow: z.strictObject({
    thread: id,
    scope: scope.optional(),
    depth: depth.optional(),
    keepFear: z.literal(true).optional(),
  }),
  close: z.strictObject({ thread: id }),
  closeAll: nothing,
  breathe: z.strictObject({ on: z.boolean() }),
  holdHands: z.strictObject({ to: bed }),
  /** Let go of held hands. */
  letGo: nothing,
  pressX: nothing,
  afterX: z.strictObject({ choice: z.enum(['fade', 'rewind', 'fine']) }),
  setSafety: z.strictObject({ topic: content, level: z.enum(['fine', 'veil', 'line']) }),
  block: z.strictObject({ bed }),
  unblock: z.strictObject({ id: z.string().max(32) }),
  mute: z.strictObject({ bed }),
  unmute: z.strictObject({ id: z.string().max(32) }),
  calmMode: z.strictObject({ on: z.boolean() }),
  quietRoom: z.strictObject({ on: z.boolean() }),
  checkIn: z.strictObject({ face: z.enum(['good', 'soSo', 'stop']) }),
  leave: nothing,
  forgetMe: nothing,
  myLedger: nothing,
  myReceipts: nothing,
} as const;

export type RequestKind = keyof typeof REQUESTS;
/** Fields of one request. */
export type RequestOf<Kind extends RequestKind> = z.infer<(typeof REQUESTS)[Kind]>;
/** Any request with its kind. */
export type AnyRequest = {
  [Kind in RequestKind]: { readonly kind: Kind } & (string extends keyof RequestOf<Kind> ? unknown : RequestOf<Kind>);
}[RequestKind];
