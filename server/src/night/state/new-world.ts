import { dealCast } from '@lent-dreams/shared/content/cast.ts';
import { MOTIF_KINDS } from '@lent-dreams/shared/content/motifs/index.ts';
import { natureOf, type Persona } from '@lent-dreams/shared/content/persona.ts';
import { seedRng } from '@lent-dreams/shared/maths/rng.ts';
import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { START_FEAR } from '@lent-dreams/shared/rules/field.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
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
};

/** Four different kinds to start with, others at every bed. */
const suggestions = (bed: number): string[] =>
  [0, 1, 2, 3].map((card) => MOTIF_KINDS[(bed * 3 + card * 4) % MOTIF_KINDS.length] as string);

/** A bed with a sleeper in it. */
export const sleeperBed = (bed: number, persona: Persona): Bed => {
  const { x, y } = hexCentre(bedHex(bed));
  const nature = natureOf(persona.primary, persona.secondary);
  return {
    occupant: 'sleeper',
    person: '',
    persona,
    nature,
    feelings: [...nature],
    fear: START_FEAR,
    presence: 'awake',
    x,
    y,
    breathing: false,
    hands: -1,
    ready: false,
    lucidity: LUCIDITY_START,
    hand: suggestions(bed),
    wishTicks: [0, 0],
    wakingTicks: 0,
    wardUntil: 0,
    word: '',
    wordCount: 0,
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
  xPending: false,
  freezes: 0,
  stops: false,
});

/** The world before anybody came: a lobby, eight sleepers, nothing lent, nothing granted. */
export const newWorld = ({ seeds, technology, machine, open }: NightOptions): World => {
  const cast = seedRng(seeds.cast, 'cast');
  const personas = dealCast(cast);
  return {
    tick: 0,
    phase: 'lobby',
    phaseStart: 0,
    phaseEnds: 0,
    night: 1,
    technology,
    rehearsal: machine !== 'surprise',
    open,
    beginTick: 0,
    beds: personas.map((persona, bed) => sleeperBed(bed, persona)),
    people: {},
    safety: {},
    motifs: [],
    threads: [],
    grants: [],
    prompts: [],
    told: [],
    pairs: {},
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
    ledger: [],
    curve: [],
    hidden: [],
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
    },
  };
};
