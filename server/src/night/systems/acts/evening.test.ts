import { ticksOf } from '@lent-dreams/shared/units.ts';
import { describe, expect, it } from 'vitest';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';

const DUSK_SECONDS = 75;

const atDusk = (people: readonly string[], mode: 'standard' | 'short' = 'standard'): PureNight => {
  const dream = pureNight(people, { dusk: true, mode });
  for (const person of people) dream.must(person, { kind: 'ready', on: true });
  dream.run(1);
  return dream;
};

const lie = (dream: PureNight, person: string, on = true): unknown => dream.must(person, { kind: 'lieDown', on });
const allSet = (dream: PureNight, ...people: readonly string[]): void => {
  for (const person of people) dream.must(person, { kind: 'ready', on: true });
  dream.run(1);
};

describe('dusk', () => {
  it('has no clock until everybody has left the sheets', () => {
    const dream = atDusk(['ada', 'ben']);
    expect(dream.world).toMatchObject({ phase: 'dusk', phaseEnds: 0 });
    allSet(dream, 'ada');
    dream.run(ticksOf(30));
    expect(dream.world).toMatchObject({ phase: 'dusk', phaseEnds: 0 });
    allSet(dream, 'ben');
    expect(dream.world.phaseEnds - dream.world.tick).toBe(ticksOf(DUSK_SECONDS));
  });

  it('waits a minute for whoever reads, and no longer', () => {
    const dream = atDusk(['ada', 'ben']);
    allSet(dream, 'ada');
    dream.run(ticksOf(60) - 2);
    expect(dream.world.phaseEnds).toBe(0);
    dream.run(2);
    expect(dream.world.phaseEnds).toBeGreaterThan(0);
    expect(bedIn(dream, 'ben').presence).toBe('awake');
  });

  it('is no longer than 45 seconds in a short night, and the acts two minutes', () => {
    const dream = atDusk(['ada'], 'short');
    allSet(dream, 'ada');
    dream.run(ticksOf(45));
    expect(dream.world.phase).toBe('weaving');
    expect(dream.world.phaseEnds - dream.world.phaseStart).toBe(ticksOf(120));
  });

  it('ends when all lie, and gives two light each to those who lay down within a second and a half', () => {
    const dream = atDusk(['ada', 'ben']);
    const before = bedIn(dream, 'ada').lucidity;
    lie(dream, 'ada');
    dream.run(ticksOf(1.4));
    lie(dream, 'ben');
    dream.run(ticksOf(0.6));
    expect(dream.world.phase).toBe('weaving');
    expect([bedIn(dream, 'ada').lucidity, bedIn(dream, 'ben').lucidity]).toEqual([before + 2, before + 2]);
  });

  it('ends without the light when one lay down later', () => {
    const dream = atDusk(['ada', 'ben']);
    const before = bedIn(dream, 'ada').lucidity;
    lie(dream, 'ada');
    dream.run(ticksOf(2));
    lie(dream, 'ben');
    dream.run(ticksOf(0.6));
    expect(dream.world.phase).toBe('weaving');
    expect(bedIn(dream, 'ada').lucidity).toBe(before);
  });

  it('does not end while a hold is let go again', () => {
    const dream = atDusk(['ada', 'ben']);
    lie(dream, 'ada');
    lie(dream, 'ben');
    dream.run(4);
    lie(dream, 'ben', false);
    dream.run(ticksOf(5));
    expect(dream.world.phase).toBe('dusk');
  });

  it('does not wait for whoever lost their line or rests in the quiet room', () => {
    const dream = atDusk(['ada', 'ben', 'cy']);
    dream.drop('ben');
    dream.must('cy', { kind: 'quietRoom', on: true });
    lie(dream, 'ada');
    dream.run(ticksOf(0.6) + 1);
    expect(dream.world.phase).toBe('weaving');
  });

  it('deals a role and lends nothing for whoever chose nothing, and leaves the first persona', () => {
    const dream = atDusk(['ada']);
    const { persona } = bedIn(dream, 'ada');
    dream.run(ticksOf(60 + DUSK_SECONDS) + 3);
    expect(dream.world.phase).toBe('weaving');
    expect(bedIn(dream, 'ada').persona.name).toBe(persona.name);
    expect(bedIn(dream, 'ada').role).not.toBe('');
    expect(dream.world.people['ada']).toMatchObject({ lentFear: '', lentMemory: '' });
  });

  it('takes no offers yet, and no lying down outside it', () => {
    const dream = atDusk(['ada', 'ben']);
    expect(
      dream.take('ada', {
        kind: 'offer',
        to: 1,
        technology: 'guild',
        give: { scope: 63, depth: 3 },
        take: { scope: 63, depth: 3 },
        until: 'morning',
        keepFear: false,
      }),
    ).toEqual({ ok: false, refused: 'notNow' });
    lie(dream, 'ada');
    lie(dream, 'ben');
    dream.run(ticksOf(1));
    expect(dream.take('ada', { kind: 'lieDown', on: true })).toEqual({ ok: false, refused: 'notNow' });
    expect(dream.take('ada', { kind: 'lieDown', on: false })).toEqual({ ok: true });
  });

  it('is passed by whoever comes later', () => {
    const dream = atDusk(['ada']);
    lie(dream, 'ada');
    dream.run(ticksOf(1));
    dream.come('ben');
    dream.run(1);
    expect(dream.world.phase).toBe('weaving');
    expect(dream.bedOf('ben')).toBeGreaterThanOrEqual(0);
  });
});

const unveiled = (people: readonly string[]): PureNight => {
  const dream = pureNight(people);
  dream.weave();
  dream.unveil();
  return dream;
};
const hold = (dream: PureNight, fear: number, ticks: number): void => {
  for (let tick = 0; tick < ticks && dream.world.phase === 'unveiling'; tick += 1) {
    for (const bed of dream.world.beds) Object.assign(bed, { fear, wakingTicks: 0 });
    dream.run(1);
  }
};

describe('the encore', () => {
  it('is demanded when no spiral came in 95 seconds, and comes when most say yes', () => {
    const dream = unveiled(['ada', 'ben', 'cy']);
    hold(dream, 5, ticksOf(95) - 1);
    expect(dream.world.encore.state).toBe('');
    hold(dream, 5, 2);
    expect(dream.world.encore.state).toBe('asked');
    for (const person of ['ada', 'ben']) dream.must(person, { kind: 'vote', on: 'encore', yes: true });
    dream.must('cy', { kind: 'vote', on: 'encore', yes: false });
    hold(dream, 5, ticksOf(10));
    expect(dream.world.encore.state).toBe('coming');
    const wave = dream.world.secret.waves.at(-1);
    expect(wave).toMatchObject({ pressure: 4.2 });
    expect(wave?.beds).toHaveLength(5);
    expect((wave?.startTick ?? 0) - dream.world.phaseStart).toBeGreaterThanOrEqual(ticksOf(110));
    hold(dream, 5, ticksOf(60));
    expect(dream.world.ending).toMatchObject({ outcome: 'quiet', encore: 'coming' });
  });

  it.each([
    ['half of the votes', [true, false], 'coming'],
    ['more than half', [false, false, true], 'refused'],
    ['nobody at all', [], 'refused'],
  ] as const)('is refused by more than half of the votes cast, or by none: %s', (_who, votes, state) => {
    const people = ['ada', 'ben', 'cy'];
    const dream = unveiled(people);
    hold(dream, 5, ticksOf(95) + 1);
    votes.forEach((yes, at) => void dream.must(people[at] as string, { kind: 'vote', on: 'encore', yes }));
    hold(dream, 5, ticksOf(10));
    expect(dream.world.encore.state).toBe(state);
    expect(dream.world.encore.votes).toEqual({});
  });

  it('lifts Own colours by five for the rest of the night when it is refused', () => {
    const dream = unveiled(['ada', 'ben']);
    for (const bed of dream.world.beds) bed.feelings = [30, 30, 30, 30, 30];
    hold(dream, 5, ticksOf(95) + 1);
    for (const bed of dream.world.beds) bed.feelings = [30, 30, 30, 30, 30];
    dream.run(2);
    const before = dream.world.ownColours;
    dream.must('ada', { kind: 'vote', on: 'encore', yes: false });
    hold(dream, 5, ticksOf(10));
    for (const bed of dream.world.beds) bed.feelings = [30, 30, 30, 30, 30];
    dream.run(2);
    expect(dream.world.ownColours - before).toBeGreaterThan(4);
  });

  it('takes votes from beds only, and only while it is asked', () => {
    const dream = unveiled(['ada']);
    dream.come('eye', { watch: true });
    expect(dream.take('ada', { kind: 'vote', on: 'encore', yes: false })).toEqual({ ok: false, refused: 'notNow' });
    hold(dream, 5, ticksOf(95) + 1);
    expect(dream.take('eye', { kind: 'vote', on: 'encore', yes: true })).toEqual({ ok: false, refused: 'notYours' });
  });

  it('follows a hush: calm after a spiral with fewer than four threads', () => {
    const dream = unveiled(['ada']);
    hold(dream, 40, 5);
    dream.world.threads = [];
    hold(dream, 10, ticksOf(8) - 1);
    expect(dream.world.encore.state).toBe('');
    hold(dream, 10, 3);
    expect(dream.world.encore.state).toBe('asked');
    dream.must('ada', { kind: 'vote', on: 'encore', yes: true });
    hold(dream, 10, ticksOf(10));
    expect(dream.world.encore.state).toBe('coming');
    hold(dream, 10, ticksOf(13));
    expect(dream.world.ending).toBeNull();
    hold(dream, 10, ticksOf(3));
    expect(dream.world.ending?.outcome).toBe('dawn');
  });
});

describe('the Guild’s help', () => {
  it('is a harder first wave where little was woven and nobody can be tied', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(unveiled(people).world.secret.waves[0]?.pressure).toBeCloseTo(2.2 * 1.2);
    expect(unveiled(['a']).world.secret.waves[0]?.pressure).toBe(2.2);
    expect(unveiled(['a']).world.threads).toHaveLength(2);
  });
});

describe('free play', () => {
  const free = (): PureNight => {
    const dream = pureNight(['ada'], { mode: 'free' });
    dream.weave();
    return dream;
  };

  it('has no clock: one ring raises the curtain, another lowers it', () => {
    const dream = free();
    dream.run(ticksOf(250));
    expect(dream.world).toMatchObject({ phase: 'weaving', phaseEnds: 0 });
    dream.must('ada', { kind: 'ringBell' });
    dream.run(1);
    expect(dream.world).toMatchObject({ phase: 'unveiling', phaseEnds: 0 });
    expect(dream.world.secret.waves).toEqual([]);
    dream.run(ticksOf(250));
    expect(dream.world).toMatchObject({ phase: 'unveiling', encore: { state: '' } });
    dream.must('ada', { kind: 'ringBell' });
    dream.run(1);
    expect(dream.world.phase).toBe('ending');
  });

  it('lets anybody choose the fault and send waves', () => {
    const dream = free();
    expect(dream.take('ada', { kind: 'freePlay', wave: true })).toEqual({ ok: false, refused: 'notNow' });
    dream.must('ada', { kind: 'freePlay', flaw: 'creeping' });
    dream.must('ada', { kind: 'ringBell' });
    dream.run(1);
    expect(dream.world.secret.flaw).toBe('creeping');
    dream.must('ada', { kind: 'freePlay', wave: true });
    dream.run(ticksOf(3) + 4);
    expect(Math.max(...dream.world.beds.map(({ fear }) => fear))).toBeGreaterThan(4.2);
  });

  it('lets feelings flow slower, and waves last as much longer', () => {
    const moved = (speed: number): number => {
      const dream = free();
      dream.must('ada', { kind: 'freePlay', speed });
      const bed = bedIn(dream, 'ada');
      bed.feelings = [0, 0, 0, 0, 0];
      dream.run(20);
      return bed.feelings[bed.persona.primary] as number;
    };
    expect(moved(25) / moved(100)).toBeGreaterThan(0.24);
    expect(moved(25) / moved(100)).toBeLessThan(0.28);
    const dream = free();
    dream.must('ada', { kind: 'ringBell' });
    dream.run(1);
    dream.must('ada', { kind: 'freePlay', speed: 50 });
    dream.must('ada', { kind: 'freePlay', wave: true });
    const [wave] = dream.world.secret.waves;
    expect((wave?.endTick ?? 0) - (wave?.startTick ?? 0)).toBe(ticksOf(18));
    dream.must('ada', { kind: 'freePlay', speed: 100 });
    expect((dream.world.secret.waves[0]?.endTick ?? 0) - (dream.world.secret.waves[0]?.startTick ?? 0)).toBe(
      ticksOf(9),
    );
  });

  it('is nowhere but in free play', () => {
    const dream = pureNight(['ada']);
    dream.weave();
    for (const request of [{ flaw: 'creeping' as const }, { speed: 50 }, { wave: true as const }])
      expect(dream.take('ada', { kind: 'freePlay', ...request })).toEqual({ ok: false, refused: 'notTonight' });
  });
});
