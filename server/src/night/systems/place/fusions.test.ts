import { CALM, LONGING, WONDER } from '@lent-dreams/shared/content/emotion.ts';
import type { Fusion } from '@lent-dreams/shared/content/fusion.ts';
import { FUSIONS } from '@lent-dreams/shared/content/fusions/index.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, hexDistance, hexesBetween, hexIndex, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { beside, hexesAt, motifNow, sendSleepersTo, stand, stepOn } from '../../../../test/place.ts';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import type { Motif } from '../../state/world.ts';
import { axesOf } from '../axes-of.ts';
import { grantedChannels } from '../weave.ts';
import { motifPoints } from './motif-points.ts';

const HERE = hexIndex(-1, 0);
const FAR = hexIndex(3, -3);

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
  sendSleepersTo(dream, FAR);
  for (const who of ['ada', 'ben', 'cy']) stepOn(dream, who, FAR);
});

/** Both motifs of a fusion side by side, found. */
const pairOf = (kind: string): readonly [Motif, Motif] => {
  const [one, other] = (FUSIONS[kind] as Fusion).pair;
  const pair = [stand(dream, one, HERE), stand(dream, other, beside(HERE))] as const;
  dream.run(2);
  return pair;
};
const pointsAt = (who: string): readonly number[] => motifPoints(dream.world)[dream.bedOf(who)] as number[];
/** A hex two steps from one of them, and further from the other. */
const outside = (from: number, other: number): number =>
  hexesAt(from, 2).find((hex) => hexDistance(hex, other) > 2) as number;

describe('two motifs side by side', () => {
  it.each(Object.values(FUSIONS).map(({ kind, pair }) => [...pair, kind] as const))(
    '%s and %s are found as %s, once for the hub’s book',
    (one, other, kind) => {
      const first = stand(dream, other, HERE);
      const second = stand(dream, one, beside(HERE));
      dream.run(2);
      expect(dream.world.fusions).toEqual([{ kind, one: first.id, other: second.id }]);
      expect(dream.world.book).toEqual([kind]);
      const news = dream.night.drainNews().filter(({ fact }) => fact === 'fusionFound');
      expect(news).toMatchObject([{ isNew: true }]);
      dream.must('ada', { kind: 'removeMotif', id: first.id });
      dream.run(2);
      expect(dream.world.fusions).toEqual([]);
      stand(dream, other, HERE);
      dream.run(2);
      expect(dream.night.drainNews().filter(({ fact }) => fact === 'fusionFound')).toMatchObject([{ isNew: false }]);
      expect(dream.world.book).toEqual([kind]);
    },
  );

  it('are nothing two hexes apart, nor of two other kinds', () => {
    stand(dream, 'lighthouse', HERE);
    stand(dream, 'tide', hexesAt(HERE, 2)[0] as number);
    stand(dream, 'clock', beside(HERE));
    dream.run(2);
    expect(dream.world.fusions).toEqual([]);
  });

  it('are one fusion each: the first that was found stays', () => {
    const [lighthouse, tide] = pairOf('harbour');
    const other = stand(dream, 'tide', hexesAt(HERE, 1)[2] as number);
    dream.run(2);
    expect(dream.world.fusions).toEqual([{ kind: 'harbour', one: lighthouse.id, other: tide.id }]);
    dream.must('ada', { kind: 'undoMotif', id: tide.id });
    dream.run(2);
    expect(dream.world.fusions).toEqual([{ kind: 'harbour', one: lighthouse.id, other: other.id }]);
  });

  it('stay in the book of the hub when another night begins', () => {
    dream = pureNight(['ada'], { book: ['march'] });
    dream.weave();
    pairOf('harbour');
    expect(dream.world.book).toEqual(['march', 'harbour']);
    dream.world.phase = 'ending';
    dream.must('ada', { kind: 'ready', on: true });
    dream.run(1);
    expect(dream.world.phase).toBe('weaving');
    expect([dream.world.fusions, dream.world.motifs]).toEqual([[], []]);
    expect(dream.world.book).toEqual(['march', 'harbour']);
  });
});

describe('a fusion of which nothing else is said', () => {
  it.each(
    Object.values(FUSIONS)
      .filter(({ reachHexes, reachFeeling }) => reachHexes === 2 && reachFeeling === undefined)
      .map(({ kind }) => kind),
  )('%s: both give over two hexes, and over three nothing', (kind) => {
    for (const motif of pairOf(kind)) {
      const [one, other] = dream.world.motifs as [Motif, Motif];
      stepOn(dream, 'ada', outside(motif.hex, motif === one ? other.hex : one.hex));
      const gives = (MOTIFS[motif.kind]?.profile ?? []).flatMap((points, feeling) => (points > 0 ? [feeling] : []));
      expect(gives.length).toBeGreaterThan(0);
      for (const feeling of gives) expect(pointsAt('ada')[feeling]).toBeGreaterThan(0);
    }
    stepOn(dream, 'ada', FAR);
    expect(pointsAt('ada')).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is known by six of the ten', () => {
    expect(
      Object.values(FUSIONS).filter(({ reachHexes, reachFeeling }) => reachHexes === 2 && reachFeeling === undefined),
    ).toHaveLength(6);
  });
});

describe('a harbour', () => {
  it('spreads calm two hexes, and nothing else', () => {
    const [lighthouse, tide] = pairOf('harbour');
    stepOn(dream, 'ada', outside(lighthouse.hex, tide.hex));
    expect(pointsAt('ada')[CALM]).toBeGreaterThan(0);
    expect(pointsAt('ada')[WONDER]).toBe(0);
    stepOn(dream, 'ada', outside(tide.hex, lighthouse.hex));
    expect(pointsAt('ada')[LONGING]).toBe(0);
  });
});

describe('a threshold', () => {
  const door = (): Motif => {
    const between = [...hexesBetween(0, 1)].find(
      (hex) => hex !== bedHex(0) && hex !== bedHex(1) && hex !== STAGE_HEX,
    ) as number;
    const made = stand(dream, 'door', between);
    stand(dream, 'bridge', beside(between));
    return made;
  };

  it('carries a thread only while both ends hold their own side open', () => {
    dream.tie('ada', 'ben');
    const { id } = door();
    dream.run(2);
    expect(grantedChannels(dream.world)).toHaveLength(2);
    dream.must('ben', { kind: 'useMotif', id });
    expect(motifNow(dream, id)).toMatchObject({ open: true, shutBy: [1] });
    expect(grantedChannels(dream.world)).toEqual([]);
    dream.must('ada', { kind: 'useMotif', id });
    dream.must('ben', { kind: 'useMotif', id });
    expect(grantedChannels(dream.world)).toEqual([]);
    dream.must('ada', { kind: 'useMotif', id });
    expect(grantedChannels(dream.world)).toHaveLength(2);
  });

  it('stops nobody’s thread but one’s own', () => {
    dream.tie('ada', 'ben');
    const { id } = door();
    dream.run(2);
    dream.must('cy', { kind: 'useMotif', id });
    expect(grantedChannels(dream.world)).toHaveLength(2);
  });

  it('is shut as before where it was shut, and when it is a door again', () => {
    const { id } = door();
    dream.must('ada', { kind: 'useMotif', id });
    dream.run(2);
    expect(motifNow(dream, id)).toMatchObject({ open: true, shutBy: [0] });
    const bridge = dream.world.motifs.find(({ kind }) => kind === 'bridge') as Motif;
    dream.must('ada', { kind: 'removeMotif', id: bridge.id });
    dream.run(2);
    expect(motifNow(dream, id)).toMatchObject({ open: false, shutBy: [] });
  });
});

describe('a platform of goodbyes', () => {
  it('leaves longing with whoever stands there when a thread is let go, and no fear', () => {
    const thread = dream.tie('ada', 'ben');
    const [train] = pairOf('platform-of-goodbyes');
    stepOn(dream, 'ada', outside(train.hex, beside(train.hex)));
    const [ada, ben] = [bedIn(dream, 'ada'), bedIn(dream, 'ben')];
    const before = [ada.feelings[LONGING], ben.feelings[LONGING], ada.fear] as [number, number, number];
    dream.must('ada', { kind: 'close', thread: thread.id });
    expect([ada.feelings[LONGING], ben.feelings[LONGING], ada.fear]).toEqual([before[0] + 5, before[1], before[2]]);
  });

  it('does so for all that end in one go, once', () => {
    dream.tie('ada', 'ben');
    bedIn(dream, 'ada').lucidity = 12;
    dream.tie('ada', 'cy');
    pairOf('platform-of-goodbyes');
    const ada = stepOn(dream, 'ada', HERE);
    const before = ada.feelings[LONGING] as number;
    dream.must('ada', { kind: 'closeAll' });
    expect(ada.feelings[LONGING]).toBe(before + 5);
  });
});

describe('a self-portrait', () => {
  it('adds three to Own colours, and its seed stays a seed', () => {
    Object.assign(dream.world, { means: dream.world.means.map(() => 0) });
    for (const bed of dream.world.beds) bed.feelings = [50, 50, 50, 50, 50];
    const plain = axesOf(dream.world).ownColours;
    const [, seed] = pairOf('self-portrait');
    for (const bed of dream.world.beds) bed.feelings = [50, 50, 50, 50, 50];
    expect(axesOf(dream.world).ownColours).toBeCloseTo(plain + 3, 6);
    dream.run(ticksOf(31));
    expect(motifNow(dream, seed.id).kind).toBe('seed');
  });
});

describe('a slow season', () => {
  it('heals scars two hexes away', () => {
    const [greenhouse, clock] = pairOf('slow-season');
    const scarred = stand(dream, 'tide', outside(greenhouse.hex, clock.hex));
    scarred.scarred = true;
    dream.run(ticksOf(3) + 2);
    expect(scarred.scarred).toBe(false);
  });
});
