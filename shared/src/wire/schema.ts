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
    ready: t.boolean().default(false),
  },
  'BedState',
);
export type BedState = SchemaType<typeof BedState>;

export const MotifState = schema(
  {
    id: t.uint16().default(0),
    kind: t.string().default(''),
    hex: t.uint8().default(0),
    author: t.uint8().default(255),
    scarred: t.boolean().default(false),
    open: t.boolean().default(true),
  },
  'MotifState',
);
export type MotifState = SchemaType<typeof MotifState>;

/** One thread holds two grants: what bed `a` gives, and what bed `b` gives. */
export const ThreadState = schema(
  {
    id: t.uint16().default(0),
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

/** A person's presence: name, place and last word. Granted to everybody but blocked pairs. */
export const BodyState = schema(
  {
    bed: t.uint8().default(0),
    name: t.string().default(''),
    x: t.uint16().default(32_768),
    y: t.uint16().default(32_768),
    /** Last quick word or sign; '' for none. */
    word: t.string().default(''),
    /** Counts words, so that the same word twice is seen twice. */
    wordCount: t.uint8().default(0),
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
    /** 'lobby', 'weaving', 'unveiling' or 'ending'. */
    phase: t.string().default('lobby'),
    /** The room's tick, sent once a second; clients run their own clock between. */
    tick: t.uint32().default(0),
    /** Tick at which the phase ends; 0 for no clock. */
    phaseEnds: t.uint32().default(0),
    night: t.uint16().default(0),
    /** 'guild' or 'by-feeling': which threads can be offered tonight. */
    technology: t.string().default('guild'),
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
    /** Tick until which the room is quiet; 0 when it is not. Never says why. */
    quietUntil: t.uint32().default(0),
    watchers: t.uint16().default(0),
    /** How the unveiling ended and what it did, JSON of EndingSummary; '' before. */
    ending: t.string().default(''),
    beds: t.array(BedState),
    motifs: t.map(MotifState),
    threads: t.map(ThreadState),
    bodies: t.map(BodyState).view(),
    documents: t.map(DocumentState).view(),
  },
  'HubState',
);
export type HubState = SchemaType<typeof HubState>;
