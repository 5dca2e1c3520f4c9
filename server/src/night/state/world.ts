import type { Persona } from '@lent-dreams/shared/content/persona.ts';
import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { BedId, GrantId, MotifId, PersonId, PromptId, ShadeId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Rng } from '@lent-dreams/shared/maths/rng.ts';
import type { Mode } from '@lent-dreams/shared/rules/act-lengths.ts';
import type { EndingSummary, Lamps, LedgerRowView, Terms, Until } from '@lent-dreams/shared/wire/documents.ts';
import type { Deck } from './deck.ts';
import type { Effect } from './effects.ts';
import type { FlawMemory } from './last-night.ts';
import type { Overlay } from './overlay.ts';
import type { Mind } from './people.ts';
import type { SaidWord } from './said-word.ts';
import type { Shade } from './shade.ts';

export type Phase = 'lobby' | 'dusk' | 'weaving' | 'unveiling' | 'ending';
export type Technology = 'guild' | 'by-feeling';
export type Presence = 'awake' | 'drifting' | 'away' | 'ward' | 'lookingDown';

export type Bed = {
  occupant: 'human' | 'bot' | 'sleeper';
  /** Who lies here, a bot's id included; '' for a sleeper. */
  person: PersonId;
  /** '' for a sleeper, and for whoever has not picked one yet. */
  role: RoleKind | '';
  persona: Persona;
  nature: number[];
  /** Five warm feelings, 0–100. */
  feelings: number[];
  /** 0–100. */
  fear: number;
  presence: Presence;
  /** Body, in position units. */
  x: number;
  y: number;
  breathing: boolean;
  /** A bot breathes here while its person is away. */
  calmKept: boolean;
  /** Somebody who did not take this persona has read its wishes. */
  wishesSeen: boolean;
  /** Its person took the other persona that they were shown. */
  tookOther: boolean;
  /** Bed whose hands are held, or −1. */
  hands: BedId;
  /** Wants to go on; at dusk: has left the sheets. */
  ready: boolean;
  /** Tick at which its person lay down at dusk and holds on since; 0 for not lying. */
  lyingTick: number;
  /** Light to spend, 0–12. */
  lucidity: number;
  hand: string[];
  /** Cards that come to hand next; nobody sees them. */
  pile: string[];
  /** Motif held on to, 0 for none. */
  tending: MotifId;
  /** Tick from which each thing may be done again, by its name; what is not named may be done. */
  cooling: Record<string, number>;
  /** The faults that whoever lies here remembers, once a night; empty before. */
  recalled: string[];
  /** Ticks a wish has been fulfilled without a break; −1 until the feeling has sunk again. */
  wishTicks: [number, number];
  /** Ticks at or over the waking line. */
  wakingTicks: number;
  /** Tick at which a woken dreamer may come back; 0 outside the ward. */
  wardUntil: number;
  /** Tick at which looking away ends by itself; 0 for not looking away. */
  lookUntil: number;
  /** Last movement input applied, and those that wait; one a tick. */
  strideSeq: number;
  strides: { mx: number; my: number; seq: number }[];
};

/** What a giver gives at most: feelings (bits 0–5), depth 1–3, and whether fear stays at home. */
export type Mask = { readonly scope: number; readonly depth: number; readonly keepsFear: boolean };

/** A person in the hub, in a bed or watching. Safety is kept apart, in `safety`. */
export type Person = {
  readonly id: PersonId;
  name: string;
  /** Nobody real: acts by requests like anybody, holds nothing on the wire, and counts in no vote. */
  readonly bot: boolean;
  bed: BedId;
  connected: boolean;
  /** Tick of the last input, or of the loss of the connection. */
  lastTick: number;
  breathing: boolean;
  /** A watcher who looks away. */
  looksAway: boolean;
  /** A watcher's: the bed they wish well, the one they sit in at, −1 for none; and what they guessed, −1 for nothing. */
  wishesWell: BedId;
  sitsAt: BedId;
  guessSeconds: number;
  /** Watchers may wish them well and sit in; nobody real lies in a bot's bed, so there anybody may. */
  allowsGuests: boolean;
  /** Agrees to free words. */
  allowsText: boolean;
  /** What the persona lends; empty by default. */
  mayMisuse: boolean;
  /** Standing preference for all that they give; null for none. */
  mask: Mask | null;
  lentFear: string;
  lentMemory: string;
  memoryText: string;
  lastWordTick: number;
  /** Tick of the last "OK?" they sent, and of the last that reached them. */
  sentOkTick: number;
  gotOkTick: number;
  /** Rows of the ledger and ids of grants from here on are about them: what was before is of whoever lay there then. */
  ownsFrom: { row: number; id: number };
  /** Nights of this hub that they dreamt to the end. */
  nights: number;
};

/** The safety layer of one person. No rule of the fiction reads it; only sight, deck and freeze do. */
export type Safety = {
  sheet: Record<string, 'fine' | 'veil' | 'line'>;
  blocked: PersonId[];
  muted: PersonId[];
  calmMode: boolean;
  quietRoom: boolean;
  /** Questions to this person wait twice as long. */
  slowTimers: boolean;
  xPending: boolean;
  /** Freezes used; further presses still fade, but stop no clock. */
  freezes: number;
  /** The press that waits for a choice stopped the room; only then may it go back. */
  stops: boolean;
};

export type Motif = {
  readonly id: MotifId;
  kind: string;
  hex: number;
  readonly author: BedId;
  /** For the time to undo it; moves on while the room stands still. */
  readonly placedTick: number;
  /** Whole points left, up to those of its profile; it gives in proportion. */
  points: number;
  scarred: boolean;
  open: boolean;
  /** Ticks of tending towards the next that heals. */
  tendedTicks: number;
  /** Who tended it last, its author before anybody did. */
  lastTender: BedId;
  /** Its one gift is given. */
  spent: boolean;
  /** Tick from which it carries again. */
  restUntil: number;
  /** Beds that hold their own side of it shut. */
  shutBy: readonly BedId[];
  /** Beds that want it away. */
  unwantedBy: readonly BedId[];
};

/** Two motifs side by side that make something together, by their ids. */
export type Fusion = { readonly kind: string; readonly one: MotifId; readonly other: MotifId };

/** What a dreamer reads of the true loop gain where they stand. */
export type Reading = { readonly bed: BedId; readonly gain: number };

export type Grant = {
  readonly id: GrantId;
  readonly giver: BedId;
  readonly receiver: BedId;
  scope: number;
  depth: number;
  keepsFear: boolean;
  readonly until: Until;
  readonly lamps: Lamps;
  readonly startTick: number;
  endTick: number;
  readonly rowHash: string;
  readonly thread: ThreadId;
};

export type Thread = {
  readonly id: ThreadId;
  readonly a: BedId;
  readonly b: BedId;
  readonly technology: Technology;
  frozenUntil: number;
  suspended: boolean;
  /** Grant of a to b, and of b to a. */
  readonly fromA: GrantId;
  readonly fromB: GrantId;
  /** Tied by the Guild between sleepers, with nobody's hand. */
  readonly guest: boolean;
};

type Offer = {
  readonly technology: Technology;
  readonly give: Terms;
  readonly take: Terms;
  readonly until: Until;
  readonly keepsFear: boolean;
  /** Whoever answers keeps their fear, whatever they answer. */
  readonly takeKeepsFear?: boolean;
};

export type Prompt = {
  readonly id: PromptId;
  readonly kind: 'ask' | 'offer' | 'hands' | 'keep' | 'swap';
  readonly from: BedId;
  readonly to: BedId;
  readonly openedTick: number;
  readonly expiresTick: number;
  readonly offer: Offer | null;
  /** Light paid, returned unless a thread is tied. */
  readonly paid: number;
  /** The shade that made it in the name of `from`; a true one has none. */
  readonly falseBy?: ShadeId;
};

export type Told = {
  readonly id: number;
  readonly from: BedId;
  readonly to: BedId;
  readonly what: 'wish' | 'guard';
  readonly feeling: number;
};

/** After a no: offers of this pair rest until then, and count as pressing a while longer. */
export type PairMemory = { restUntil: number; pressingUntil: number; pressed: boolean; answeredAsk: boolean };

export type LedgerRow = LedgerRowView;

/** What a rewind brings back: the place, never an agreement. */
type PlaceSnapshot = {
  readonly tick: number;
  readonly feelings: number[][];
  readonly fear: number[];
  readonly motifs: Motif[];
  readonly spiral: boolean;
};

export type Wave = {
  readonly beds: readonly BedId[];
  readonly startTick: number;
  readonly endTick: number;
  readonly pressure: number;
};

/** The Guild's demand for more: votes stand until `until`, then the wave comes and is over at `until`, or it was refused then. */
type Encore = {
  readonly state: '' | 'asked' | 'refused' | 'coming';
  readonly until: number;
  readonly votes: Record<PersonId, boolean>;
};

/** A flow that nobody agreed to, as it runs now, and what the log says of it. */
export type HiddenFlow = {
  readonly from: BedId;
  readonly to: BedId;
  readonly perSecond: number;
  readonly row: {
    /** Whom the log names: the bed it reaches, or one that no list knows. */
    readonly recipient: number;
    readonly grant: GrantId;
    readonly depth: number;
    readonly terms: string;
  };
};

/**
 * The whole night as plain data: cloned, hashed, saved and replayed as it is. Only state/apply.ts writes it.
 * Secret parts (`secret`) never leave the server before the night ends.
 */
export type World = {
  tick: number;
  phase: Phase;
  phaseStart: number;
  /** 0 for no clock. */
  phaseEnds: number;
  night: number;
  readonly technology: Technology;
  readonly mode: Mode;
  /** Nights begin with their dusk, not with the first act. */
  readonly hasDusk: boolean;
  /** How fast feelings flow; other than 1 in free play only. */
  speed: number;
  encore: Encore;
  /** The keeper chose the machine: the curtain rises whenever most ring for it. */
  readonly rehearsal: boolean;
  /** Public hubs begin by themselves. */
  readonly open: boolean;
  /** Tick at which the lobby begins the night by itself, 0 while nobody is here. */
  beginTick: number;
  beds: Bed[];
  people: Record<PersonId, Person>;
  /** Tick from which the night has stood still because nobody was in it; 0 while somebody is. */
  desertedSince: number;
  /** Bots play the roles that no person holds. */
  readonly hasBots: boolean;
  /** What the bots remember, by their ids. */
  minds: Record<PersonId, Mind>;
  safety: Record<PersonId, Safety>;
  motifs: Motif[];
  /** What stands side by side now. */
  fusions: readonly Fusion[];
  /** Kinds of fusions this hub ever found. */
  book: readonly string[];
  readings: readonly Reading[];
  threads: Thread[];
  shades: Shade[];
  /** Ticks for which each bed has been hot enough to bear a shade. */
  hotTicks: number[];
  shadesBorn: number;
  effects: Effect[];
  /** What the roles see just now. */
  overlays: readonly Overlay[];
  grants: Grant[];
  prompts: Prompt[];
  told: Told[];
  /** Words that hang in the air. */
  words: readonly SaidWord[];
  /** By pairKey. */
  pairs: Record<string, PairMemory>;
  /** Beds of people whose connection was lost for too long, as they left them: theirs again tonight while free. */
  former: Record<PersonId, { readonly bed: BedId; readonly persona: Persona }>;
  rings: { bed: BedId; tick: number }[];
  nextId: number;
  /** Mean flows for the axes. */
  means: number[];
  together: number;
  ownColours: number;
  officialGain: number;
  trueGain: number;
  officialBrim: number;
  spiral: boolean;
  spiralTick: number;
  calmTicks: number;
  blackoutTicks: number;
  freezeUntil: number;
  past: PlaceSnapshot[];
  ledger: LedgerRow[];
  curve: { fear: number; brim: number }[];
  hidden: HiddenFlow[];
  /** The same on the demonstrators, who lie beside the eight beds: in the log, and in no field. */
  demonstrated: HiddenFlow[];
  /** Seconds each hidden flow has run, by 'from>to', as the log names both. */
  leaks: Record<string, number>;
  ending: EndingSummary | null;
  secret: {
    flaw: string;
    readonly machine: string;
    readonly salt: string;
    waves: Wave[];
    cast: Rng;
    flawRng: Rng;
    draws: Rng;
    /** Shuffles the cards. */
    readonly hands: Rng;
    deck: Deck;
    memory: FlawMemory;
  };
};

/** Beds of the people who are here; bots are none, and have no vote. */
export const humanBeds = (world: World): BedId[] =>
  world.beds.flatMap((bed, index) => (bed.occupant === 'human' && bed.presence !== 'away' ? [index] : []));

/** Beds with hands that can act: people and bots who are here. */
export const actorBeds = (world: World): BedId[] =>
  world.beds.flatMap((bed, index) => (bed.occupant !== 'sleeper' && bed.presence !== 'away' ? [index] : []));

export const personIn = (world: World, bed: BedId): Person | undefined => {
  const id = world.beds[bed]?.person;
  return id === undefined || id === '' ? undefined : world.people[id];
};

export const threadBetween = (world: World, one: BedId, other: BedId): Thread | undefined =>
  world.threads.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));

export const threadsOf = (world: World, bed: BedId): Thread[] =>
  world.threads.filter(({ a, b }) => a === bed || b === bed);

export const grantOf = (world: World, id: GrantId): Grant => {
  const grant = world.grants.find((one) => one.id === id);
  if (grant === undefined) throw new Error(`grant ${id} is missing`);
  return grant;
};

/** Who lies there: the person, or the bed's sleeper. Whoever leaves and lies down elsewhere is the same one. */
export const dreamerKey = (world: World, bed: BedId): string => world.beds[bed]?.person || `sleeper ${bed}`;

/** Name of what two dreamers remember of each other, whichever bed they lie in. */
export const pairKey = (world: World, one: BedId, other: BedId): string =>
  [dreamerKey(world, one), dreamerKey(world, other)].sort().join('|');

export const meanFear = (beds: readonly Pick<Bed, 'fear'>[]): number =>
  beds.length === 0 ? 0 : beds.reduce((sum, bed) => sum + bed.fear, 0) / beds.length;
