import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedRng } from '../maths/rng.ts';
import { BED_COUNT } from '../units.ts';
import { dealCast, mutual } from './cast.ts';
import { CALM, FURY, JOY, LONGING, WARM_COUNT, WONDER } from './emotion.ts';
import type { Persona } from './persona.ts';
import { PERSONA_NAMES } from './persona-names.ts';

const castOf = (seed: string): readonly Persona[] => dealCast(seedRng(seed, 'cast'));
const isWarm = (feeling: number): boolean => Number.isInteger(feeling) && feeling >= 0 && feeling < WARM_COUNT;
const timesOf = (feelings: readonly number[]): readonly number[] =>
  Array.from({ length: WARM_COUNT }, (_, feeling) => feelings.filter((other) => other === feeling).length);

/** Holds for the casts of many seeds. */
const always = (law: (cast: readonly Persona[]) => void): void => {
  assert(
    property(string(), (seed) => law(castOf(seed))),
    { numRuns: 200 },
  );
};

/** Most beds that can be put into mutual pairs at once, tried over all pairings. */
const bedsPaired = (cast: readonly Persona[]): number => {
  const [first, ...others] = cast;
  if (first === undefined) return 0;
  const alone = bedsPaired(others);
  return others.reduce(
    (most, other) =>
      mutual(first, other) ? Math.max(most, 2 + bedsPaired(others.filter((left) => left !== other))) : most,
    alone,
  );
};

describe('dealCast', () => {
  it('deals eight personas of different names from the list', () => {
    always((cast) => {
      expect(cast).toHaveLength(BED_COUNT);
      expect(new Set(cast.map(({ name }) => name)).size).toBe(BED_COUNT);
      expect(cast.filter(({ name }) => !PERSONA_NAMES.includes(name))).toEqual([]);
    });
  });

  it('keeps wishes off the nature, and the guard off wishes and primary', () => {
    always((cast) => {
      for (const { primary, secondary, wishes, guard } of cast) {
        expect([primary, secondary, ...wishes, guard].every(isWarm)).toBe(true);
        expect(new Set([primary, secondary, ...wishes]).size).toBe(4);
        expect([primary, ...wishes]).not.toContain(guard);
      }
    });
  });

  it('varies the natures: each feeling leads one or two, no two are alike', () => {
    always((cast) => {
      for (const times of [timesOf(cast.map(({ primary }) => primary)), timesOf(cast.map((one) => one.secondary))]) {
        expect(times.every((count) => count === 1 || count === 2)).toBe(true);
      }
      expect(new Set(cast.map(({ primary, secondary }) => `${primary} ${secondary}`)).size).toBe(BED_COUNT);
    });
  });

  it('deals no wish that nobody else could make come true', () => {
    always((cast) => {
      for (const persona of cast) {
        const others = cast.filter((other) => other !== persona);
        for (const wish of persona.wishes) {
          expect(others.some(({ primary, secondary }) => primary === wish || secondary === wish)).toBe(true);
        }
      }
    });
  });

  it('leaves nobody without a partner: all eight fit into mutual pairs', () => {
    always((cast) => {
      expect(bedsPaired(cast)).toBe(BED_COUNT);
    });
  });

  it('deals the same cast for the same seed, and many different ones', () => {
    assert(
      property(string(), (seed) => {
        expect(castOf(seed)).toEqual(castOf(seed));
      }),
    );
    const casts = new Set(Array.from({ length: 100 }, (_, seed) => JSON.stringify(castOf(String(seed)))));
    expect(casts.size).toBe(100);
  });

  it('does not give the guard away by the wishes', () => {
    const guards = Array.from({ length: 60 }, (_, seed) => castOf(String(seed)))
      .flat()
      .map(({ secondary, guard }) => guard === secondary);
    const secondaries = guards.filter(Boolean).length;
    expect(secondaries).toBeGreaterThan(guards.length * 0.4);
    expect(secondaries).toBeLessThan(guards.length * 0.6);
  });
});

describe('mutual', () => {
  const persona = (primary: number, secondary: number, wishes: readonly [number, number]): Persona => ({
    name: 'Ash',
    primary,
    secondary,
    wishes,
    guard: secondary,
  });

  it('needs both to give what the other wishes for', () => {
    const bright = persona(JOY, CALM, [WONDER, FURY]);
    expect(mutual(bright, persona(LONGING, WONDER, [CALM, FURY]))).toBe(true);
    expect(mutual(bright, persona(LONGING, WONDER, [FURY, WONDER]))).toBe(false);
    expect(mutual(bright, persona(LONGING, CALM, [JOY, FURY]))).toBe(false);
  });
});
