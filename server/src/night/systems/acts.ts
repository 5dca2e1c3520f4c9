import { dealCast } from '@lent-dreams/shared/content/cast.ts';
import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { nextInt, shuffle } from '@lent-dreams/shared/maths/rng.ts';
import { BED_COUNT, PORTS_PER_BED, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../state/facts.ts';
import {
  actorBeds,
  type Bed,
  type Grant,
  meanFear,
  threadBetween,
  threadsOf,
  type Wave,
  type World,
} from '../state/world.ts';
import { closeFacts } from './deciders/consent.ts';
import { endingOf } from './ending-of.ts';
import { FLAWS } from './flaws/index.ts';

/** Lengths of the acts of a standard night (design: timeline). */
const WEAVING_TICKS = ticksOf(210);
const UNVEILING_TICKS = ticksOf(210);
/** A public hub begins by itself this long after the first came. */
const BEGIN_TICKS = ticksOf(20);
const BELL_TICKS = ticksOf(10);
const TOGETHER_WANTED = 50;
const WAVES = [
  { second: 20, beds: 2, pressure: 2.2 },
  { second: 42, beds: 3, pressure: 2.8 },
  { second: 64, beds: 4, pressure: 3.5 },
] as const;
const WAVE_TICKS = ticksOf(9);
const SPIRAL_FEAR = 35;
const CALM_FEAR = 15;
const CALM_TICKS = ticksOf(8);
/** Calm with fewer threads than this is a hush. */
const CALM_THREADS = 4;
const HUSH_TICKS = ticksOf(20);
const QUIET_TICKS = ticksOf(95);
const BLACKOUT_FEAR = 85;
const BLACKOUT_TICKS = ticksOf(5);
const WAKING_TICKS = ticksOf(3);
const WARD_TICKS = ticksOf(12);
const BACK_FEAR = 50;
const GUEST_DEPTH = 2;

/** Three waves on beds drawn by lot, none twice running where that is possible. */
const drawWaves = (world: World): Wave[] => {
  let last: readonly number[] = [];
  return WAVES.map(({ second, beds, pressure }) => {
    const order = shuffle(
      world.secret.draws,
      Array.from({ length: BED_COUNT }, (_, bed) => bed),
    );
    const chosen = [...order.filter((bed) => !last.includes(bed)), ...last].slice(0, beds);
    last = chosen;
    const startTick = world.tick + ticksOf(second);
    return { beds: chosen, startTick, endTick: startTick + WAVE_TICKS, pressure };
  });
};

const drawFlaw = (world: World): string => {
  const { machine, flawRng } = world.secret;
  const kinds = [...FLAWS.keys()];
  if (machine === 'surprise') return kinds[nextInt(flawRng, kinds.length)] as string;
  return FLAWS.has(machine) ? machine : '';
};

/** The Guild's guests: where little was woven, it ties sleepers to each other, officially, for all to see. */
const guestLinks = (world: World): readonly Fact[] => {
  if (world.together >= TOGETHER_WANTED) return [];
  const sleepers = shuffle(
    world.secret.draws,
    world.beds.flatMap((bed, index) =>
      bed.occupant === 'sleeper' && threadsOf(world, index).length < PORTS_PER_BED ? [index] : [],
    ),
  );
  const pairs: [number, number][] = [];
  for (const one of sleepers) {
    const other = sleepers.find(
      (bed) => bed > one && threadBetween(world, one, bed) === undefined && !pairs.flat().includes(bed),
    );
    if (other !== undefined && pairs.length < 2 && !pairs.flat().includes(one)) pairs.push([one, other]);
  }
  return pairs.map(([a, b], index): Fact => {
    const id = world.nextId + index * 3;
    const grant = (grantId: number, giver: number, receiver: number): Grant => ({
      id: grantId,
      giver,
      receiver,
      scope: WHOLE_SCOPE,
      depth: GUEST_DEPTH,
      keepsFear: false,
      until: 'morning',
      startTick: world.tick,
      endTick: 0,
      rowHash: '',
      thread: id,
      lamps: { free: false, canUndo: true, askedFirst: false, byHand: false, onlyWished: false },
    });
    return {
      fact: 'threadTied',
      thread: {
        id,
        a,
        b,
        technology: world.technology,
        frozenUntil: 0,
        suspended: false,
        fromA: id + 1,
        fromB: id + 2,
        guest: true,
      },
      grants: [grant(id + 1, a, b), grant(id + 2, b, a)],
    };
  });
};

const openCurtain = (world: World): readonly Fact[] => [
  { fact: 'phaseChanged', phase: 'unveiling', ends: world.tick + UNVEILING_TICKS },
  ...closeFacts(
    world,
    world.threads
      .filter(({ fromA, guest }) => !guest && world.grants.some(({ id, until }) => id === fromA && until === 'curtain'))
      .map(({ id }) => id),
  ),
  { fact: 'flawDrawn', flaw: drawFlaw(world), waves: drawWaves(world) },
  ...guestLinks(world),
];

/** New personas for all; everybody keeps their bed. */
const beginAct = (world: World): readonly Fact[] => [
  { fact: 'nightBegan', cast: dealCast(world.secret.cast) },
  { fact: 'phaseChanged', phase: 'weaving', ends: world.tick + WEAVING_TICKS },
];

const allReady = (world: World): boolean => {
  const actors = actorBeds(world);
  return actors.length > 0 && actors.every((bed) => world.beds[bed]?.ready === true);
};

const lobby = (world: World): readonly Fact[] => {
  const present = actorBeds(world).length > 0;
  if (!present) return world.beginTick === 0 ? [] : [{ fact: 'beginSet', tick: 0 }];
  if (allReady(world) || (world.beginTick > 0 && world.tick >= world.beginTick)) {
    return [{ fact: 'phaseChanged', phase: 'weaving', ends: world.tick + WEAVING_TICKS }];
  }
  return world.open && world.beginTick === 0 ? [{ fact: 'beginSet', tick: world.tick + BEGIN_TICKS }] : [];
};

const weaving = (world: World): readonly Fact[] => {
  const actors = actorBeds(world);
  const rings = world.rings.filter(({ bed, tick }) => actors.includes(bed) && world.tick - tick <= BELL_TICKS);
  const rung = rings.length * 2 > actors.length && (world.rehearsal || world.together >= TOGETHER_WANTED);
  return rung || world.tick >= world.phaseEnds ? openCurtain(world) : [];
};

const wardFacts = (world: World): readonly Fact[] =>
  world.beds.flatMap((bed, index): readonly Fact[] => {
    if (bed.presence === 'ward' && world.tick >= bed.wardUntil && bed.fear <= BACK_FEAR)
      return [{ fact: 'presenceChanged', bed: index, presence: 'awake', wardUntil: 0 }];
    if (bed.wakingTicks < WAKING_TICKS || bed.presence !== 'awake') return [];
    return [{ fact: 'presenceChanged', bed: index, presence: 'ward', wardUntil: world.tick + WARD_TICKS }];
  });

const outcomeOf = (
  world: World,
  calmTicks: number,
  blackoutTicks: number,
): 'calmed' | 'dawn' | 'blackout' | 'quiet' | '' => {
  const actors = actorBeds(world);
  const inWard = actors.filter((bed) => world.beds[bed]?.presence === 'ward').length;
  if (blackoutTicks >= BLACKOUT_TICKS || (actors.length > 1 && inWard * 2 >= actors.length)) return 'blackout';
  if (world.spiral && calmTicks >= CALM_TICKS && world.threads.length >= CALM_THREADS) return 'calmed';
  if (world.spiral && calmTicks >= HUSH_TICKS) return 'dawn';
  if (!world.spiral && world.tick - world.phaseStart >= QUIET_TICKS) return 'quiet';
  return world.tick >= world.phaseEnds ? (world.spiral ? 'dawn' : 'quiet') : '';
};

const unveiling = (world: World): readonly Fact[] => {
  const fear = meanFear(world.beds);
  const awake: readonly Bed[] = world.beds.filter(({ presence }) => presence !== 'ward');
  const calmTicks = fear < CALM_FEAR ? world.calmTicks + 1 : 0;
  const blackoutTicks = meanFear(awake) > BLACKOUT_FEAR ? world.blackoutTicks + 1 : 0;
  const facts: Fact[] = [{ fact: 'moodCounted', calmTicks, blackoutTicks }, ...wardFacts(world)];
  if (!world.spiral && fear > SPIRAL_FEAR) facts.push({ fact: 'spiralBegan' });
  const outcome = outcomeOf(world, calmTicks, blackoutTicks);
  if (outcome !== '')
    facts.push(
      { fact: 'nightEnded', summary: endingOf(world, outcome) },
      { fact: 'phaseChanged', phase: 'ending', ends: 0 },
    );
  return facts;
};

const ACTS: Readonly<Record<World['phase'], (world: World) => readonly Fact[]>> = {
  lobby,
  weaving,
  unveiling,
  ending: (world) => (allReady(world) ? beginAct(world) : []),
};

/** The clock of the night: what begins, and what ends. */
export const stepActs = (world: World): readonly Fact[] => ACTS[world.phase](world);
