import { FLAW_KINDS } from '@lent-dreams/shared/content/flaw-kinds.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Refusal, Reply } from '@lent-dreams/shared/wire/refusals.ts';
import { describe, expect, it } from 'vitest';
import { bedIn } from '../../../../test/pure-night.ts';
import { asRole } from '../../../../test/role-play.ts';
import { deliveries } from '../../sight.ts';
import type { HiddenFlow, Motif } from '../../state/world.ts';
import { influenceOn } from '../influence.ts';
import { shadePressure } from '../shades/shade-pressure.ts';
import { grantedChannels } from '../weave.ts';
import { unstopped } from './standing.ts';

const done: Reply<unknown> = { ok: true };
const refused = (reason: Refusal): Reply<unknown> => ({ ok: false, refused: reason });

const hiddenFlow = (from: number, to: number, perSecond: number, grant = 0): HiddenFlow => ({
  from,
  to,
  perSecond,
  row: { recipient: to, grant, depth: 1, terms: '' },
});

describe('Anchor', () => {
  it('lets whoever is within a hex hold a quarter more fear, for ten seconds', () => {
    const dream = asRole('dreamwright');
    const { x, y } = bedIn(dream, 'ada');
    dream.put(1, { x: x + 4096, y });
    dream.put(2, { x: x + 4096 * 1.2, y });
    expect(dream.act('anchor')).toEqual(done);
    expect(influenceOn(dream.world).tippingFactor?.slice(0, 3)).toEqual([1.25, 1.25, 1]);
    dream.run(ticksOf(10));
    expect(influenceOn(dream.world).tippingFactor?.slice(0, 3)).toEqual([1, 1, 1]);
    expect(dream.world.effects).toEqual([]);
  });
});

describe('Reshape', () => {
  const sameCost = (kind: string): string =>
    Object.values(MOTIFS).find((motif) => motif.kind !== kind && motif.cost === MOTIFS[kind]?.cost)?.kind ?? '';
  const dearer = (kind: string): string =>
    Object.values(MOTIFS).find((motif) => motif.cost !== MOTIFS[kind]?.cost)?.kind ?? '';

  it('turns a piece into another of the same cost, whole, in its place', () => {
    const dream = asRole('dreamwright');
    const piece = dream.stands('swing', 16);
    Object.assign(piece, { author: 0, points: 0 });
    dream.put(0, hexCentre(16));
    expect(dream.act('reframe', { motif: piece.id, into: dearer('swing') })).toEqual(refused('invalid'));
    expect(dream.act('reframe', { motif: piece.id, into: 'swing' })).toEqual(refused('invalid'));
    expect(dream.act('reframe', { motif: piece.id, into: sameCost('swing') })).toEqual(done);
    const [now] = dream.world.motifs as [Motif];
    expect([now.kind, now.hex, now.author]).toEqual([sameCost('swing'), 16, 0]);
    expect(now.points).toBeGreaterThan(0);
  });

  it('leaves what another person placed, and what is far off', () => {
    const dream = asRole('dreamwright');
    const theirs = dream.stands('swing', 16);
    dream.put(0, hexCentre(16));
    expect(dream.act('reframe', { motif: theirs.id, into: sameCost('swing') })).toEqual(refused('notYours'));
    Object.assign(theirs, { author: 5 });
    dream.put(0, hexCentre(36));
    expect(dream.act('reframe', { motif: theirs.id, into: sameCost('swing') })).toEqual(refused('tooFar'));
  });

  it('takes from a shade the place it holds', () => {
    const dream = asRole('dreamwright');
    const piece = dream.stands('swing', 16);
    Object.assign(piece, { author: 0 });
    dream.put(0, hexCentre(16));
    dream.shade().hexes = [16];
    expect(dream.act('reframe', { motif: piece.id, into: sameCost('swing') })).toEqual(done);
    expect(dream.isStilled()).toBe(true);
  });
});

describe('Curtain', () => {
  it('hides a place from stage and waves for eight seconds', () => {
    const dream = asRole('dreamwright');
    const { world } = dream;
    world.shades = [];
    world.secret.waves = [{ beds: [0, 4], startTick: world.tick, endTick: world.tick + 9000, pressure: 3 }];
    world.beds.forEach((bed) => {
      bed.fear = 4;
    });
    const hex = bedHex(0);
    expect(dream.act('curtain', { hex: bedHex(4) })).toEqual(refused('tooFar'));
    expect(dream.act('curtain', { hex })).toEqual(done);
    const pressure = influenceOn(world).pressure;
    expect(pressure[0]).toBe(0);
    expect(pressure[4]).toBeGreaterThanOrEqual(3.2);
    dream.run(ticksOf(8));
    expect(influenceOn(world).pressure[0]).toBeGreaterThanOrEqual(3.2);
  });
});

describe('Freeze', () => {
  it('stops one thread both ways, with what runs hidden between its ends, for eight seconds', () => {
    const dream = asRole('advocate');
    const { world } = dream;
    const thread = dream.tie('ada', 'ben');
    expect(grantedChannels(world)).toHaveLength(2);
    expect(dream.act('stay', { thread: thread.id })).toEqual(done);
    expect(grantedChannels(world)).toEqual([]);
    const flows = [hiddenFlow(1, 0, 1), hiddenFlow(2, 0, 1)];
    expect(unstopped(world, flows)).toEqual([flows[1]]);
    dream.run(ticksOf(8));
    expect(grantedChannels(world)).toHaveLength(2);
    expect(unstopped(world, flows)).toEqual(flows);
  });

  it('stops the strongest hidden flow into a bed, and says to nobody from where it came', () => {
    const dream = asRole('advocate');
    const { world } = dream;
    world.hidden = [hiddenFlow(1, 0, 1), hiddenFlow(2, 0, 2), hiddenFlow(2, 3, 9)];
    expect(dream.act('stay', { bed: 0 })).toEqual(done);
    expect(unstopped(world, world.hidden).map(({ from, to }) => [from, to])).toEqual([
      [1, 0],
      [2, 3],
    ]);
    expect(JSON.stringify(deliveries(world))).not.toContain('"from":2');
  });
});

describe('Flashback', () => {
  it('leaves four faults, the true one among them, once a night and to its holder alone', () => {
    const dream = asRole('advocate', { machine: 'passed-on' });
    dream.world.secret.flaw = 'passed-on';
    expect(dream.act('flashback')).toEqual(done);
    const given = deliveries(dream.world).filter(({ document }) => document.kind === 'flashback');
    expect(given.map(({ holder }) => holder)).toEqual(['ada']);
    const { recalled } = bedIn(dream, 'ada');
    expect(recalled).toHaveLength(4);
    expect(recalled).toContain('passed-on');
    expect(recalled).toEqual(FLAW_KINDS.filter((kind) => recalled.includes(kind)));
    expect(dream.act('flashback')).toEqual(refused('spent'));
  });

  it('is gone with whoever leaves the bed', () => {
    const dream = asRole('advocate', { machine: 'passed-on' });
    dream.world.secret.flaw = 'passed-on';
    expect(dream.act('flashback')).toEqual(done);
    const bed = bedIn(dream, 'ada');
    dream.must('ada', { kind: 'leave' });
    expect(bed.recalled).toEqual([]);
  });
});

describe('Measure', () => {
  it('tells its holder alone the true gain within 0.1, with the same error all night', () => {
    const dream = asRole('threader');
    const errors = [0.8, 1.7].map((gain) => {
      dream.world.trueGain = gain;
      bedIn(dream, 'ada').cooling = {};
      expect(dream.act('probe')).toEqual(done);
      const [given, ...more] = deliveries(dream.world).filter(({ document }) => document.kind === 'probe');
      expect([given?.holder, more]).toEqual(['ada', []]);
      const read = given?.document.kind === 'probe' ? given.document.gain : 9;
      expect(Math.abs(read - gain)).toBeLessThanOrEqual(0.15);
      return Math.round((read - gain) * 10);
    });
    expect(errors[0]).toBe(errors[1]);
    dream.run(ticksOf(6));
    expect(deliveries(dream.world).some(({ document }) => document.kind === 'probe')).toBe(false);
  });
});

describe('Ground', () => {
  it('leads six points of fear a second out of one bed, for six seconds', () => {
    const dream = asRole('threader');
    const before = influenceOn(dream.world).calm;
    expect(dream.act('ground', { bed: 0 })).toEqual(done);
    const after = influenceOn(dream.world).calm;
    expect((after[0] as number) - (before[0] as number)).toBe(6);
    expect(after.slice(1)).toEqual(before.slice(1));
    dream.run(ticksOf(6));
    expect(influenceOn(dream.world).calm[0]).toBe(before[0]);
  });
});

describe('Filter', () => {
  it('keeps one feeling off a thread, and only that one, for ten seconds', () => {
    const dream = asRole('threader');
    const thread = dream.tie('ada', 'ben');
    const before = grantedChannels(dream.world);
    expect(dream.act('splice', { thread: thread.id })).toEqual(refused('invalid'));
    expect(dream.act('splice', { thread: thread.id, feeling: 2 })).toEqual(done);
    expect(grantedChannels(dream.world)).toEqual(before.map((channel) => ({ ...channel, warm: channel.warm & ~4 })));
    bedIn(dream, 'ada').cooling = {};
    expect(dream.act('splice', { thread: thread.id, feeling: 5 })).toEqual(done);
    expect(grantedChannels(dream.world).map(({ fearPerSecond }) => fearPerSecond)).toEqual([0, 0]);
    dream.run(ticksOf(10));
    expect(grantedChannels(dream.world)).toEqual(before);
  });
});

describe('Boost', () => {
  it('doubles what its holder gives, not what others do, and the log says so', () => {
    const dream = asRole('threader');
    const thread = dream.tie('ada', 'ben');
    const [before] = [grantedChannels(dream.world)];
    expect(dream.act('overclock', { thread: thread.id })).toEqual(done);
    const after = grantedChannels(dream.world);
    for (const [at, { from, warmPerSecond, fearPerSecond }] of before.entries()) {
      const factor = from === 0 ? 2 : 1;
      expect([after[at]?.warmPerSecond, after[at]?.fearPerSecond]).toEqual([
        warmPerSecond * factor,
        fearPerSecond * factor,
      ]);
    }
    expect(dream.world.ledger.at(-1)).toMatchObject({ kind: 'access', subject: 0, recipient: 1, terms: 'doubled' });
  });

  it('does not touch the threads of others, nor fear that is kept', () => {
    const dream = asRole('threader');
    const theirs = dream.tie('ben', 'cy');
    dream.put(0, bedIn(dream, 'ben'));
    expect(dream.act('overclock', { thread: theirs.id })).toEqual(refused('notYours'));
    const mine = dream.tie('ada', 'ben');
    dream.must('ada', { kind: 'narrow', thread: mine.id, keepFear: true });
    expect(dream.act('overclock', { thread: mine.id })).toEqual(done);
    expect(grantedChannels(dream.world).find(({ from }) => from === 0)?.fearPerSecond).toBe(0);
  });
});

describe('Name it', () => {
  it('halves what a shade presses, for fifteen seconds', () => {
    const dream = asRole('critic');
    const before = shadePressure(dream.world)[1] as number;
    expect(before).toBeGreaterThan(0);
    expect(dream.act('name', { shade: dream.shade().id })).toEqual(done);
    expect(shadePressure(dream.world)[1]).toBe(before / 2);
    expect(dream.shade().namedUntil).toBe(dream.world.tick + ticksOf(15));
  });
});

describe('Mirror', () => {
  it('brings a colour back by 30 %, and a little more by nature, in five seconds', () => {
    const drifted = (shown: boolean): number => {
      const dream = asRole('critic');
      const bed = bedIn(dream, 'ada');
      dream.world.motifs = [];
      bed.feelings = bed.nature.map((own) => own + 20);
      if (shown) dream.act('mirror', { bed: 0 });
      dream.run(ticksOf(5));
      return ((bed.feelings[0] as number) - (bed.nature[0] as number)) / 20;
    };
    expect(drifted(true) / drifted(false)).toBeCloseTo(0.7, 2);
  });
});

describe('Refuse', () => {
  it('lets nothing in for six seconds, granted or not, and everything out', () => {
    const dream = asRole('critic');
    dream.tie('ada', 'ben');
    expect(dream.act('refuse')).toEqual(done);
    expect(grantedChannels(dream.world).map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
    expect(unstopped(dream.world, [hiddenFlow(2, 0, 1), hiddenFlow(0, 2, 1)]).map(({ to }) => to)).toEqual([2]);
    dream.run(ticksOf(6));
    expect(grantedChannels(dream.world)).toHaveLength(2);
  });

  it('may be followed by a neighbour for nothing, no longer than it lasts', () => {
    const dream = asRole('critic');
    const { world } = dream;
    expect(dream.take('ben', { kind: 'act', ability: 'refuse' })).toEqual(refused('notYourRole'));
    dream.put(1, bedIn(dream, 'ada'));
    expect(dream.act('refuse')).toEqual(done);
    const { until } = world.effects[0] as { until: number };
    dream.run(40);
    const light = bedIn(dream, 'ben').lucidity;
    expect(dream.take('ben', { kind: 'act', ability: 'refuse' })).toEqual(done);
    expect(bedIn(dream, 'ben').lucidity).toBe(light);
    expect(world.effects.map(({ bed, until: end }) => [bed, end])).toEqual([
      [0, until],
      [1, until],
    ]);
    expect(dream.take('cy', { kind: 'act', ability: 'refuse' })).toEqual(refused('notYourRole'));
  });
});
