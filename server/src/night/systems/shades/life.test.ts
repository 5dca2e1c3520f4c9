import { SHADE_KINDS, SHADES, STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { describe, expect, it } from 'vitest';
import { haunted } from '../../../../test/haunted.ts';
import { type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { deliveries } from '../../sight.ts';
import { mayStand } from '../../state/deck.ts';
import type { Bed } from '../../state/world.ts';
import { influenceOn } from '../influence.ts';
import { trueBrimOf } from './bear-shades.ts';
import { SHADE_RULES } from './index.ts';

const lent = (kind: string, lined = ''): PureNight => {
  const dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
  dream.must('ada', { kind: 'lendFear', shade: kind });
  if (lined !== '') dream.must('ben', { kind: 'setSafety', topic: lined, level: 'line' });
  dream.unveil();
  dream.world.secret.waves = [];
  return dream;
};
/** Keeps one bed over its own brim by so much, all others at rest. */
const heat = ({ world, night }: PureNight, bed: number, over: number, ticks: number): void => {
  for (let tick = 0; tick < ticks; tick += 1) {
    world.beds.forEach((one, index) => {
      one.fear = index === bed ? trueBrimOf(world, one) + over : 4;
    });
    night.tick();
  }
};
const allowed = (dream: PureNight): string =>
  SHADE_KINDS.find((kind) => kind !== STATIC_SHADE && mayStand(dream.world.secret.deck, kind)) ?? '';
const barred = (dream: PureNight): string =>
  SHADE_KINDS.find((kind) => kind !== STATIC_SHADE && !mayStand(dream.world.secret.deck, kind)) ?? '';

describe('a shade is born', () => {
  it('where fear is five over the bed’s own brim for two seconds, and neither sooner nor lower', () => {
    const dream = lent('static');
    heat(dream, 0, 5.5, ticksOf(2) - 2);
    expect(dream.world.shades).toEqual([]);
    heat(dream, 0, 4.5, ticksOf(10));
    expect(dream.world.shades).toEqual([]);
    heat(dream, 0, 5.5, ticksOf(2) + 2);
    expect(dream.world.shades).toMatchObject([{ bed: 0 }]);
  });

  it('as the fear that whoever lies there lent; nobody else learns whose it is', () => {
    const kind = allowed(lent('static'));
    const dream = lent(kind);
    heat(dream, 0, 8, ticksOf(2) + 2);
    expect(dream.world.shades).toMatchObject([{ bed: 0, kind, owner: 'ada' }]);
    const told = deliveries(dream.world).filter(({ document }) => document.kind === 'shade');
    expect(told).toMatchObject([{ holder: 'ada', document: { id: dream.world.shades[0]?.id } }]);
  });

  it('as a house card where tonight holds the lent one not, by lot or by a line', () => {
    const out = barred(lent('static'));
    const kept = allowed(lent('static'));
    for (const dream of [lent(out), lent(kept, SHADES[kept]?.topic)]) {
      heat(dream, 0, 8, ticksOf(2) + 2);
      const [shade] = dream.world.shades;
      expect(shade).toMatchObject({ bed: 0, owner: '' });
      expect(dream.world.secret.deck.dealt).toContain(shade?.kind);
      expect([out, kept]).not.toContain(shade?.kind);
    }
  });

  it('once at a bed, another kind at each, and no more than two and half of those who act', () => {
    const dream = lent('static');
    for (let bed = 0; bed < 8; bed += 1) heat(dream, bed, 8, ticksOf(2) + 4);
    // Every shade dies when its bed has rested: keep them all hot.
    for (let tick = 0; tick < ticksOf(20); tick += 1) {
      for (const bed of dream.world.beds) bed.fear = 50;
      dream.night.tick();
    }
    const { shades, beds } = dream.world;
    const actors = beds.filter(({ occupant }) => occupant !== 'sleeper').length;
    expect(shades.length).toBe(2 + Math.ceil(actors / 2));
    expect(new Set(shades.map(({ bed }) => bed)).size).toBe(shades.length);
    const house = shades.map(({ kind }) => kind).filter((kind) => kind !== STATIC_SHADE);
    expect(new Set(house).size).toBe(house.length);
  });

  it('not before the curtain', () => {
    const dream = pureNight(['ada', 'ben']);
    dream.weave();
    heat(dream, 0, 20, ticksOf(5));
    expect(dream.world.phase).toBe('weaving');
    expect(dream.world.shades).toEqual([]);
  });
});

describe('a shade', () => {
  it('has a rule for every kind', () => {
    expect([...SHADE_RULES.keys()].toSorted()).toEqual(SHADE_KINDS.toSorted());
  });

  it('presses one a second at its bed and nowhere else; less where fury is high, half when named', () => {
    const dream = haunted('the-dark');
    const base = influenceOn(dream.world).pressure[1] as number;
    const at = (): number => (influenceOn(dream.world).pressure[0] as number) - base;
    const bed = dream.world.beds[0] as Bed;
    bed.feelings[4] = 0;
    expect(at()).toBeCloseTo(1);
    bed.feelings[4] = 40;
    expect(at()).toBeCloseTo(0.8);
    bed.feelings[4] = 0;
    dream.shade().namedUntil = dream.world.tick + 10;
    expect(at()).toBeCloseTo(0.5);
    dream.shade().stilledUntil = dream.world.tick + 10;
    expect(at()).toBeCloseTo(0);
  });

  it('is fed by one motif, and pushed off by another beside its bed’s body', () => {
    const dream = haunted('rising-tide');
    const base = influenceOn(dream.world).pressure[1] as number;
    const at = (): number => (influenceOn(dream.world).pressure[0] as number) - base;
    (dream.world.beds[0] as Bed).feelings[4] = 0;
    dream.stands('tide', 5);
    expect(at()).toBeCloseTo(1.3);
    dream.world.motifs = [];
    // Bed 0 lies at the right corner; 20 is the hex to its left.
    dream.stands('drum-fire', 20);
    expect(at()).toBeCloseTo(0.5);
  });

  it('acts slower near a clock', () => {
    const [plain, slow] = [haunted('rising-tide'), haunted('rising-tide')];
    slow.stands('clock', 20);
    for (const dream of [plain, slow]) dream.hold(6.2);
    expect([plain.shade().acts, slow.shade().acts]).toEqual([1, 0]);
  });

  it('dies when its bed is under six tenths of its own brim for three seconds', () => {
    const dream = haunted('the-dark');
    const brim = trueBrimOf(dream.world, dream.world.beds[0] as Bed);
    dream.hold(10, { 0: brim * 0.65 });
    expect(dream.world.shades.length).toBe(1);
    dream.hold(2.8, { 0: brim * 0.5 });
    dream.hold(1, { 0: brim * 0.65 });
    dream.hold(2.8, { 0: brim * 0.5 });
    expect(dream.world.shades.length).toBe(1);
    dream.hold(0.4, { 0: brim * 0.5 });
    expect(dream.world.shades).toEqual([]);
  });

  it('leaves when the act ends, and stands still with a room asked for quiet', () => {
    const dream = haunted('the-dark');
    dream.shade().stilledUntil = dream.world.tick + 100;
    dream.must('ben', { kind: 'pressX' });
    dream.run(50);
    expect(dream.shade().stilledUntil - dream.world.tick).toBe(100);
    dream.must('ben', { kind: 'afterX', choice: 'fine' });
    dream.world.phaseEnds = dream.world.tick + 1;
    dream.run(3);
    expect(dream.world.phase).toBe('ending');
    expect(dream.world.shades).toEqual([]);
  });

  it('is undone by a rewind if it was born since', () => {
    const dream = haunted('the-dark');
    dream.hold(5);
    const late = { ...dream.shade(), id: 9999, bed: 5, bornTick: dream.world.tick };
    dream.world.shades.push(late);
    dream.must('ben', { kind: 'pressX' });
    dream.must('ben', { kind: 'afterX', choice: 'rewind' });
    expect(dream.world.shades.map(({ id }) => id)).not.toContain(9999);
  });
});
