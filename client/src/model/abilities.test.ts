import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { describe, expect, it } from 'vitest';
import {
  abilitiesNow,
  aimAt,
  mayFollowRefusal,
  needsMore,
  piecesInstead,
  restSeconds,
  restShare,
  targetsOf,
} from './abilities.ts';
import type { Bodies, DreamView, OwnAbility } from './dream-view.ts';
import { goalOf } from './goal.ts';
import { sampleBeds, sampleDream, sampleMotif, sampleThread } from './sample-dream.ts';

const bodies: Bodies = { at: () => null };
const own = (kind: string, changes: Partial<OwnAbility> = {}): OwnAbility => ({
  kind,
  cost: 2,
  readyAtMs: 0,
  usesLeft: -1,
  ...changes,
});
const withAbilities = (kinds: readonly string[], changes: Partial<DreamView> = {}): DreamView => {
  const dream = sampleDream({ phase: 'unveiling', phaseEndsAtMs: 1_000, ...changes });
  return { ...dream, me: { ...dream.me, abilities: kinds.map((kind) => own(kind)) } };
};

describe('abilities of this act', () => {
  it('leaves out those of another act, and all of them for a watcher', () => {
    const view = withAbilities(['ground', 'probe', 'splice']);
    expect(abilitiesNow(view).map(({ kind }) => kind)).toEqual(['ground', 'probe', 'splice']);
    expect(abilitiesNow({ ...view, phase: 'weaving' }).map(({ kind }) => kind)).toEqual(['probe', 'splice']);
    expect(abilitiesNow({ ...view, me: { ...view.me, watching: true } })).toEqual([]);
  });

  it('counts its rest down', () => {
    const resting = own('ground', { readyAtMs: 10_000 });
    expect(restSeconds(resting, 1_500)).toBe(9);
    expect(restShare(resting, 1_000)).toBe(0.5);
    expect(restSeconds(resting, 10_000)).toBe(0);
    expect(restShare(resting, 12_000)).toBe(0);
  });
});

describe('a target', () => {
  const view = withAbilities([], {
    threads: [sampleThread(7, 1, 2), sampleThread(8, 0, 1)],
    motifs: [sampleMotif(3, 'swing', 16, { author: 1 })],
  });

  it('is what the ability can be aimed at, and nothing else', () => {
    expect(aimAt(view, bodies, 'ground', { kind: 'bed', bed: 2 })).toEqual({ bed: 2 });
    expect(aimAt(view, bodies, 'ground', { kind: 'thread', thread: 7 })).toBeNull();
    expect(aimAt(view, bodies, 'stay', { kind: 'thread', thread: 7 })).toEqual({ thread: 7 });
    expect(aimAt(view, bodies, 'stay', { kind: 'bed', bed: 2 })).toEqual({ bed: 2 });
    expect(aimAt(view, bodies, 'splice', { kind: 'bed', bed: 2 })).toBeNull();
    expect(aimAt(view, bodies, 'reframe', { kind: 'motif', motif: 3 })).toEqual({ motif: 3 });
    expect(aimAt(view, bodies, 'curtain', { kind: 'ground', ...hexCentre(20) })).toEqual({ hex: 20 });
    expect(aimAt(view, bodies, 'name', { kind: 'bed', bed: 2 })).toBeNull();
  });

  it('is a thread of my own for what doubles', () => {
    expect(aimAt(view, bodies, 'overclock', { kind: 'thread', thread: 7 })).toBeNull();
    expect(aimAt(view, bodies, 'overclock', { kind: 'thread', thread: 8 })).toEqual({ thread: 8 });
    expect(targetsOf(view, bodies, 'overclock')).toEqual([{ thread: 8 }]);
  });

  it('names every broken bed beside the threads for the one who freezes', () => {
    const seen = { ...view, eyes: { ...view.eyes, rings: { threads: [7], beds: [3] } } };
    expect(targetsOf(seen, bodies, 'stay')).toEqual([{ thread: 7 }, { thread: 8 }, { bed: 3 }]);
  });

  it('is not a piece that somebody else placed', () => {
    expect(targetsOf(view, bodies, 'reframe')).toEqual([]);
    const mine = { ...view, motifs: [sampleMotif(3, 'swing', 16), sampleMotif(4, 'swing', 17, { author: 6 })] };
    expect(targetsOf(mine, bodies, 'reframe')).toEqual([{ motif: 3 }, { motif: 4 }]);
  });

  it('needs a feeling to be kept off, or a piece of the same cost to become', () => {
    expect(needsMore('splice', { thread: 7 })).toBe(true);
    expect(needsMore('splice', { thread: 7, feeling: 5 })).toBe(false);
    expect(needsMore('reframe', { motif: 3 })).toBe(true);
    expect(needsMore('stay', { thread: 7 })).toBe(false);
    expect(piecesInstead('swing')).not.toContain('swing');
    expect(piecesInstead('swing').length).toBeGreaterThan(0);
  });
});

describe('doing as a neighbour does', () => {
  const refusing = (bed: number): DreamView =>
    sampleDream({ effects: [{ kind: 'refuse', bed, thread: 0, hex: -1, feeling: -1, by: bed }] });

  it('is open to whoever is beside them or tied to them, once', () => {
    expect(mayFollowRefusal(refusing(1), bodies)).toBe(false);
    expect(mayFollowRefusal({ ...refusing(1), threads: [sampleThread(7, 0, 1)] }, bodies)).toBe(true);
    expect(mayFollowRefusal(refusing(1), { at: () => ({ x: 0, y: 0 }) })).toBe(true);
    expect(mayFollowRefusal(refusing(0), { at: () => ({ x: 0, y: 0 }) })).toBe(false);
  });
});

describe('the goal line', () => {
  const context = { nowMs: 1, choice: { kind: 'none' } as const, hasAsked: true, fearFalling: false, wokenAtMs: 0 };
  const over = { fear: 50, brim: 30, name: 'Inès' };

  it('says what to tap while an ability looks for its target', () => {
    const view = withAbilities(['stay']);
    expect(goalOf(view, { ...context, choice: { kind: 'aiming', ability: 'stay' } }).key).toBe('aim.stay');
    expect(goalOf(view, { ...context, choice: { kind: 'aiming', ability: 'splice' } }).key).toBe('aim.thread');
  });

  it('names my first ability while fear feeds itself and it is ready', () => {
    const beds = sampleBeds({ 0: { role: 'threader' }, 2: over });
    const view = withAbilities(['ground'], { beds, spiral: true });
    expect(goalOf(view, context)).toMatchObject({
      key: 'goal.help.threader',
      values: { name: 'Inès' },
      target: { kind: 'ability', ability: 'ground' },
    });
    const resting = { ...view, me: { ...view.me, abilities: [own('ground', { readyAtMs: 9_000 })] } };
    expect(goalOf(resting, context).key).not.toBe('goal.help.threader');
    expect(goalOf({ ...view, me: { ...view.me, lucidity: 1 } }, context).key).not.toBe('goal.help.threader');
  });

  it('sends an advocate to a broken ring only where one is seen', () => {
    const beds = sampleBeds({ 0: { role: 'advocate' }, 2: over });
    const view = withAbilities(['stay'], { beds, spiral: true });
    expect(goalOf(view, context).key).not.toBe('goal.help.advocate');
    const seen = { ...view, eyes: { ...view.eyes, rings: { threads: [7], beds: [] } } };
    expect(goalOf(seen, context).key).toBe('goal.help.advocate');
  });
});
