import { CALM, JOY, LONGING, WONDER } from '@lent-dreams/shared/content/emotion.ts';
import { bedHex, hexCentre, hexesBetween, hexIndex, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { across, beside, hexesAt, motifNow, sendSleepersTo, stand, stepOn } from '../../../../test/place.ts';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { grantedChannels } from '../weave.ts';

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

describe('a night train', () => {
  it('carries one dreamer to the far side, and then rests', () => {
    const { id } = stand(dream, 'night-train', HERE);
    stepOn(dream, 'ada', beside(HERE));
    stepOn(dream, 'ben', beside(HERE));
    dream.must('ada', { kind: 'useMotif', id });
    const { x, y } = bedIn(dream, 'ada');
    expect({ x, y }).toEqual(hexCentre(across(HERE)));
    expect(dream.take('ben', { kind: 'useMotif', id })).toEqual({ ok: false, refused: 'cooling' });
    dream.run(ticksOf(15));
    expect(dream.take('ben', { kind: 'useMotif', id })).toEqual({ ok: true });
  });

  it('is too far for whoever does not stand beside it', () => {
    const { id } = stand(dream, 'night-train', HERE);
    expect(dream.take('ada', { kind: 'useMotif', id })).toEqual({ ok: false, refused: 'tooFar' });
  });
});

describe('a letter', () => {
  it('gives all near it ten of the feeling its author chose, once', () => {
    const { id } = stand(dream, 'letter', HERE);
    stepOn(dream, 'ben', HERE);
    const before = bedIn(dream, 'ben').feelings[WONDER] as number;
    const apart = bedIn(dream, 'cy').feelings[WONDER];
    expect(dream.take('ben', { kind: 'useMotif', id, feeling: WONDER })).toEqual({ ok: false, refused: 'notYours' });
    expect(dream.take('ada', { kind: 'useMotif', id })).toEqual({ ok: false, refused: 'invalid' });
    dream.must('ada', { kind: 'useMotif', id, feeling: WONDER });
    expect(bedIn(dream, 'ben').feelings[WONDER]).toBe(before + 10);
    expect(bedIn(dream, 'cy').feelings[WONDER]).toBe(apart);
    expect(dream.take('ada', { kind: 'useMotif', id, feeling: WONDER })).toEqual({ ok: false, refused: 'spent' });
    expect(dream.take('ada', { kind: 'undoMotif', id })).toEqual({ ok: false, refused: 'expired' });
  });
});

describe('a door', () => {
  it('stops threads across it while it is shut', () => {
    dream.tie('ada', 'ben');
    const between = [...hexesBetween(0, 1)].find((hex) => hex !== bedHex(0) && hex !== bedHex(1) && hex !== STAGE_HEX);
    const { id } = stand(dream, 'door', between as number);
    expect(grantedChannels(dream.world)).toHaveLength(2);
    dream.must('ada', { kind: 'useMotif', id });
    expect(grantedChannels(dream.world)).toEqual([]);
  });
});

describe('a greenhouse', () => {
  it('heals a scar beside it in three seconds, and none further away', () => {
    stand(dream, 'greenhouse', HERE);
    const near = stand(dream, 'tide', beside(HERE));
    const far = stand(dream, 'tide', hexesAt(HERE, 2)[3] as number);
    for (const motif of [near, far]) motif.scarred = true;
    dream.run(ticksOf(3) + 2);
    expect([near.scarred, far.scarred]).toEqual([false, true]);
  });

  it('does not heal what is only worn', () => {
    stand(dream, 'greenhouse', HERE);
    const near = stand(dream, 'tide', beside(HERE));
    near.points = 1;
    dream.run(ticksOf(4));
    expect(near.points).toBe(1);
  });
});

describe('a seed', () => {
  it.each([
    [JOY, 'swing'],
    [CALM, 'old-tree'],
    [WONDER, 'mirror-pool'],
    [LONGING, 'night-train'],
    [4, 'drum-fire'],
  ])('of an author who feels %d most becomes a %s after thirty seconds', (feeling, kind) => {
    const { id } = stand(dream, 'seed', HERE);
    const feelings = [5, 5, 5, 5, 5];
    feelings[feeling] = 90;
    const bed = bedIn(dream, 'ada');
    dream.run(ticksOf(30) - 2);
    expect(motifNow(dream, id).kind).toBe('seed');
    Object.assign(bed, { feelings });
    dream.run(4);
    expect(motifNow(dream, id)).toMatchObject({ kind, id });
  });

  it('listens to its last tender', () => {
    const { id } = stand(dream, 'seed', HERE);
    stepOn(dream, 'ben', HERE);
    dream.must('ben', { kind: 'tend', id, on: true });
    dream.run(ticksOf(3) + 2);
    expect(motifNow(dream, id).lastTender).toBe(1);
    dream.run(ticksOf(26));
    Object.assign(bedIn(dream, 'ada'), { feelings: [90, 0, 0, 0, 0] });
    Object.assign(bedIn(dream, 'ben'), { feelings: [0, 0, 0, 0, 90] });
    dream.run(ticksOf(1));
    expect(motifNow(dream, id).kind).toBe('drum-fire');
  });
});
