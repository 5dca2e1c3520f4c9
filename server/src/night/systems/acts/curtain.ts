import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { nextInt, shuffle } from '@lent-dreams/shared/maths/rng.ts';
import { ACT_SECONDS } from '@lent-dreams/shared/rules/act-lengths.ts';
import { BED_COUNT, PORTS_PER_BED, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import { type Grant, threadBetween, threadsOf, type Wave, type World } from '../../state/world.ts';
import { closeFacts } from '../deciders/close-threads.ts';
import { FLAWS } from '../flaws/index.ts';
import { lendingOf } from '../flaws/view-of.ts';
import { borderFacts } from './border-facts.ts';
import { drawWaves } from './draw-waves.ts';

/** What is wanted at the curtain; with less woven the Guild helps along. */
export const TOGETHER_WANTED = 50;
const GUEST_LINKS = 2;
const GUEST_DEPTH = 2;
/** The first wave, where the Guild found nobody to tie. */
const UNTIED_FACTOR = 1.2;

const drawFlaw = (world: World): string => {
  const { machine, flaw, flawRng } = world.secret;
  // In free play people choose it themselves, and it stays until they choose another.
  if (world.mode === 'free') return flaw;
  const kinds = [...FLAWS.keys()];
  if (machine === 'surprise') return kinds[nextInt(flawRng, kinds.length)] as string;
  return FLAWS.has(machine) ? machine : '';
};

/** Two beds by the flaw's own stream, of those with the most threads whom it may reach. */
const drawPatrons = (world: World): readonly number[] => {
  const { mayMisuse } = lendingOf(world);
  const weight = (bed: number): number => (mayMisuse[bed] === true ? 1 + threadsOf(world, bed).length : 0);
  return shuffle(
    world.secret.flawRng,
    Array.from({ length: BED_COUNT }, (_, bed) => bed),
  )
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, 2);
};

/** Pairs of sleepers that the Guild can still tie, by lot, each bed once. */
const guestPairs = (world: World): readonly (readonly [number, number])[] => {
  const free = shuffle(
    world.secret.draws,
    world.beds.flatMap((bed, index) =>
      bed.occupant !== 'human' && threadsOf(world, index).length < PORTS_PER_BED ? [index] : [],
    ),
  );
  const pairs: [number, number][] = [];
  for (const one of free) {
    const other = free.find(
      (bed) => bed > one && threadBetween(world, one, bed) === undefined && !pairs.flat().includes(bed),
    );
    if (other !== undefined && pairs.length < GUEST_LINKS && !pairs.flat().includes(one)) pairs.push([one, other]);
  }
  return pairs;
};

/** The Guild's guests: where little was woven, it ties sleepers and bots to each other, officially, for all to see. */
const guestLinks = (world: World, pairs: readonly (readonly [number, number])[]): readonly Fact[] =>
  pairs.map(([a, b], index): Fact => {
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

/** Little was woven and nobody could be tied: then the show begins harder. */
const firstHarder = (waves: readonly Wave[]): readonly Wave[] =>
  waves.map((wave, at) => (at === 0 ? { ...wave, pressure: wave.pressure * UNTIED_FACTOR } : wave));

/** The curtain rises: what was granted until then ends, the flaw is drawn, and the Guild adds what it misses. */
export const openCurtain = (world: World): readonly Fact[] => {
  const isFree = world.mode === 'free';
  const seconds = ACT_SECONDS[world.mode].unveiling;
  const flaw = drawFlaw(world);
  const waves = isFree ? [] : drawWaves(world);
  const chosen = drawPatrons(world);
  const isThin = !isFree && world.together < TOGETHER_WANTED;
  const pairs = isThin ? guestPairs(world) : [];
  return [
    ...borderFacts(world),
    { fact: 'phaseChanged', phase: 'unveiling', ends: isFree ? 0 : world.tick + ticksOf(seconds) },
    ...closeFacts(
      world,
      world.threads
        .filter(
          ({ fromA, guest }) => !guest && world.grants.some(({ id, until }) => id === fromA && until === 'curtain'),
        )
        .map(({ id }) => id),
      'ranOut',
    ),
    { fact: 'flawDrawn', flaw, waves: isThin && pairs.length === 0 ? firstHarder(waves) : waves, chosen },
    ...guestLinks(world, pairs),
  ];
};
