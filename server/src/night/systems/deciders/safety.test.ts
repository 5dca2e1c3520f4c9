import { bedHex, distanceHexes, HEX_COUNT, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, guildOffer, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { deliveries, seesBody } from '../../sight.ts';

const refused = (reason: string): Reply<unknown> => ({ ok: false, refused: reason }) as Reply<unknown>;
const OK = { ok: true };

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
});

/** A hex within reach of a place where a piece may stand. */
const freeHexNear = (x: number, y: number): number => {
  const beds = new Set([0, 1, 2, 3, 4, 5, 6, 7].map(bedHex));
  return Array.from({ length: HEX_COUNT }, (_, hex) => hex).findIndex((hex) => {
    const at = hexCentre(hex);
    return hex !== STAGE_HEX && !beds.has(hex) && distanceHexes(x, y, at.x, at.y) < 2;
  });
};

const frozenTicks = (ticks: number): number => {
  let frozen = 0;
  for (let tick = 0; tick < ticks; tick += 1) {
    dream.run(1);
    if (dream.world.freezeUntil > dream.world.tick) frozen += 1;
  }
  return frozen;
};

describe('the X', () => {
  it('pressed twenty times by one person stops the room twice, at most forty seconds in all', () => {
    let frozen = 0;
    for (let press = 0; press < 20; press += 1) {
      expect(dream.take('ada', { kind: 'pressX' })).toEqual(OK);
      expect(dream.world.safety['ada']?.xPending).toBe(true);
      frozen += frozenTicks(ticksOf(25));
    }
    expect(frozen).toBeGreaterThan(ticksOf(39));
    expect(frozen).toBeLessThanOrEqual(ticksOf(40));
  });

  it('stops feelings, bodies and the clock of the act, and gives the clock its time back to the tick', () => {
    const left = dream.world.phaseEnds - dream.world.tick;
    bedIn(dream, 'ada').fear = 50;
    dream.must('ada', { kind: 'pressX' });
    dream.run(ticksOf(3));
    expect(bedIn(dream, 'ada').fear).toBe(50);
    expect(dream.take('ben', { kind: 'move', mx: 1, my: 1, seq: 1 })).toEqual(refused('notNow'));
    expect(dream.take('ben', { kind: 'sayQuick', word: 'here' })).toEqual(refused('notNow'));
    dream.must('ada', { kind: 'afterX', choice: 'fine' });
    expect(dream.world.phaseEnds - dream.world.tick).toBe(left);
    dream.run(2);
    expect(bedIn(dream, 'ada').fear).toBeLessThan(50);
  });

  it('of two people ends with the choice of the later', () => {
    dream.must('ada', { kind: 'pressX' });
    dream.must('ben', { kind: 'pressX' });
    dream.must('ada', { kind: 'afterX', choice: 'fine' });
    expect(dream.world.freezeUntil).toBeGreaterThan(dream.world.tick);
    dream.must('ben', { kind: 'afterX', choice: 'fine' });
    expect(dream.world.freezeUntil).toBe(dream.world.tick);
    expect(dream.take('ben', { kind: 'afterX', choice: 'fine' })).toEqual(refused('gone'));
  });

  it('rewinds feelings and place, and no thread, narrowing or lending with them', () => {
    const thread = dream.tie('ada', 'ben');
    const kept = dream.tie('ada', 'cy');
    dream.must('ada', { kind: 'lendMemory', motif: 'door', text: 'a memory' });
    dream.run(ticksOf(10));
    dream.must('ada', { kind: 'close', thread: thread.id });
    dream.must('ada', { kind: 'narrow', thread: kept.id, depth: 1 });
    dream.must('ada', { kind: 'takeBack', what: 'memory' });
    bedIn(dream, 'ada').fear = 90;
    dream.must('ada', { kind: 'pressX' });
    dream.must('ada', { kind: 'afterX', choice: 'rewind' });
    expect(bedIn(dream, 'ada').fear).toBeLessThan(10);
    expect(dream.world.threads.map(({ id }) => id)).toEqual([kept.id]);
    expect(dream.world.grants.find(({ id }) => id === kept.fromA)?.depth).toBe(1);
    expect(dream.world.people['ada']?.memoryText).toBe('');
  });

  it('fades only, in the lobby', () => {
    const lobby = pureNight(['ada']);
    lobby.must('ada', { kind: 'pressX' });
    expect(lobby.world.freezeUntil).toBe(0);
    expect(lobby.world.safety['ada']).toMatchObject({ xPending: true, freezes: 0 });
  });
});

describe('a block', () => {
  it('ends threads, questions, told words and held hands of the pair, and of nobody else', () => {
    dream.must('ada', { kind: 'ask', to: 1 });
    dream.must('ben', { kind: 'tell', prompt: dream.world.prompts.at(-1)?.id ?? 0, what: 'wishA' });
    dream.tie('ada', 'ben');
    const other = dream.tie('ben', 'cy');
    Object.assign(bedIn(dream, 'ben'), { hands: 0 });
    Object.assign(bedIn(dream, 'ada'), { hands: 1 });
    dream.must('ben', { kind: 'ask', to: 0 });
    dream.must('ada', { kind: 'block', bed: 1 });
    expect(dream.world.threads).toEqual([other]);
    expect([dream.world.prompts, dream.world.told]).toEqual([[], []]);
    expect([bedIn(dream, 'ada').hands, bedIn(dream, 'ben').hands]).toEqual([-1, -1]);
    expect([seesBody(dream.world, 'ada', 1), seesBody(dream.world, 'ben', 0)]).toEqual([false, false]);
    expect(seesBody(dream.world, 'cy', 0)).toBe(true);
    const id = dream.world.people['ben']?.id ?? '';
    dream.must('ada', { kind: 'unblock', id });
    expect(seesBody(dream.world, 'ben', 0)).toBe(true);
  });

  it('gives the light of an open offer back, like any other end without a yes', () => {
    const before = bedIn(dream, 'ben').lucidity;
    dream.must('ben', guildOffer(0));
    dream.must('ada', { kind: 'block', bed: 1 });
    expect(bedIn(dream, 'ben').lucidity).toBe(before);
  });

  it.each([0, 5])('of oneself or of a sleeper (bed %i) is invalid', (bed) => {
    for (const kind of ['block', 'mute'] as const) expect(dream.take('ada', { kind, bed })).toEqual(refused('invalid'));
  });

  it('of a muted person and in calm mode hides bodies from oneself alone', () => {
    dream.must('ada', { kind: 'mute', bed: 1 });
    expect([seesBody(dream.world, 'ada', 1), seesBody(dream.world, 'ben', 0)]).toEqual([false, true]);
    dream.must('ada', { kind: 'unmute', id: 'ben' });
    dream.must('ada', { kind: 'calmMode', on: true });
    expect([0, 1, 2].map((bed) => seesBody(dream.world, 'ada', bed))).toEqual([true, false, false]);
  });
});

describe('the rest of the safety layer', () => {
  it('keeps its sheet to its owner', () => {
    dream.must('ada', { kind: 'setSafety', topic: 'falling', level: 'line' });
    const holders = deliveries(dream.world)
      .filter(({ document }) => JSON.stringify(document).includes('falling'))
      .map(({ holder }) => holder);
    expect(holders).toEqual(['ada']);
    expect(dream.take('ada', { kind: 'setSafety', topic: 'constructor', level: 'line' })).toEqual(refused('invalid'));
  });

  it('answers one’s own log and receipts alone', () => {
    dream.tie('ada', 'ben');
    const receipts = (who: string): readonly unknown[] => dream.must(who, { kind: 'myReceipts' }) as unknown[];
    const rows = (who: string): readonly unknown[] => dream.must(who, { kind: 'myLedger' }) as unknown[];
    expect([receipts('ada').length, receipts('ben').length, receipts('cy').length]).toEqual([2, 2, 0]);
    expect([rows('ada').length, rows('cy').length]).toEqual([2, 0]);
  });

  it('gives a watcher a sleeper’s bed once, while there is one', () => {
    expect(dream.take('ada', { kind: 'askSeat' })).toEqual(refused('invalid'));
    dream.come('wim', { watch: true });
    dream.must('wim', { kind: 'askSeat' });
    expect(dream.bedOf('wim')).toBe(3);
    for (const name of ['d', 'e', 'f', 'g']) dream.come(name);
    dream.come('last');
    expect(dream.take('last', { kind: 'askSeat' })).toEqual(refused('unavailable'));
  });
});

describe('a rewind', () => {
  it('is only for whoever stopped the room: a third press during another freeze cannot go back', () => {
    for (let press = 0; press < 2; press += 1) {
      dream.must('ada', { kind: 'pressX' });
      dream.must('ada', { kind: 'afterX', choice: 'fine' });
    }
    dream.run(ticksOf(5));
    bedIn(dream, 'cy').fear = 50;
    dream.must('ben', { kind: 'pressX' });
    dream.must('ada', { kind: 'pressX' });
    dream.must('ada', { kind: 'afterX', choice: 'rewind' });
    expect(bedIn(dream, 'cy').fear).toBe(50);
    dream.must('ben', { kind: 'afterX', choice: 'rewind' });
    expect(bedIn(dream, 'cy').fear).toBeLessThan(50);
  });

  it('leaves a door shut that was shut in between', () => {
    const { x, y } = bedIn(dream, 'ada');
    bedIn(dream, 'ada').lucidity = 12;
    dream.must('ada', { kind: 'placeMotif', motif: 'door', hex: freeHexNear(x, y) });
    dream.run(ticksOf(3));
    dream.must('ada', { kind: 'useMotif', id: dream.world.motifs[0]?.id ?? 0 });
    dream.must('ben', { kind: 'pressX' });
    dream.must('ben', { kind: 'afterX', choice: 'rewind' });
    expect(dream.world.motifs.map(({ kind, open }) => [kind, open])).toEqual([['door', false]]);
  });
});

describe('a lost watcher', () => {
  it('is forgotten after ninety seconds, and not before', () => {
    dream.come('eve', { watch: true });
    dream.drop('eve');
    dream.run(ticksOf(89));
    expect(dream.world.people['eve']).toBeDefined();
    dream.run(ticksOf(2));
    expect(dream.world.people['eve']).toBeUndefined();
  });
});
