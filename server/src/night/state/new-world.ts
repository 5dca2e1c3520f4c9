import { dealCast } from '@lent-dreams/shared/content/cast.ts';
import { natureOf, type Persona } from '@lent-dreams/shared/content/persona.ts';
import { seedRng } from '@lent-dreams/shared/maths/rng.ts';
import type { Mode } from '@lent-dreams/shared/rules/act-lengths.ts';
import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { START_FEAR } from '@lent-dreams/shared/rules/field.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import { newDeck } from './deck.ts';
import { dealHands } from './hands.ts';
import { openLedger } from './last-night.ts';
import type { Bed, Safety, Technology, World } from './world.ts';

export const LUCIDITY_START = 6;
export const LUCIDITY_CAP = 12;

/**
 * Seeds of the streams that a night draws from. The cast's may be shared; flaw and draws have seeds of their own that
 * cannot be computed from it and stay on the server.
 */
export type NightSeeds = { readonly cast: string; readonly flaw: string; readonly draws: string };

export type NightOptions = {
  readonly seeds: NightSeeds;
  readonly technology: Technology;
  readonly machine: string;
  readonly open: boolean;
  /** How long the acts are (standard unless it says so). */
  readonly mode?: Mode;
  /** Nights begin with their dusk (not unless it says so). */
  readonly dusk?: boolean;
  /** Role bots play what no person does (not unless it says so). */
  readonly bots?: boolean;
  /** Which of the hub's nights it is, from 1 (the default). */
  readonly night?: number;
  /** Kinds of fusions the hub has found before. */
  readonly book?: readonly string[];
};

/** A bed with a sleeper in it, no cards dealt yet. */
export const sleeperBed = (bed: number, persona: Persona): Bed => {
  const { x, y } = hexCentre(bedHex(bed));
  const nature = natureOf(persona.primary, persona.secondary);
  return {
    occupant: 'sleeper',
    person: '',
    role: '',
    persona,
    nature,
    feelings: [...nature],
    fear: START_FEAR,
    presence: 'awake',
    x,
    y,
    breathing: false,
    calmKept: false,
    wishesSeen: false,
    tookOther: false,
    hands: -1,
    ready: false,
    lyingTick: 0,
    lucidity: LUCIDITY_START,
    hand: [],
    pile: [],
    tending: 0,
    cooling: {},
    recalled: [],
    wishTicks: [0, 0],
    wakingTicks: 0,
    wardUntil: 0,
    lookUntil: 0,
    strideSeq: 0,
    strides: [],
  };
};

export const newSafety = (): Safety => ({
  sheet: {},
  blocked: [],
  muted: [],
  calmMode: false,
  quietRoom: false,
  slowTimers: false,
  xPending: false,
  freezes: 0,
  stops: false,
});

/** Says this safety layer nothing that a new one does not say? */
export const isUntouched = (safety: Safety): boolean => {
  const { sheet, blocked, muted, ...rest } = safety;
  const isEmpty = Object.keys(sheet).length + blocked.length + muted.length === 0;
  return isEmpty && Object.values(rest).every((value) => value === false || value === 0);
};

/** The world before anybody came: a lobby, eight sleepers, nothing lent, nothing granted. */
export const newWorld = ({
  seeds,
  technology,
  machine,
  open,
  bots = false,
  night = 1,
  book = [],
  mode = 'standard',
  dusk = false,
}: NightOptions): World => {
  const cast = seedRng(seeds.cast, 'cast');
  const personas = dealCast(cast);
  const { ledger, memory } = openLedger(seeds.draws, night);
  const world: World = {
    tick: 0,
    phase: 'lobby',
    phaseStart: 0,
    phaseEnds: 0,
    night,
    technology,
    mode,
    hasDusk: dusk,
    speed: 1,
    encore: { state: '', until: 0, votes: {} },
    rehearsal: machine !== 'surprise',
    open,
    beginTick: 0,
    beds: personas.map((persona, bed) => sleeperBed(bed, persona)),
    people: {},
    desertedSince: 0,
    hasBots: bots,
    minds: {},
    safety: {},
    motifs: [],
    fusions: [],
    book: [...book],
    readings: [],
    threads: [],
    shades: [],
    hotTicks: personas.map(() => 0),
    shadesBorn: 0,
    effects: [],
    overlays: [],
    grants: [],
    prompts: [],
    told: [],
    words: [],
    pairs: {},
    former: {},
    rings: [],
    nextId: 1,
    means: Array.from({ length: BED_COUNT * BED_COUNT * 6 }, () => 0),
    together: 0,
    ownColours: 100,
    officialGain: 0,
    trueGain: 0,
    officialBrim: 40,
    spiral: false,
    spiralTick: 0,
    calmTicks: 0,
    blackoutTicks: 0,
    freezeUntil: 0,
    past: [],
    ledger,
    curve: [],
    hidden: [],
    demonstrated: [],
    leaks: {},
    ending: null,
    secret: {
      flaw: '',
      machine,
      salt: seeds.draws,
      waves: [],
      cast,
      flawRng: seedRng(seeds.flaw, 'flaw'),
      draws: seedRng(seeds.draws, 'draws'),
      hands: seedRng(seeds.draws, 'hands'),
      deck: newDeck(seedRng(seeds.draws, 'cover')),
      memory,
    },
  };
  dealHands(world);
  return world;
};
