import { mutual } from '@lent-dreams/shared/content/cast.ts';
import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { seedRng, shuffle } from '@lent-dreams/shared/maths/rng.ts';
import { PORTS_PER_BED, ticksOf } from '@lent-dreams/shared/units.ts';
import { createNight, type Night } from '../src/night/night.ts';
import { apply } from '../src/night/state/apply.ts';
import { type Bed, type Grant, threadsOf, type World } from '../src/night/state/world.ts';
import { watchPresence } from '../src/night/systems/bodies.ts';
import { keepBooks } from '../src/night/systems/bookkeeping.ts';
import { FLAWS } from '../src/night/systems/flaws/index.ts';
import { SYSTEMS } from '../src/night/systems/index.ts';
import { actCarefully } from './careful-player.ts';

/** One night of the balance bench. */
type Played = {
  readonly machine: string;
  readonly humans: number;
  readonly seed: number;
  readonly plays: 'nothing' | 'carefully';
  /** Another strength of the flaw than its own. */
  readonly strength?: number | undefined;
};

const THREADS = 8;
/** Roles that somebody or a bot holds: hands in the dream are never fewer. */
const LEAST_ACTORS = 4;
const SETTLE_TICKS = ticksOf(10);
/** Nobody reacts for so long: as long as a Quiet Night waits. */
const WATCH_TICKS = ticksOf(94);

/** All that happens by itself but the log, which costs and changes nothing, and idle people drifting off. */
const RULES = SYSTEMS.filter(({ run }) => run !== keepBooks && run !== watchPresence);

const tick = ({ world }: Night): void => {
  apply(world, { fact: 'ticked' });
  for (const { run } of RULES) for (const fact of run(world)) apply(world, fact);
};

const tie = (world: World, a: number, b: number): void => {
  const id = world.nextId;
  const grant = (grantId: number, giver: number, receiver: number): Grant => ({
    id: grantId,
    giver,
    receiver,
    scope: WHOLE_SCOPE,
    depth: 3,
    keepsFear: false,
    until: 'morning',
    startTick: world.tick,
    endTick: 0,
    rowHash: '',
    thread: id,
    lamps: { free: true, canUndo: true, askedFirst: true, byHand: true, onlyWished: false },
  });
  apply(world, {
    fact: 'threadTied',
    thread: {
      id,
      a,
      b,
      technology: 'guild',
      frozenUntil: 0,
      suspended: false,
      fromA: id + 1,
      fromB: id + 2,
      guest: false,
    },
    grants: [grant(id + 1, a, b), grant(id + 2, b, a)],
  });
};

/** Eight full threads, first those by which both sides get what they wish for. */
const weave = (world: World, seed: number): void => {
  const pairs = world.beds.flatMap((_bed, a) =>
    world.beds.flatMap((_other, b): (readonly [number, number])[] => (a < b ? [[a, b]] : [])),
  );
  const persona = (bed: number): Bed['persona'] => (world.beds[bed] as Bed).persona;
  const isFit = ([a, b]: readonly [number, number]): number => (mutual(persona(a), persona(b)) ? 0 : 1);
  const wanted = shuffle(seedRng(seed, 'weave'), pairs).sort((one, other) => isFit(one) - isFit(other));
  for (const [a, b] of wanted) {
    if (world.threads.length === THREADS) return;
    if ([a, b].every((bed) => threadsOf(world, bed).length < PORTS_PER_BED - 1)) tie(world, a, b);
  }
};

const openNight = ({ machine, humans, seed }: Played): Night => {
  const night = createNight({
    seeds: { cast: `cast ${seed}`, flaw: `flaw ${seed}`, draws: `draws ${seed}` },
    technology: 'guild',
    machine,
    open: false,
  });
  const { world } = night;
  for (let at = 0; at < Math.max(humans, LEAST_ACTORS); at += 1)
    night.take({ input: 'came', person: `p${at}`, name: `Dreamer ${at}`, mayMisuse: true, watch: false });
  apply(world, { fact: 'phaseChanged', phase: 'weaving', ends: world.tick + SETTLE_TICKS });
  weave(world, seed);
  while (world.phase === 'weaving') tick(night);
  return night;
};

/** Strengths of a flaw are for people; the hands of bots are counted out of them. */
const withStrength = ({ machine, humans, strength }: Played, play: () => void): void => {
  const flaw = FLAWS.get(machine);
  if (flaw === undefined) {
    play();
    return;
  }
  const { strength: own } = flaw;
  const now = strength ?? (own[humans - 1] as number);
  Object.assign(flaw, { strength: own.map(() => now) });
  try {
    play();
  } finally {
    Object.assign(flaw, { strength: own });
  }
};

/** Plays a night: did its fear spiral, and did it end well, calmed or without a spiral? */
export const playNight = (played: Played): { readonly spiral: boolean; readonly well: boolean } => {
  const night = openNight(played);
  const { world } = night;
  withStrength(played, () => {
    const end = world.tick + (played.plays === 'nothing' ? WATCH_TICKS : ticksOf(210));
    while (world.tick < end && world.phase === 'unveiling') {
      tick(night);
      if (played.plays === 'nothing' && world.spiral) return;
      if (played.plays === 'carefully') actCarefully(night, played.humans);
    }
  });
  const outcome = world.ending?.outcome;
  return {
    spiral: world.spiral,
    well: outcome === 'calmed' || outcome === 'quiet' || (!world.spiral && outcome === undefined),
  };
};
