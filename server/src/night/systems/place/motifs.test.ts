import { CALM, FEAR, JOY, LONGING, WONDER } from '@lent-dreams/shared/content/emotion.ts';
import { hexIndex } from '@lent-dreams/shared/rules/board.ts';
import { flowIndex } from '@lent-dreams/shared/rules/field.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { beside, hexesAt, sendSleepersTo, stand, stepOn } from '../../../../test/place.ts';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { deliveries } from '../../sight.ts';
import { axesOf } from '../axes-of.ts';
import { influenceOn } from '../influence.ts';
import { grantedChannels } from '../weave.ts';
import { motifPoints } from './motif-points.ts';

/** In the middle of the board, and as far from it as can be. */
const HERE = hexIndex(-1, 0);
const FAR = hexIndex(3, -3);

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy', 'dee', 'eli']);
  dream.weave();
  sendSleepersTo(dream, FAR);
  for (const who of ['ada', 'ben', 'cy', 'dee', 'eli']) stepOn(dream, who, FAR);
});

const pointsAt = (who: string): readonly number[] => motifPoints(dream.world)[dream.bedOf(who)] as number[];

describe('what a motif gives', () => {
  it('reaches one hex and no further', () => {
    stand(dream, 'tide', HERE);
    stepOn(dream, 'ada', beside(HERE));
    stepOn(dream, 'ben', hexesAt(HERE, 2)[0] as number);
    expect(pointsAt('ada')).toEqual([0, 2, 0, 2, 0, 0]);
    expect(pointsAt('ben')).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is less when it is worn, half when it is scarred', () => {
    const tide = stand(dream, 'tide', HERE);
    stepOn(dream, 'ada', HERE);
    tide.points = 3;
    expect(pointsAt('ada')[CALM]).toBe(1.5);
    tide.scarred = true;
    expect(pointsAt('ada')[CALM]).toBe(0.75);
    tide.points = 0;
    expect(pointsAt('ada')[CALM]).toBe(0);
  });

  it('is fear too in the theatre', () => {
    stand(dream, 'empty-theatre', HERE);
    stepOn(dream, 'ada', HERE);
    expect(pointsAt('ada')[FEAR]).toBe(1);
  });
});

describe('a choir', () => {
  it.each([
    [1, 3],
    [2, 4],
    [3, 5],
    [5, 5],
  ])('with %d dreamers near it gives %d of both feelings', (count, points) => {
    stand(dream, 'choir', HERE);
    for (const who of ['ada', 'ben', 'cy', 'dee', 'eli'].slice(0, count)) stepOn(dream, who, HERE);
    expect(pointsAt('ada')).toEqual([points, 0, points, 0, 0, 0]);
  });

  it('makes fear between two dreamers near it run a tenth faster, and between no others', () => {
    dream.tie('ada', 'ben');
    Object.assign(bedIn(dream, 'ada'), { lucidity: 12 });
    dream.tie('ada', 'cy');
    const plain = grantedChannels(dream.world);
    stand(dream, 'choir', HERE);
    for (const who of ['ada', 'ben']) stepOn(dream, who, HERE);
    grantedChannels(dream.world).forEach(({ to, from, fearPerSecond, warmPerSecond }, index) => {
      const factor = from + to === 1 ? 1.1 : 1;
      expect(fearPerSecond).toBeCloseTo((plain[index]?.fearPerSecond ?? 0) * factor, 12);
      expect(warmPerSecond).toBe(plain[index]?.warmPerSecond);
    });
  });
});

describe('a kitchen table', () => {
  it('gives to the four with the lowest beds, and to no fifth', () => {
    stand(dream, 'kitchen-table', HERE);
    for (const who of ['ada', 'ben', 'cy', 'dee', 'eli']) stepOn(dream, who, HERE);
    for (const who of ['ada', 'ben', 'cy', 'dee']) expect(pointsAt(who)[JOY]).toBe(2);
    expect(pointsAt('eli')[JOY]).toBe(0);
  });

  /** Together of two who meet at a motif that both wish for, and give each other nothing else. */
  const meeting = (kind: string, feeling: number): number => {
    stand(dream, kind, HERE);
    for (const who of ['ada', 'ben']) {
      const bed = stepOn(dream, who, HERE);
      bed.persona = { ...bed.persona, wishes: [feeling, feeling === 3 ? 4 : 3] };
    }
    return axesOf(dream.world).together;
  };

  it('counts presence twice where both wish what it gives', () => {
    // 1 − e^(−0.25 / 4.5) and 1 − e^(−0.5 / 4.5)
    expect(meeting('swing', JOY)).toBeCloseTo(5.404, 3);
    dream.world.motifs = [];
    expect(meeting('kitchen-table', JOY)).toBeCloseTo(10.516_07, 4);
  });

  it('counts for nobody who has no seat', () => {
    for (const who of ['cy', 'dee', 'eli']) {
      const bed = stepOn(dream, who, HERE);
      bed.persona = { ...bed.persona, wishes: [WONDER, LONGING] };
    }
    const { world } = dream;
    for (const [index, who] of ['ada', 'ben'].entries()) {
      stepOn(dream, who, HERE);
      world.beds[index] = {
        ...bedIn(dream, who),
        persona: { ...bedIn(dream, who).persona, wishes: [WONDER, LONGING] },
      };
    }
    const eli = bedIn(dream, 'eli');
    eli.persona = { ...eli.persona, wishes: [JOY, CALM] };
    const dee = bedIn(dream, 'dee');
    dee.persona = { ...dee.persona, wishes: [JOY, CALM] };
    stand(dream, 'kitchen-table', HERE);
    expect(axesOf(world).together).toBe(0);
  });
});

describe('an empty theatre', () => {
  it('makes what two give each other near it count a tenth more', () => {
    dream.tie('ada', 'ben');
    const wish = (who: string, feeling: number): void => {
      const bed = bedIn(dream, who);
      bed.persona = { ...bed.persona, wishes: [feeling, FEAR - 1], guard: 0 };
    };
    wish('ada', CALM);
    wish('ben', CALM);
    dream.world.means[flowIndex(0, 1, CALM)] = 2;
    dream.world.means[flowIndex(1, 0, CALM)] = 2;
    const plain = axesOf(dream.world).together;
    stand(dream, 'empty-theatre', HERE);
    stepOn(dream, 'ada', HERE);
    expect(axesOf(dream.world).together).toBe(plain);
    stepOn(dream, 'ben', HERE);
    // 100·(1 − e^(−m/4.5)): a tenth more of m is the same power of what is left.
    expect((1 - axesOf(dream.world).together / 100) ** 10).toBeCloseTo((1 - plain / 100) ** 11, 9);
  });
});

describe('a swing', () => {
  it('is as good as hand in hand for the first two on it', () => {
    stand(dream, 'swing', HERE);
    for (const who of ['ben', 'cy', 'dee']) stepOn(dream, who, HERE);
    Object.assign(bedIn(dream, 'ben'), { fear: 40 });
    const { calm } = influenceOn(dream.world);
    // 0.7 each, and a tenth of the gap of the fears.
    expect(calm[1]).toBeCloseTo(0.7 + 0.1 * (40 - bedIn(dream, 'cy').fear), 9);
    expect(calm[2]).toBeCloseTo(0.7 - 0.1 * (40 - bedIn(dream, 'cy').fear), 9);
    expect(calm[3]).toBe(0);
  });

  it('does nothing for one alone, nor beside it', () => {
    stand(dream, 'swing', HERE);
    stepOn(dream, 'ben', HERE);
    stepOn(dream, 'cy', beside(HERE));
    expect(influenceOn(dream.world).calm.slice(1, 3)).toEqual([0, 0]);
  });
});

describe('an old tree', () => {
  it('lets no thread reach the first body on it, and no dread', () => {
    dream.tie('ada', 'ben');
    stand(dream, 'old-tree', HERE);
    stepOn(dream, 'ben', HERE);
    expect(grantedChannels(dream.world).map(({ to }) => to)).toEqual([0]);
    dream.unveil();
    for (const bed of dream.world.beds) bed.fear = 30;
    const pressure = (): number => influenceOn(dream.world).pressure[1] as number;
    expect(pressure()).toBeCloseTo(0.2, 9);
    dream.world.motifs = [];
    expect(pressure()).toBeCloseTo(1, 9);
  });
});

describe('a mirror pool', () => {
  it('leads the warm feelings of whoever is near back to their nature, three hundredths a second', () => {
    stand(dream, 'mirror-pool', HERE);
    stepOn(dream, 'ada', HERE);
    expect(influenceOn(dream.world).homing?.slice(0, 2)).toEqual([0.03, 0]);
    const [ada, ben] = [bedIn(dream, 'ada'), bedIn(dream, 'ben')];
    for (const bed of [ada, ben]) Object.assign(bed, { feelings: [90, 90, 90, 90, 90] });
    const before = 90 - (ada.nature[CALM] as number);
    const usual = 90 - (ben.nature[CALM] as number);
    dream.run(2);
    expect((90 - (ada.feelings[CALM] as number)) / before).toBeCloseTo(0.008, 9);
    expect((90 - (ben.feelings[CALM] as number)) / usual).toBeCloseTo(0.005, 9);
  });
});

describe('a star map', () => {
  const reading = (who: string): number | undefined =>
    dream.world.readings.find(({ bed }) => bed === dream.bedOf(who))?.gain;

  it('tells the true gain within two hexes, wrong by at most 0.2 and always alike', () => {
    const seen = new Set<number>();
    for (const draws of ['one', 'two', 'three', 'four', 'five', 'six']) {
      dream = pureNight(['ada'], { seeds: { cast: 'c', flaw: 'f', draws } });
      dream.weave();
      stand(dream, 'star-map', HERE);
      stepOn(dream, 'ada', hexesAt(HERE, 2)[0] as number);
      for (let time = 0; time < 30; time += 1) {
        dream.world.trueGain = 1.5;
        dream.run(1);
        const gain = reading('ada');
        if (gain !== undefined && dream.world.tick % 10 === 0) seen.add(gain);
        expect(Math.abs((gain ?? 1.5) - 1.5)).toBeLessThanOrEqual(0.25);
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('delivers it to its reader alone, and takes it back', () => {
    const holders = (): readonly string[] =>
      deliveries(dream.world).flatMap(({ holder, document }) => (document.kind === 'reading' ? [holder] : []));
    stand(dream, 'star-map', HERE);
    stepOn(dream, 'ada', HERE);
    dream.run(ticksOf(1));
    expect(holders()).toEqual(['ada']);
    stepOn(dream, 'ada', FAR);
    dream.run(ticksOf(1));
    expect(holders()).toEqual([]);
  });

  it.each([
    ['the map is taken away', (id: number) => dream.must('ada', { kind: 'removeMotif', id })],
    ['its reader has left', () => dream.must('ada', { kind: 'leave' })],
  ])('is gone at once, without waiting for the next reading, when %s', (_why, end) => {
    const map = stand(dream, 'star-map', HERE);
    Object.assign(map, { author: dream.bedOf('ada') });
    stepOn(dream, 'ada', HERE);
    dream.run(ticksOf(1));
    expect(reading('ada')).toBeDefined();
    end(map.id);
    expect(dream.world.readings).toEqual([]);
    expect(deliveries(dream.world).filter(({ document }) => document.kind === 'reading')).toEqual([]);
  });

  it('tells nobody who is further away, and ends when its reader walks away', () => {
    stand(dream, 'star-map', HERE);
    stepOn(dream, 'ada', hexesAt(HERE, 2)[0] as number);
    stepOn(dream, 'ben', hexesAt(HERE, 3)[0] as number);
    dream.run(ticksOf(1));
    expect(reading('ada')).toBeDefined();
    expect(reading('ben')).toBeUndefined();
    stepOn(dream, 'ada', FAR);
    dream.run(ticksOf(1));
    expect(dream.world.readings).toEqual([]);
  });
});
