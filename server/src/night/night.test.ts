import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, guildOffer, newestPrompt, type PureNight, pureNight } from '../../test/pure-night.ts';
import { deliveries } from './sight.ts';
import { firstBrokenRow } from './state/ledger.ts';

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
});

describe('coming and going', () => {
  it('suspends the threads of whoever drops, and keeps bed and grants ninety seconds', () => {
    const thread = dream.tie('ada', 'ben');
    dream.drop('ben');
    expect([thread.suspended, bedIn(dream, 'ben').presence]).toEqual([true, 'away']);
    dream.run(ticksOf(89));
    dream.come('ben');
    expect([thread.suspended, bedIn(dream, 'ben').presence, dream.bedOf('ben')]).toEqual([false, 'awake', 1]);
    dream.drop('ben');
    dream.run(ticksOf(90));
    expect(dream.world.people['ben']).toBeUndefined();
    expect(dream.world.beds[1]?.occupant).toBe('sleeper');
    expect(dream.world.threads).toEqual([]);
  });

  it('counts the ninety seconds from the first loss, however often the loss is told', () => {
    dream.drop('ben');
    dream.run(ticksOf(50));
    dream.drop('ben');
    dream.run(ticksOf(40));
    expect(dream.world.people['ben']).toBeUndefined();
  });

  it('leaves a thread suspended while its other end is away', () => {
    const thread = dream.tie('ada', 'ben');
    dream.drop('ada');
    dream.drop('ben');
    dream.come('ada');
    expect(thread.suspended).toBe(true);
    dream.come('ben');
    expect(thread.suspended).toBe(false);
  });

  it('does not lead out of the ward', () => {
    Object.assign(bedIn(dream, 'ada'), { presence: 'ward', wardUntil: dream.world.tick + 100 });
    dream.drop('ada');
    dream.come('ada');
    expect(bedIn(dream, 'ada').presence).toBe('ward');
  });

  it('hands nobody’s questions on to the next in the bed, and gives the light for them back', () => {
    const light = bedIn(dream, 'cy').lucidity;
    dream.must('cy', guildOffer(0));
    dream.must('ada', { kind: 'ask', to: 1 });
    const asked = newestPrompt(dream);
    dream.must('ada', { kind: 'leave' });
    dream.come('dee');
    expect(dream.bedOf('dee')).toBe(0);
    expect(dream.world.prompts).toEqual([]);
    expect(bedIn(dream, 'cy').lucidity).toBe(light);
    expect(dream.take('ben', { kind: 'tell', prompt: asked, what: 'wishA' })).toEqual({
      ok: false,
      refused: 'expired',
    });
    const kinds = deliveries(dream.world).flatMap(({ holder, document }) => (holder === 'dee' ? [document.kind] : []));
    expect(kinds.sort()).toEqual(['own', 'safety', 'stride']);
  });

  it('does not light the lamp of having asked for the next in the bed', () => {
    dream.must('ada', { kind: 'ask', to: 1 });
    dream.must('ben', { kind: 'tell', prompt: newestPrompt(dream), what: 'notNow' });
    dream.must('ada', { kind: 'leave' });
    dream.come('dee');
    const thread = dream.tie('dee', 'ben');
    expect(dream.world.grants.find(({ id }) => id === thread.fromA)?.lamps.askedFirst).toBe(false);
  });

  it('lets an idle person drift after twenty seconds, and ends their grants after ninety', () => {
    dream.tie('ada', 'ben');
    dream.run(ticksOf(20));
    expect(bedIn(dream, 'ada').presence).toBe('drifting');
    dream.must('ada', { kind: 'checkIn', face: 'good' });
    expect(bedIn(dream, 'ada').presence).toBe('awake');
    dream.run(ticksOf(75));
    expect(dream.world.threads).toEqual([]);
    expect(firstBrokenRow(dream.world.ledger)).toBe(-1);
  });
});

describe('fear', () => {
  beforeEach(() => dream.unveil());
  const fall = (ticks: number): number => {
    for (const bed of dream.world.beds) bed.fear = 30;
    dream.run(ticks);
    return 30 - bedIn(dream, 'ada').fear;
  };

  it('falls faster with a breath, and faster still with two', () => {
    const alone = fall(20);
    dream.must('ada', { kind: 'breathe', on: true });
    const one = fall(20);
    dream.must('ben', { kind: 'breathe', on: true });
    const two = fall(20);
    expect(one - alone).toBeGreaterThan(1.2);
    expect(two - one).toBeGreaterThan(0.2);
    expect(two - one).toBeLessThan(0.5);
  });

  it('falls in held hands, and is shared by them', () => {
    Object.assign(bedIn(dream, 'ben'), { x: bedIn(dream, 'ada').x, y: bedIn(dream, 'ada').y });
    dream.must('ada', { kind: 'holdHands', to: 1 });
    dream.must('ben', { kind: 'holdHands', to: 0 });
    Object.assign(bedIn(dream, 'ada'), { fear: 60 });
    Object.assign(bedIn(dream, 'ben'), { fear: 20 });
    Object.assign(bedIn(dream, 'cy'), { fear: 60 });
    dream.run(20);
    expect(bedIn(dream, 'ada').fear).toBeLessThan(bedIn(dream, 'cy').fear - 3);
    expect(bedIn(dream, 'ben').fear).toBeGreaterThan(20);
  });

  it('of 95 for three seconds wakes into the ward, where nothing flows and nobody acts; the way back is at 50', () => {
    dream.come('dee');
    const thread = dream.tie('ada', 'ben');
    // Only one of four: more would end the night.
    for (let tick = 0; tick < ticksOf(3) + 2; tick += 1) {
      bedIn(dream, 'ada').fear = 100;
      dream.run(1);
    }
    expect(bedIn(dream, 'ada').presence).toBe('ward');
    expect(dream.take('ada', { kind: 'breathe', on: true })).toEqual({ ok: false, refused: 'notNow' });
    expect(dream.take('ada', { kind: 'close', thread: thread.id })).toEqual({ ok: true });
    bedIn(dream, 'ada').fear = 10;
    dream.run(ticksOf(12) - 4);
    expect(bedIn(dream, 'ada').presence).toBe('ward');
    dream.run(5);
    expect(bedIn(dream, 'ada').presence).toBe('awake');
  });
});

describe('an unveiling ends', () => {
  const hold = (fear: number, ticks: number): void => {
    for (let tick = 0; tick < ticks && dream.world.phase === 'unveiling'; tick += 1) {
      for (const bed of dream.world.beds) Object.assign(bed, { fear, wakingTicks: 0 });
      dream.run(1);
    }
  };
  const tieFour = (): void => {
    dream.come('dee');
    Object.assign(bedIn(dream, 'ada'), { lucidity: 12 });
    Object.assign(bedIn(dream, 'ben'), { lucidity: 12 });
    for (const other of ['ben', 'cy', 'dee']) dream.tie('ada', other);
    dream.tie('ben', 'cy');
  };

  it('quiet, when no spiral came in 95 seconds and nobody wanted an encore', () => {
    dream.unveil();
    hold(5, ticksOf(118));
    expect(dream.world.ending).toMatchObject({ outcome: 'quiet', encore: 'refused' });
    expect(dream.world.tick - (dream.world.ending?.startTick ?? 0)).toBe(ticksOf(95 + 10 + 12));
  });

  it('calmed, when eight calm seconds follow a spiral and four threads are open', () => {
    tieFour();
    dream.unveil();
    hold(40, 5);
    expect(dream.world.spiral).toBe(true);
    hold(10, ticksOf(8) + 1);
    expect(dream.world.ending?.outcome).toBe('calmed');
  });

  it('with dawn, when fewer threads are left, after a hush of twenty seconds and the encore', () => {
    const lone = pureNight(['ada']);
    dream = lone;
    dream.weave();
    dream.unveil();
    hold(40, 5);
    dream.world.threads = [];
    hold(10, ticksOf(19));
    expect(dream.world.ending).toBeNull();
    hold(10, ticksOf(2));
    expect(dream.world.ending?.outcome).toBe('dawn');
  });

  it('with dawn, when time runs out in a spiral', () => {
    dream.unveil();
    hold(40, 5);
    dream.world.phaseEnds = dream.world.tick + 10;
    hold(40, 12);
    expect(dream.world.ending?.outcome).toBe('dawn');
  });

  it('with a blackout, when all is fear for five seconds, or half of the dreamers woke', () => {
    dream.unveil();
    hold(90, ticksOf(5) + 2);
    expect(dream.world.ending?.outcome).toBe('blackout');
    const other = pureNight(['ada', 'ben']);
    other.weave();
    other.unveil();
    Object.assign(bedIn(other, 'ada'), { fear: 100, wakingTicks: ticksOf(3) });
    other.run(4);
    expect(other.world.ending?.outcome).toBe('blackout');
  });

  it('and another night begins with new personas, nothing lent and nothing granted', () => {
    tieFour();
    dream.must('ada', { kind: 'lendMemory', motif: 'door', text: 'a memory' });
    dream.unveil();
    hold(5, ticksOf(118));
    const personas = dream.world.beds.map(({ persona }) => persona.name);
    for (const who of ['ada', 'ben', 'cy', 'dee']) dream.must(who, { kind: 'ready', on: true });
    dream.run(1);
    expect(dream.world).toMatchObject({ phase: 'weaving', night: 2, threads: [], grants: [], told: [] });
    expect(dream.world.ledger.filter(({ tick }) => tick >= 0)).toEqual([]);
    expect(dream.world.people['ada']).toMatchObject({ bed: 0, memoryText: '', lentMemory: '' });
    expect(dream.world.beds.map(({ persona }) => persona.name)).not.toEqual(personas);
  });
});

describe('the Guild’s guests', () => {
  it('never give a bed a fifth thread', () => {
    const sleepy = ['eve', 'fay', 'gus', 'hal'];
    for (const name of ['dee', ...sleepy]) dream.come(name);
    for (const who of ['ada', 'ben', 'cy', 'dee']) {
      Object.assign(bedIn(dream, who), { lucidity: 12 });
      for (const other of sleepy) dream.tie(who, other);
    }
    // As if sleepers had said yes to all of them.
    for (const name of sleepy) Object.assign(bedIn(dream, name), { occupant: 'sleeper', person: '' });
    dream.unveil();
    for (let bed = 0; bed < 8; bed += 1) {
      expect(dream.world.threads.filter(({ a, b }) => a === bed || b === bed).length).toBeLessThanOrEqual(4);
    }
  });
});
