import { z } from 'zod';
import { FLAW_KINDS } from '../content/flaw-kinds.ts';
import { ROLE_KINDS } from '../content/roles/index.ts';

const bed = z.int().min(0).max(7);
/** Ids count on through all nights of a hub; at the fastest rate of asking, 32 bits last for months. */
const id = z.int().min(1).max(4_294_967_295);
const hex = z.int().min(0).max(36);
const scope = z.int().min(0).max(63);
const depth = z.int().min(1).max(3);
const terms = z.strictObject({ scope, depth });
const nothing = z.strictObject({});
const content = z.string().regex(/^[a-z][a-z-]{0,23}$/);
const role = z.enum(ROLE_KINDS);
/** An unveiling lasts no longer. */
const GUESS_LIMIT_SECONDS = 210;
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
  /** Begin the night (lobby), leave the sheets (dusk), or another night (ending). */
  ready: z.strictObject({ on: z.boolean() }),
  /** Lies down, as long as the hold lasts. */
  lieDown: z.strictObject({ on: z.boolean() }),
  ringBell: nothing,
  /** Answers what is asked of all: whether the Guild gets its encore. */
  vote: z.strictObject({ on: z.enum(['encore']), yes: z.boolean() }),
  /** Free play: chooses the fault ('' for none), how fast feelings flow in hundredths, or sends a wave. */
  freePlay: z.union([
    z.strictObject({ flaw: z.enum(['', ...FLAW_KINDS]) }),
    z.strictObject({ speed: z.int().min(25).max(200) }),
    z.strictObject({ wave: z.literal(true) }),
  ]),
  sayQuick: z.strictObject({ word: content }),
  /** "Look there": points at a place for everybody who sees my body. */
  ping: z.strictObject({ hex }),
  /** A watcher takes a bot's bed, or a sleeper's. */
  askSeat: nothing,
  /** Before the night: which of the two personas shown to me I am. */
  pickPersona: z.strictObject({ choice: z.union([z.literal(0), z.literal(1)]) }),
  /** Before the night: one of the roles that the fewest people hold. */
  pickRole: z.strictObject({ role }),
  /** At the break between two acts: asks somebody to change roles with me. */
  swapRole: z.strictObject({ to: bed }),
  setMisuse: z.strictObject({ may: z.boolean() }),
  /** What I give at most, from this tick on; null lifts the limit and widens nothing. */
  setMask: z.strictObject({ mask: z.strictObject({ scope, depth, keepFear: z.boolean() }).nullable() }),
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
  /** Opens or shuts a door or one's side of it, rides a train, or gives a letter's one gift of a warm feeling. */
  useMotif: z.strictObject({ id, feeling: z.int().min(0).max(4).optional() }),
  /** Holds on to a worn or scarred motif, or a seed, or lets go of it. */
  tend: z.strictObject({ id, on: z.boolean() }),
  /** Another card for one at hand. */
  swapCard: z.strictObject({ card: content }),
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
  /** Gives a bed back what a shade keeps from it. */
  lendVerb: z.strictObject({ to: bed }),
  /** Calls the name of whoever fades. */
  callName: z.strictObject({ to: bed }),
  /** Says what a bed cannot say. */
  speakFor: z.strictObject({ to: bed }),
  /** Holds on to the end of a thread that a shade is about to take, or lets go of it. */
  holdEnd: z.strictObject({ thread: id, on: z.boolean() }),
  /** Turns to a shade that follows, or away from it. */
  face: z.strictObject({ shade: id, on: z.boolean() }),
  /** Watchers: wishes one bed well, in place of any other. */
  wishWell: z.strictObject({ bed }),
  /** Watchers: seconds from the curtain until fear runs over, 0 for never. */
  guess: z.strictObject({ seconds: z.int().min(0).max(GUESS_LIMIT_SECONDS) }),
  /** Watchers: looks away from the stage, or back. */
  lookAway: z.strictObject({ on: z.boolean() }),
  /** Watchers: takes the mood of a bed onto one's own screen; −1 gets up again. */
  sitIn: z.strictObject({ bed: z.int().min(-1).max(7) }),
  /** Lets watchers wish my bed well and sit in, or no longer. */
  allowGuests: z.strictObject({ on: z.boolean() }),
  /** Agrees to free words in this hub, or no longer. */
  allowText: z.strictObject({ on: z.boolean() }),
  /** Free words, while everybody agrees. */
  sayText: z.strictObject({ text: z.string().max(560) }),
  /** One of my role's abilities; what it is aimed at stands under its own name. */
  act: z.strictObject({
    ability: content,
    bed: bed.optional(),
    thread: id.optional(),
    motif: id.optional(),
    hex: hex.optional(),
    shade: id.optional(),
    /** Filter: the feeling that is kept off. */
    feeling: z.int().min(0).max(5).optional(),
    /** Reshape: what the piece becomes. */
    into: content.optional(),
  }),
  pressX: nothing,
  afterX: z.strictObject({ choice: z.enum(['fade', 'rewind', 'fine']) }),
  setSafety: z.strictObject({ topic: content, level: z.enum(['fine', 'veil', 'line']) }),
  block: z.strictObject({ bed }),
  unblock: z.strictObject({ id: z.string().max(32) }),
  mute: z.strictObject({ bed }),
  unmute: z.strictObject({ id: z.string().max(32) }),
  calmMode: z.strictObject({ on: z.boolean() }),
  quietRoom: z.strictObject({ on: z.boolean() }),
  /** Questions to me wait twice as long. */
  slowTimers: z.strictObject({ on: z.boolean() }),
  /** Asks one person in private whether they are well. */
  askOk: z.strictObject({ to: bed }),
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
