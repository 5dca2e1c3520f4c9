import type { Persona } from '@lent-dreams/shared/content/persona.ts';
import type { BedId, GrantId, MotifId, PersonId, PromptId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Rng } from '@lent-dreams/shared/maths/rng.ts';
import type { EndingSummary, Lamps, LedgerRowView, Terms, Until } from '@lent-dreams/shared/wire/documents.ts';

export type Phase = 'lobby' | 'weaving' | 'unveiling' | 'ending';
export type Technology = 'guild' | 'by-feeling';
export type Presence = 'awake' | 'drifting' | 'away' | 'ward' | 'lookingDown';

export type Bed = {
  occupant: 'human' | 'sleeper';
  /** Who lies here; '' for a sleeper. */
  person: PersonId;
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
  /** Bed whose hands are held, or −1. */
  hands: BedId;
  ready: boolean;
  /** Light to spend, 0–12. */
  lucidity: number;
  hand: string[];
  /** Ticks a wish has been fulfilled without a break; −1 until the feeling has sunk again. */
  wishTicks: [number, number];
  /** Ticks at or over the waking line. */
  wakingTicks: number;
  /** Tick at which a woken dreamer may come back; 0 outside the ward. */
  wardUntil: number;
  word: string;
  wordCount: number;
  /** Last movement input applied, and those that wait; one a tick. */
  strideSeq: number;
  strides: { mx: number; my: number; seq: number }[];
};

/** A person in the hub, in a bed or watching. Safety is kept apart, in `safety`. */
export type Person = {
  readonly id: PersonId;
  name: string;
  bed: BedId;
  connected: boolean;
  /** Tick of the last input, or of the loss of the connection. */
  lastTick: number;
  breathing: boolean;
  /** What the persona lends; empty by default. */
  mayMisuse: boolean;
  lentFear: string;
  lentMemory: string;
  memoryText: string;
  lastWordTick: number;
};

/** The safety layer of one person. No rule of the fiction reads it; only sight, deck and freeze do. */
export type Safety = {
  sheet: Record<string, 'fine' | 'veil' | 'line'>;
  blocked: PersonId[];
  muted: PersonId[];
  calmMode: boolean;
  quietRoom: boolean;
  xPending: boolean;
  /** Freezes used; further presses still fade, but stop no clock. */
  freezes: number;
  /** The press that waits for a choice stopped the room; only then may it go back. */
  stops: boolean;
};

export type Motif = {
  readonly id: MotifId;
  readonly kind: string;
  hex: number;
  readonly author: BedId;
  readonly placedTick: number;
  scarred: boolean;
  open: boolean;
};

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
};

export type Prompt = {
  readonly id: PromptId;
  readonly kind: 'ask' | 'offer' | 'hands';
  readonly from: BedId;
  readonly to: BedId;
  readonly openedTick: number;
  readonly expiresTick: number;
  readonly offer: Offer | null;
  /** Light paid, returned unless a thread is tied. */
  readonly paid: number;
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

/** A flow that nobody agreed to, as it runs now. */
export type HiddenFlow = { readonly from: BedId; readonly to: BedId; readonly perSecond: number };

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
  /** The keeper chose the machine: the curtain rises whenever most ring for it. */
  readonly rehearsal: boolean;
  /** Public hubs begin by themselves. */
  readonly open: boolean;
  /** Tick at which the lobby begins the night by itself, 0 while nobody is here. */
  beginTick: number;
  beds: Bed[];
  people: Record<PersonId, Person>;
  safety: Record<PersonId, Safety>;
  motifs: Motif[];
  threads: Thread[];
  grants: Grant[];
  prompts: Prompt[];
  told: Told[];
  pairs: Record<string, PairMemory>;
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
  /** Seconds each hidden flow has run, by 'from>to'. */
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
  };
};

/** Beds whose people can act: awake humans. */
export const actorBeds = (world: World): BedId[] =>
  world.beds.flatMap((bed, index) => (bed.occupant === 'human' && bed.presence !== 'away' ? [index] : []));

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

export const pairKey = (one: BedId, other: BedId): string => (one < other ? `${one}-${other}` : `${other}-${one}`);

export const meanFear = (beds: readonly Pick<Bed, 'fear'>[]): number =>
  beds.length === 0 ? 0 : beds.reduce((sum, bed) => sum + bed.fear, 0) / beds.length;
