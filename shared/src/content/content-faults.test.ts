import { describe, expect, it } from 'vitest';
import { checkFusion, checkMotif, checkRole, contentFaults } from './content-faults.ts';
import type { Fusion } from './fusion.ts';
import { FUSION_KINDS, FUSIONS, fusionOfKinds } from './fusions/index.ts';
import type { Motif } from './motif.ts';
import { MOTIF_KINDS, MOTIFS } from './motifs/index.ts';
import { QUICK_WORDS, SIGNS } from './quick-word.ts';
import { ROLE_KINDS, ROLES } from './roles/index.ts';
import { SHADE_KINDS, SHADES, STATIC_SHADE } from './shades/index.ts';
import { TOPICS } from './topic.ts';

const well: Motif = { kind: 'well', cost: 2, profile: [0, 1, 0, 2, 0], fear: 0 };

describe('the content', () => {
  it('has no faults', () => {
    expect(contentFaults(MOTIF_KINDS)).toEqual([]);
  });

  it('names a motif without a picture', () => {
    expect(contentFaults(MOTIF_KINDS.filter((kind) => kind !== 'tide'))).toEqual([
      'motifs/tide.ts: kind: has no picture',
    ]);
  });

  it('is whole: twenty motifs, ten fusions, thirteen shapes of fear about thirteen topics, 24 words, eight signs', () => {
    expect(MOTIF_KINDS).toHaveLength(20);
    expect(FUSION_KINDS).toHaveLength(10);
    expect(SHADE_KINDS).toHaveLength(13);
    expect(new Set(Object.values(SHADES).map(({ topic }) => topic)).size).toBe(TOPICS.length);
    expect(SHADES[STATIC_SHADE]?.topic).toBe('flashing-loud');
    expect(QUICK_WORDS).toHaveLength(24);
    expect(SIGNS).toHaveLength(8);
  });

  it('finds each motif under its own kind, and nothing under a made-up one', () => {
    for (const kind of MOTIF_KINDS) expect(MOTIFS[kind]?.kind).toBe(kind);
    expect(MOTIFS['constructor']).toBeUndefined();
    expect(SHADES['constructor']).toBeUndefined();
    expect(FUSIONS['constructor']).toBeUndefined();
  });

  it('offers a piece for every warm feeling that costs at most 3', () => {
    const cheap = Object.values(MOTIFS).filter(({ cost }) => cost <= 3);
    for (const feeling of [0, 1, 2, 3, 4]) {
      expect(cheap.some(({ profile }) => (profile[feeling] ?? 0) >= 2)).toBe(true);
    }
  });
});

describe('checkMotif', () => {
  it('accepts a plain motif', () => {
    expect(checkMotif(well)).toEqual([]);
  });

  it.each<readonly [string, Partial<Motif>, string]>([
    ['a kind that is no id', { kind: 'Well' }, 'motifs/Well.ts: kind: is not kebab-case of at most 24 letters'],
    ['a cost of 0', { cost: 0 }, 'motifs/well.ts: cost: 0 is not from 1 to 5'],
    ['half a light', { cost: 1.5 }, 'motifs/well.ts: cost: 1.5 is not whole'],
    ['no number', { cost: Number.NaN }, 'motifs/well.ts: cost: NaN is not from 1 to 5'],
    ['too many points', { profile: [5, 0, 0, 0, 0] }, 'motifs/well.ts: profile[0]: 5 is not from 0 to 4'],
    ['less than no points', { profile: [0, 0, 0, 0, -1] }, 'motifs/well.ts: profile[4]: -1 is not from 0 to 4'],
    ['too much fear', { fear: 9 }, 'motifs/well.ts: fear: 9 is not from 0 to 4'],
    ['a gift', { threadDiscount: 40 }, 'motifs/well.ts: threadDiscount: 40 is not from 1 to 2'],
    ['a loud choir', { fearBetweenFactor: 2 }, 'motifs/well.ts: fearBetweenFactor: 2 is not from 1 to 1.5'],
    ['no seat', { seats: 0 }, 'motifs/well.ts: seats: 0 is not from 1 to 8'],
    ['a shade nobody knows', { feeds: 'the-dragon' }, 'motifs/well.ts: feeds: the-dragon is no shade'],
    ['another of many', { beats: ['footsteps', 'tide'] }, 'motifs/well.ts: beats: tide is no shade'],
    [
      'growth without end',
      { grows: { afterSeconds: 900, into: ['swing', 'old-tree', 'mirror-pool', 'night-train', 'drum-fire'] } },
      'motifs/well.ts: grows.afterSeconds: 900 is not from 1 to 120',
    ],
    [
      'growth into nothing',
      { grows: { afterSeconds: 30, into: ['swing', 'old-tree', 'mirror-pool', 'night-train', 'palace'] } },
      'motifs/well.ts: grows.into: palace is no motif',
    ],
  ])('names the file, field and reason of %s', (_, fields, fault) => {
    expect(checkMotif({ ...well, ...fields })).toEqual([fault]);
  });
});

describe('checkFusion', () => {
  const spring: Fusion = { kind: 'spring', pair: ['tide', 'seed'], reachHexes: 1 };

  it('accepts a plain fusion', () => {
    expect(checkFusion(spring)).toEqual([]);
  });

  it.each<readonly [string, Partial<Fusion>, string]>([
    ['a stranger', { pair: ['tide', 'well'] }, 'fusions/spring.ts: pair: well is no motif'],
    ['one kind twice', { pair: ['tide', 'tide'] }, 'fusions/spring.ts: pair: is one kind twice'],
    ['too far', { reachHexes: 9 }, 'fusions/spring.ts: reachHexes: 9 is not from 1 to 3'],
    ['a sixth warm feeling', { reachFeeling: 5 }, 'fusions/spring.ts: reachFeeling: 5 is not from 0 to 4'],
    ['a shade nobody knows', { beats: ['fog'] }, 'fusions/spring.ts: beats: fog is no shade'],
  ])('names the file, field and reason of %s', (_, fields, fault) => {
    expect(checkFusion({ ...spring, ...fields })).toEqual([fault]);
  });
});

describe('fusionOfKinds', () => {
  it.each(Object.values(FUSIONS).map(({ kind, pair }) => [kind, ...pair] as const))(
    'finds %s either way round',
    (kind, one, other) => {
      expect(fusionOfKinds(one, other)?.kind).toBe(kind);
      expect(fusionOfKinds(other, one)?.kind).toBe(kind);
    },
  );

  it('finds nothing between strangers or twins', () => {
    expect(fusionOfKinds('tide', 'clock')).toBeUndefined();
    expect(fusionOfKinds('tide', 'tide')).toBeUndefined();
  });
});

describe('a role', () => {
  const { critic } = ROLES;

  it('is one of four, with an ability for a first night', () => {
    expect(ROLE_KINDS).toEqual(['dreamwright', 'advocate', 'threader', 'critic']);
    for (const kind of ROLE_KINDS) expect(ROLES[kind].kind).toBe(kind);
  });

  it.each([
    [{ personName: '' }, 'roles/critic.ts: personName: wrong length'],
    [{ hueDegrees: 360 }, 'roles/critic.ts: hueDegrees: 360 is not from 0 to 359'],
    [{ abilities: critic.abilities.slice(1) }, 'roles/critic.ts: abilities: the first is not for a first night'],
    [{ says: { ...critic.says, ask: 'shout' } }, 'roles/critic.ts: says: shout is no quick word'],
  ])('with %o is faulty', (changes, fault) => {
    expect(checkRole({ ...critic, ...changes })).toEqual([fault]);
  });

  it('has abilities within their limits', () => {
    const [first, ...rest] = critic.abilities;
    if (first === undefined) throw new Error('a critic can do nothing');
    const abilities = [{ ...first, cost: 6, coolSeconds: 61 }, ...rest];
    expect(checkRole({ ...critic, abilities })).toEqual([
      'roles/critic.ts: name.cost: 6 is not from 0 to 5',
      'roles/critic.ts: name.coolSeconds: 61 is not from 0 to 60',
    ]);
  });
});
