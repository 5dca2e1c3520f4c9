import { CALM } from '@lent-dreams/shared/content/emotion.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { haunted } from '../../../../test/haunted.ts';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { newHubState, project } from '../../../rooms/projector.ts';
import { deliveries } from '../../sight.ts';

const refused = (why: string) => ({ ok: false, refused: why });
const watching = (dream: PureNight, who: string) =>
  deliveries(dream.world).find(({ holder, document }) => holder === who && document.kind === 'watcher')?.document;

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  for (const watcher of ['wim', 'xia', 'yul']) dream.come(watcher, { watch: true });
  dream.weave();
});

describe('wishing a bed well', () => {
  it('needs its dreamer, who lets nobody near until they say so, and takes it back at once', () => {
    const bed = dream.bedOf('ada');
    expect(dream.take('wim', { kind: 'wishWell', bed })).toEqual(refused('noGuests'));
    expect(dream.take('wim', { kind: 'wishWell', bed: 7 })).toEqual(refused('noGuests'));
    dream.must('ada', { kind: 'allowGuests', on: true });
    dream.must('wim', { kind: 'wishWell', bed });
    expect(watching(dream, 'wim')).toMatchObject({ wishes: bed });
    dream.must('ada', { kind: 'allowGuests', on: false });
    expect(watching(dream, 'wim')).toMatchObject({ wishes: -1 });
    dream.must('ada', { kind: 'allowGuests', on: true });
    expect(watching(dream, 'wim')).toMatchObject({ wishes: -1 });
  });

  it('adds calm by the share of the city that does, in the first act', () => {
    const calmAfter = (wishers: readonly string[]): number => {
      const one = pureNight(['ada', 'ben']);
      for (const watcher of ['wim', 'xia', 'yul']) one.come(watcher, { watch: true });
      one.weave();
      one.must('ada', { kind: 'allowGuests', on: true });
      for (const who of wishers) one.must(who, { kind: 'wishWell', bed: one.bedOf('ada') });
      one.run(ticksOf(1));
      return bedIn(one, 'ada').feelings[CALM] as number;
    };
    const [none, third, whole] = [calmAfter([]), calmAfter(['wim']), calmAfter(['wim', 'xia', 'yul'])] as const;
    expect(third - none).toBeCloseTo(0.1, 1);
    expect(whole - none).toBeCloseTo(0.3, 1);
  });

  it('is for watchers, and over at the curtain', () => {
    dream.must('ada', { kind: 'allowGuests', on: true });
    const bed = dream.bedOf('ada');
    expect(dream.take('ben', { kind: 'wishWell', bed })).toEqual(refused('notYours'));
    dream.must('wim', { kind: 'wishWell', bed });
    dream.unveil();
    expect(dream.take('wim', { kind: 'wishWell', bed })).toEqual(refused('notNow'));
    expect(dream.world.people['wim']?.wishesWell).toBe(-1);
  });

  it('reads like a bed that lets nobody near where the two are blocked', () => {
    dream.must('ada', { kind: 'allowGuests', on: true });
    dream.must('wim', { kind: 'block', bed: dream.bedOf('ada') });
    expect(dream.take('wim', { kind: 'wishWell', bed: dream.bedOf('ada') })).toEqual(refused('noGuests'));
  });
});

describe('a guess', () => {
  it('stands until the curtain, can be changed, and only its maker holds it', () => {
    dream.must('wim', { kind: 'guess', seconds: 70 });
    dream.must('wim', { kind: 'guess', seconds: 0 });
    expect(watching(dream, 'wim')).toMatchObject({ guess: 0 });
    expect(watching(dream, 'xia')).toMatchObject({ guess: -1 });
    expect(dream.take('ada', { kind: 'guess', seconds: 70 })).toEqual(refused('notYours'));
    dream.unveil();
    expect(dream.take('wim', { kind: 'guess', seconds: 70 })).toEqual(refused('notNow'));
    expect(watching(dream, 'wim')).toMatchObject({ guess: 0 });
  });
});

describe('looking away, sitting in', () => {
  it('belong to the show and to watchers', () => {
    dream.must('ada', { kind: 'allowGuests', on: true });
    const bed = dream.bedOf('ada');
    expect(dream.take('wim', { kind: 'lookAway', on: true })).toEqual(refused('notNow'));
    expect(dream.take('wim', { kind: 'sitIn', bed })).toEqual(refused('notNow'));
    dream.unveil();
    expect(dream.take('ben', { kind: 'lookAway', on: true })).toEqual(refused('notYours'));
    expect(dream.take('ben', { kind: 'sitIn', bed })).toEqual(refused('notYours'));
    expect(dream.take('wim', { kind: 'sitIn', bed: dream.bedOf('ben') })).toEqual(refused('noGuests'));
    dream.must('wim', { kind: 'sitIn', bed });
    dream.must('wim', { kind: 'lookAway', on: true });
    expect(watching(dream, 'wim')).toMatchObject({ sits: bed, looksAway: true });
    dream.must('wim', { kind: 'sitIn', bed: -1 });
    expect(watching(dream, 'wim')).toMatchObject({ sits: -1 });
  });

  it('sitting in leaves the field as it is', () => {
    const fieldWith = (sits: boolean): unknown => {
      const one = pureNight(['ada', 'ben']);
      one.come('wim', { watch: true });
      one.weave();
      one.must('ada', { kind: 'allowGuests', on: true });
      one.unveil();
      if (sits) one.must('wim', { kind: 'sitIn', bed: one.bedOf('ada') });
      one.run(ticksOf(3));
      return one.world.beds.map(({ feelings, fear }) => [feelings, fear]);
    };
    expect(fieldWith(true)).toEqual(fieldWith(false));
  });

  it('most of the city looking away stills the Eyes', () => {
    const eyes = haunted('thousand-eyes');
    for (const watcher of ['wim', 'xia', 'yul']) eyes.come(watcher, { watch: true });
    eyes.tie('ada', 'ben');
    eyes.must('wim', { kind: 'lookAway', on: true });
    eyes.hold(1);
    expect(eyes.isStilled()).toBe(false);
    eyes.must('xia', { kind: 'lookAway', on: true });
    eyes.hold(1);
    expect(eyes.isStilled()).toBe(true);
  });
});

describe('of the city', () => {
  it('the state holds counts alone, twice a second', () => {
    dream.must('ada', { kind: 'allowGuests', on: true });
    dream.must('wim', { kind: 'wishWell', bed: dream.bedOf('ada') });
    const state = newHubState('a-hub', 'A hub');
    const seen = new Set<number>();
    for (let tick = 0; tick < 10; tick += 1) {
      dream.run(1);
      project(dream.world, state);
      seen.add(state.beds[dream.bedOf('ada')]?.wished ?? -1);
    }
    expect(seen).toEqual(new Set([0, 1]));
    expect(state.watchers).toBe(3);
    expect(state.beds[dream.bedOf('ada')]?.guests).toBe(true);
    expect(state.beds[dream.bedOf('ben')]?.guests).toBe(false);
    expect(JSON.stringify(state.toJSON())).not.toContain('wim');
  });
});
