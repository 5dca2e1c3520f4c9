import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import { ROLE_KINDS } from '@lent-dreams/shared/content/roles/index.ts';
import { bedHex, hexAt, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { flowIndex } from '@lent-dreams/shared/rules/field.ts';
import type { PrivateDocument } from '@lent-dreams/shared/wire/documents.ts';
import { describe, expect, it } from 'vitest';
import { bedIn, pureNight } from '../../../../test/pure-night.ts';
import { asRole, type RolePlay } from '../../../../test/role-play.ts';
import { deliveries } from '../../sight.ts';
import { driftsOf } from './drift.ts';
import { flowAt } from './flow.ts';
import { ringsOf } from './rings.ts';

const KIND_OF: Readonly<Record<RoleKind, PrivateDocument['kind']>> = {
  dreamwright: 'blueprint',
  advocate: 'rings',
  threader: 'flow',
  critic: 'drift',
};
const KINDS = new Set(Object.values(KIND_OF));

const held = (dream: Pick<RolePlay, 'world'>): readonly (readonly [string, string])[] =>
  deliveries(dream.world)
    .filter(({ document }) => KINDS.has(document.kind))
    .map(({ holder, document }) => [holder, document.kind] as const);

describe('what a role sees', () => {
  it.each(ROLE_KINDS)('reaches its holder and nobody else: %s', (role) => {
    const dream = asRole(role);
    dream.come('dot', { watch: true });
    dream.run(20);
    const seen = held(dream);
    expect(seen).toContainEqual(['ada', KIND_OF[role]]);
    expect(seen).toHaveLength(3);
    for (const [holder, kind] of seen) expect(kind).toBe(KIND_OF[bedIn(dream, holder).role as RoleKind]);
    const [swap] = ROLE_KINDS.filter((kind) => kind !== role);
    bedIn(dream, 'ada').role = swap as RoleKind;
    dream.run(10);
    expect(held(dream).filter(([holder]) => holder === 'ada')).toEqual([['ada', KIND_OF[swap as RoleKind]]]);
  });

  it('goes with the role, and is made at most twice a second', () => {
    const dream = asRole('threader');
    dream.night.drainNews();
    dream.run(100);
    const read = dream.night.drainNews().filter(({ fact }) => fact === 'overlaysRead').length;
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThanOrEqual(10);
  });

  it('is over with the night', () => {
    const dream = asRole('critic');
    dream.run(20);
    expect(held(dream)).not.toEqual([]);
    dream.world.phaseEnds = dream.world.tick + 1;
    dream.runUntil(({ phase }) => phase === 'ending', 5);
    dream.run(1);
    expect(held(dream)).toEqual([]);
  });

  it('shows an advocate no rings before the curtain', () => {
    const dream = pureNight(['ada']);
    dream.weave();
    bedIn(dream, 'ada').role = 'advocate';
    dream.run(20);
    expect(held(dream)).toEqual([]);
  });
});

describe('broken rings', () => {
  const flow = (from: number, to: number, grant = 0) => ({
    from,
    to,
    perSecond: 1,
    row: { recipient: to, grant, depth: 1, terms: '' },
  });

  it('names threads and beds where more flows than was agreed, and neither why nor whose', () => {
    const dream = asRole('advocate');
    const one = dream.tie('ada', 'ben');
    const other = dream.tie('ben', 'cy');
    dream.world.hidden = [flow(1, 0), flow(5, 3), flow(0, 4, other.fromA)];
    expect(ringsOf(dream.world)).toEqual({ kind: 'rings', threads: [one.id, other.id], beds: [3] });
  });

  it('are whole where all flows as agreed', () => {
    const dream = asRole('advocate');
    dream.tie('ada', 'ben');
    expect(ringsOf(dream.world)).toEqual({ kind: 'rings', threads: [], beds: [] });
  });
});

describe('the blueprint', () => {
  const reachedAt = (dream: RolePlay, hex: number): unknown => {
    dream.run(10);
    const [document] = deliveries(dream.world).flatMap(({ holder, document: one }) =>
      holder === 'ada' && one.kind === 'blueprint' ? [one] : [],
    );
    return document?.places.find((place) => place.hex === hex)?.beds;
  };

  it('tells whom a free place reaches, and holds no wish', () => {
    const dream = asRole('dreamwright');
    dream.put(1, hexCentre(17));
    expect(reachedAt(dream, 17)).toEqual([1]);
    dream.put(2, hexCentre(16));
    expect(reachedAt(dream, 17)).toEqual([1, 2]);
    dream.stands('swing', 17);
    expect(reachedAt(dream, 17)).toBeUndefined();
  });

  it('loses in the same tick whoever blocks its holder', () => {
    const dream = asRole('dreamwright');
    dream.put(1, hexCentre(17));
    dream.put(2, hexCentre(17));
    expect(reachedAt(dream, 17)).toEqual([1, 2]);
    dream.must('ben', { kind: 'block', bed: 0 });
    const held = deliveries(dream.world).find(({ document }) => document.kind === 'blueprint');
    expect(JSON.stringify(held)).toContain('"hex":17,"beds":[2]');
  });

  it('is nothing that somebody else in the bed inherits', () => {
    const dream = asRole('dreamwright');
    dream.run(10);
    dream.come('dot', { watch: true });
    dream.must('ada', { kind: 'leave' });
    dream.must('dot', { kind: 'askSeat' });
    const bed = dream.world.people['dot']?.bed ?? -1;
    Object.assign(dream.world.beds[bed] as object, { role: 'dreamwright' });
    expect(deliveries(dream.world).some(({ document }) => document.kind === 'blueprint')).toBe(false);
  });
});

describe('the true flow', () => {
  it('sums what crosses the hex of the body, granted or not', () => {
    const dream = asRole('threader');
    const { world } = dream;
    world.means = world.means.map(() => 0);
    world.means[flowIndex(0, 4, 5)] = 1.24;
    world.means[flowIndex(4, 0, 1)] = 0.5;
    world.means[flowIndex(1, 2, 5)] = 3;
    const middle = hexCentre(hexAt(32_768, 32_768));
    dream.put(0, hexCentre(bedHex(0)));
    expect(flowAt(world, 0)).toEqual({ kind: 'flow', hex: bedHex(0), perSecond: [0, 0.5, 0, 0, 0, 1.2] });
    dream.put(0, middle);
    expect(flowAt(world, 0)).toMatchObject({ hex: hexAt(middle.x, middle.y) });
  });
});

describe('drift', () => {
  it('is 0 at one’s nature, grows with the distance, and ends at 1', () => {
    const dream = asRole('critic');
    const { world } = dream;
    for (const bed of world.beds) bed.feelings = [...bed.nature];
    const far = world.beds[2] as (typeof world.beds)[number];
    far.feelings = far.nature.map(() => 100);
    const near = world.beds[3] as (typeof world.beds)[number];
    near.feelings = near.nature.map((own, feeling) => (feeling === 0 ? own + 15 : own));
    expect(driftsOf(world)).toEqual({ kind: 'drift', drifts: [0, 0, 1, 0.25, 0, 0, 0, 0] });
  });
});
