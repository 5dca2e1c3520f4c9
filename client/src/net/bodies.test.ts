import { NO_BED } from '@lent-dreams/shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { createBodies } from './bodies.ts';

const still = (bed: number, x: number) => ({ bed, x, y: 30_000 });

describe('bodies', () => {
  it('puts me where I walk at once, and others where they were a moment ago', () => {
    let nowMs = 0;
    const bodies = createBodies(() => nowMs);
    for (; nowMs < 500; nowMs += 50) {
      bodies.take({ myBed: 2, strideSeq: 0, bodies: [still(2, 30_000), still(3, 20_000 + nowMs)] }, nowMs);
    }
    bodies.walk(127, 0);
    expect(bodies.advance(nowMs)).toEqual([{ mx: 127, my: 0, seq: 1 }]);
    nowMs += 50;
    expect(bodies.at(2)).toEqual({ x: 30_410, y: 30_000 });
    expect(bodies.at(3)?.x).toBeCloseTo(20_000 + nowMs - 120, 6);
  });

  it('knows nobody without a body, and forgets who is gone from sight', () => {
    const bodies = createBodies(() => 100);
    expect(bodies.at(3)).toBeNull();
    bodies.take({ myBed: NO_BED, strideSeq: 0, bodies: [still(3, 20_000)] }, 0);
    expect(bodies.at(3)).toEqual({ x: 20_000, y: 30_000 });
    expect(bodies.at(NO_BED)).toBeNull();
    bodies.take({ myBed: NO_BED, strideSeq: 0, bodies: [] }, 50);
    expect(bodies.at(3)).toBeNull();
  });

  it('takes a bed up afresh when a watcher lies down', () => {
    const bodies = createBodies(() => 100);
    bodies.take({ myBed: NO_BED, strideSeq: 0, bodies: [still(3, 20_000)] }, 0);
    bodies.take({ myBed: 3, strideSeq: 9, bodies: [still(3, 25_000)] }, 50);
    expect(bodies.at(3)).toEqual({ x: 25_000, y: 30_000 });
    bodies.walkTo(25_400, 30_000);
    expect(bodies.advance(100)[0]).toMatchObject({ seq: 10 });
  });

  it('leaves everybody where they were seen last while the connection is lost', () => {
    const bodies = createBodies(() => 5000);
    bodies.take({ myBed: 2, strideSeq: 0, bodies: [still(2, 30_000), still(3, 20_000)] }, 0);
    bodies.reset();
    expect(bodies.at(2)).toEqual({ x: 30_000, y: 30_000 });
    expect(bodies.at(3)).toEqual({ x: 20_000, y: 30_000 });
  });
});
