import { type SchemaType, schema, t } from '@colyseus/schema';

/**
 * What everybody in the hub may see. Nothing private stands here: private things are flat documents in `documents`
 * and `bodies`, granted to one client at a time and taken away again.
 * Feelings and fear travel as half points: 0–200 for 0–100.
 */
export const BedState = schema(
  {
    /** 'human', 'sleeper' or 'bot'. */
    occupant: t.string().default('sleeper'),
    /** Kind of shared/src/content/roles; '' for a sleeper, and before one is picked or dealt. */
    role: t.string().default(''),
    /** 'awake', 'drifting', 'away', 'ward' or 'lookingDown'. */
    state: t.string().default('awake'),
    /** Name of the persona dreaming here. */
    persona: t.string().default(''),
    primary: t.uint8().default(0),
    secondary: t.uint8().default(0),
    /** A sleeper's own wishes and guard are open to all; 255 where they must be asked for. */
    wishA: t.uint8().default(255),
    wishB: t.uint8().default(255),
    guard: t.uint8().default(255),
    joy: t.uint8().default(0),
    calm: t.uint8().default(0),
    wonder: t.uint8().default(0),
    longing: t.uint8().default(0),
    fury: t.uint8().default(0),
    fear: t.uint8().default(0),
    /** The bed's own brim, half points. */
    brim: t.uint8().default(80),
    breathing: t.boolean().default(false),
    /** Bed whose hands are held; 255 for none. */
    hands: t.uint8().default(255),
    /** A wave is about to land or is landing here. */
    wave: t.boolean().default(false),
    /** Lets watchers wish it well and sit in. */
    guests: t.boolean().default(false),
    /** Watchers who wish it well. */
    wished: t.uint8().default(0),
    ready: t.boolean().default(false),
    /** Has lain down at dusk. */
    lying: t.boolean().default(false),
  },
  'BedState',
);
export type BedState = SchemaType<typeof BedState>;

export const MotifState = schema(
  {
    id: t.uint32().default(0),
    kind: t.string().default(''),
    hex: t.uint8().default(0),
    author: t.uint8().default(255),
    /** Whole points left, up to those of its profile. */
    points: t.uint8().default(1),
    scarred: t.boolean().default(false),
    open: t.boolean().default(true),
    /** Tending towards the next that heals, in twentieths. */
    tended: t.uint8().default(0),
    /** Kind of the fusion it is part of; '' for none. */
    fused: t.string().default(''),
    /** Its one gift is given. */
    spent: t.boolean().default(false),
    /** Beds that hold their own side of it shut: bit b is bed b. */
    shut: t.uint8().default(0),
    /** People who want it away. */
    unwanted: t.uint8().default(0),
  },
  'MotifState',
);
export type MotifState = SchemaType<typeof MotifState>;

/** One thread holds two grants: what bed `a` gives, and what bed `b` gives. */
export const ThreadState = schema(
  {
    id: t.uint32().default(0),
    a: t.uint8().default(0),
    b: t.uint8().default(0),
    /** 'guild' (two-way, all feelings together) or 'by-feeling'. */
    technology: t.string().default('guild'),
    frozen: t.boolean().default(false),
    suspended: t.boolean().default(false),
    aScope: t.uint8().default(0),
    aDepth: t.uint8().default(0),
    aKeepsFear: t.boolean().default(false),
    bScope: t.uint8().default(0),
    bDepth: t.uint8().default(0),
    bKeepsFear: t.boolean().default(false),
  },
  'ThreadState',
);
export type ThreadState = SchemaType<typeof ThreadState>;

/**
 * A fear that took shape, in two copies: one with its kind, and a faded one without, and each person is granted one of
 * them or none. Whose it is stands nowhere here: its owner alone holds a document of it.
 */
export const ShadeState = schema(
  {
    id: t.uint32().default(0),
    /** '' in the faded copy; what somebody keeps away tonight is never here. */
    kind: t.string().default(''),
    /** Its outline in the faded copy, '' in the other. */
    faded: t.string().default(''),
    /** The bed it haunts; it stays near that bed's body. */
    bed: t.uint8().default(0),
    /** Calmed for now: it presses nobody and does nothing. */
    stilled: t.boolean().default(false),
    /** Its weakness is shown to all, and it presses half. */
    named: t.boolean().default(false),
    /** How far it is calmed, in hundredths. */
    calmed: t.uint8().default(0),
    /** What it keeps from its bed just now: 'place', 'offer', 'breathe', 'hands' or 'say'; '' for nothing. */
    takes: t.string().default(''),
    /** The thread it is about to take; 0 for none. */
    thread: t.uint32().default(0),
    /** Hexes that it took, or the one that it lights, with commas between. */
    hexes: t.string().default(''),
    /** What is left of its bed's threads, in hundredths. */
    threads: t.uint8().default(100),
    /** How far it is behind its bed's body, in tenths of a hex. */
    gap: t.uint8().default(0),
  },
  'ShadeState',
);
export type ShadeState = SchemaType<typeof ShadeState>;

/** Something said: a quick word, a sign or free words. Granted to those who could hear it as it was said, and still may. */
export const WordState = schema(
  {
    /** Counts up, so that the same word twice is heard twice. */
    id: t.uint32().default(0),
    bed: t.uint8().default(0),
    /** Kind of a quick word or sign, or the free words themselves. */
    word: t.string().default(''),
    isText: t.boolean().default(false),
  },
  'WordState',
);
export type WordState = SchemaType<typeof WordState>;

/** Something that somebody did with an ability of their role, while it lasts. */
export const EffectState = schema(
  {
    /** Kind of the ability. */
    kind: t.string().default(''),
    bed: t.uint8().default(0),
    /** The thread it is on; 0 for none. */
    thread: t.uint32().default(0),
    /** The place it is over; 255 for none. */
    hex: t.uint8().default(255),
    /** The one feeling it is about; 255 for none. */
    feeling: t.uint8().default(255),
    /** Tick at which it is over. */
    until: t.uint32().default(0),
    /** Bed of whoever did it. */
    by: t.uint8().default(0),
  },
  'EffectState',
);
export type EffectState = SchemaType<typeof EffectState>;

/** A person's presence: name and place. Granted to everybody but blocked pairs. */
export const BodyState = schema(
  {
    bed: t.uint8().default(0),
    name: t.string().default(''),
    x: t.uint16().default(32_768),
    y: t.uint16().default(32_768),
  },
  'BodyState',
);
export type BodyState = SchemaType<typeof BodyState>;

/** A private document: flat, one kind, one subject; its body is JSON of that kind (documents.ts). */
export const DocumentState = schema(
  {
    kind: t.string().default(''),
    body: t.string().default(''),
  },
  'DocumentState',
);
export type DocumentState = SchemaType<typeof DocumentState>;

export const HubState = schema(
  {
    slug: t.string().default(''),
    name: t.string().default(''),
    /** 'lobby', 'dusk', 'weaving', 'unveiling' or 'ending'. */
    phase: t.string().default('lobby'),
    /** The room's tick, sent once a second; clients run their own clock between. */
    tick: t.uint32().default(0),
    /** Tick at which the phase began, for those who came later. */
    phaseStart: t.uint32().default(0),
    /** Tick at which the phase ends; 0 for no clock. */
    phaseEnds: t.uint32().default(0),
    night: t.uint16().default(0),
    /** 'guild' or 'by-feeling': which threads can be offered tonight. */
    technology: t.string().default('guild'),
    /** 'standard', 'short' or 'free'. */
    mode: t.string().default('standard'),
    /** The keeper chose the machine: no goal bars the curtain, a majority at the bell is enough. */
    rehearsal: t.boolean().default(false),
    /** Connection, whole points 0–100; on screen Together. */
    together: t.uint8().default(0),
    /** Individuality, whole points 0–100; on screen Own colours. */
    ownColours: t.uint8().default(100),
    /** The official brim, half points. */
    brim: t.uint8().default(80),
    /** Mean fear of the eight beds, half points. */
    fear: t.uint8().default(0),
    spiral: t.boolean().default(false),
    /** Number of the wave that is coming or landing, 0 for none. */
    wave: t.uint8().default(0),
    waveLands: t.uint32().default(0),
    /** The Guild's demand for an encore: '', 'asked', 'refused' or 'coming'. */
    encore: t.string().default(''),
    /** Tick at which its vote ends; 0 while there is none. */
    encoreUntil: t.uint32().default(0),
    /** Free play: how fast feelings flow, in hundredths. */
    speed: t.uint8().default(100),
    /** Free play: the fault that is chosen, and the true and the official loop gain, in hundredths. Else '' and 0. */
    freeFlaw: t.string().default(''),
    trueGain: t.uint16().default(0),
    officialGain: t.uint16().default(0),
    /** Tick until which the room is quiet; 0 when it is not. Never says why. */
    quietUntil: t.uint32().default(0),
    watchers: t.uint16().default(0),
    /** Of those who watch, how many breathe along and how many look away; twice a second. */
    breathingAlong: t.uint16().default(0),
    lookingAway: t.uint16().default(0),
    /** Everybody in a bed agrees to free words. */
    hasText: t.boolean().default(false),
    /** Kinds of fusions this hub has found, in the order it found them, with commas between. */
    book: t.string().default(''),
    /** How the unveiling ended and what it did, JSON of EndingSummary; '' before. */
    ending: t.string().default(''),
    beds: t.array(BedState),
    motifs: t.map(MotifState),
    threads: t.map(ThreadState),
    shades: t.map(ShadeState).view(),
    effects: t.map(EffectState),
    words: t.map(WordState).view(),
    bodies: t.map(BodyState).view(),
    documents: t.map(DocumentState).view(),
  },
  'HubState',
);
export type HubState = SchemaType<typeof HubState>;
