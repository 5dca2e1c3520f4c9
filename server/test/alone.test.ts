import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { EndingSummary } from '@lent-dreams/shared/wire/documents.ts';
import { describe, expect, it } from 'vitest';
import { resumeNight } from '../src/night/night.ts';
import type { World } from '../src/night/state/world.ts';
import { onePersonAct } from './one-person-script.ts';
import { type PureNight, pureNight } from './pure-night.ts';

const MOST_TICKS = ticksOf(700);
const SEEDS = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'];

const aloneWithBots = (seed: string): PureNight =>
  pureNight(['ada'], {
    bots: true,
    machine: 'surprise',
    seeds: { cast: seed, flaw: `flaw ${seed}`, draws: `draws ${seed}` },
  });

type Alone = {
  /** Together when the curtain rose. */
  readonly together: number;
  readonly outcome: EndingSummary['outcome'] | undefined;
  readonly hash: string;
  /** Who did what: bot's role and the kind of fact. */
  readonly deeds: ReadonlySet<string>;
};

/** A whole night of one person; who does nothing is only ready. */
const play = (dream: PureNight, does: 'plays' | 'nothing'): Alone => {
  const { world, night } = dream;
  let together = 0;
  const deeds = new Set<string>();
  const by = (bed: number, deed: string): void => {
    if (world.beds[bed]?.occupant === 'bot') deeds.add(`${world.beds[bed]?.role} ${deed}`);
  };
  for (let tick = 0; tick < MOST_TICKS && world.phase !== 'ending'; tick += 1) {
    const request = does === 'nothing' && world.phase !== 'lobby' ? undefined : onePersonAct(world, 'ada');
    if (request !== undefined) dream.take('ada', request);
    const { phase } = world;
    night.tick();
    if (phase === 'weaving' && world.phase === 'unveiling') together = world.together;
    for (const fact of night.drainNews()) {
      if (fact.fact === 'promptOpened') by(fact.prompt.from, fact.prompt.kind);
      if (fact.fact === 'motifPlaced') by(fact.motif.author, 'builds');
      if (fact.fact === 'breathingSet') by(world.people[fact.person]?.bed ?? -1, 'breathes');
    }
  }
  return { together, outcome: world.ending?.outcome, hash: night.hash(), deeds };
};

describe('one person alone', () => {
  const nights = SEEDS.map((seed) => play(aloneWithBots(seed), 'plays'));

  it('has a whole night with three bots, woven well enough for a curtain', { timeout: 60_000 }, () => {
    expect(nights.every(({ outcome }) => outcome !== undefined)).toBe(true);
    const mean = nights.reduce((sum, { together }) => sum + together, 0) / nights.length;
    expect(mean).toBeGreaterThan(45);
    expect(mean).toBeLessThan(75);
  });

  it('sees bots that build, offer, ask and breathe', () => {
    const all = new Set(nights.flatMap(({ deeds }) => [...deeds].map((deed) => deed.split(' ')[1])));
    expect([...all]).toEqual(expect.arrayContaining(['ask', 'breathes', 'builds', 'offer']));
  });

  it('matters: more is woven with them than without', { timeout: 60_000 }, () => {
    const idle = SEEDS.map((seed) => play(aloneWithBots(seed), 'nothing'));
    const sum = (of: readonly Alone[]): number => of.reduce((total, { together }) => total + together, 0);
    expect(sum(nights)).toBeGreaterThan(sum(idle));
  });

  it('has the very same night from the same seeds, also when it is taken up again half way', {
    timeout: 60_000,
  }, () => {
    const [seed] = SEEDS as [string];
    expect(play(aloneWithBots(seed), 'plays').hash).toBe(nights[0]?.hash);
    const dream = aloneWithBots(seed);
    const { world } = dream;
    for (let tick = 0; tick < ticksOf(100); tick += 1) {
      const request = onePersonAct(world, 'ada');
      if (request !== undefined) dream.take('ada', request);
      dream.night.tick();
    }
    const kept = JSON.parse(JSON.stringify(world)) as World;
    const again = resumeNight(kept);
    const resumed: PureNight = {
      ...dream,
      night: again,
      world: kept,
      take: (person, request) => again.take({ input: 'request', person, request }),
    };
    expect(play(resumed, 'plays').hash).toBe(nights[0]?.hash);
  });
});
