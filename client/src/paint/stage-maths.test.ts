import { bedHex, distanceHexes, hexCentre, STAGE_CENTRE, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { describe, expect, it } from 'vitest';
import type { BedView, MotifView } from '../model/dream-view.ts';
import { sampleMotif } from '../model/sample-dream.ts';
import { bedPoint, layoutStage, toScreen } from '../model/stage-layout.ts';
import { hitAt } from './hit.ts';
import { boundLook, easeLayout, lookAt, WHOLE_LOOK, zoomAt } from './layout-ease.ts';
import { freeHexes } from './may-stand.ts';
import { createSlowWatch } from './quality.ts';
import { spiralStrength } from './spiral-strength.ts';

const none = { side: 'none', size: 0 } as const;
const wide = layoutStage(1280, 720, 0, none, 90);

describe('easeLayout', () => {
  it('is there, but for a few pixels, after 240 ms and exactly there soon after', () => {
    const squeezed = { ...wide, centreX: wide.centreX - 200 };
    let shown = wide;
    for (let step = 0; step < 24; step += 1) shown = easeLayout(shown, squeezed, 0.01);
    expect(Math.abs(shown.centreX - squeezed.centreX)).toBeLessThan(12);
    for (let step = 0; step < 100; step += 1) shown = easeLayout(shown, squeezed, 0.01);
    expect(shown.centreX).toBe(squeezed.centreX);
  });

  it('takes a new viewport at once', () => {
    const turned = layoutStage(844, 390, 0, none, 56);
    expect(easeLayout(wide, turned, 0.001)).toBe(turned);
  });
});

describe('zoomAt', () => {
  it('keeps the point under the finger', () => {
    const look = zoomAt(WHOLE_LOOK, 1.5, 300, 200, 1280, 720);
    expect(300 * look.zoom + look.offsetX).toBeCloseTo(300, 6);
    expect(200 * look.zoom + look.offsetY).toBeCloseTo(200, 6);
  });

  it('goes no further than 1.8 and never shows what lies beside the picture', () => {
    expect(zoomAt(WHOLE_LOOK, 9, 0, 0, 1280, 720).zoom).toBe(1.8);
    expect(boundLook({ zoom: 1.5, offsetX: 40, offsetY: -4000 }, 1280, 720)).toEqual({
      zoom: 1.5,
      offsetX: 0,
      offsetY: -360,
    });
    expect(lookAt(wide, WHOLE_LOOK)).toEqual(wide);
  });
});

describe('freeHexes', () => {
  const motif = (id: number, hex: number): MotifView => sampleMotif(id, 'tide', hex, { open: false });

  it('leaves out beds, the stage, other pieces and what is too far', () => {
    const home = hexCentre(bedHex(0));
    const taken = freeHexes([], home.x, home.y, -1)[0] as number;
    const free = freeHexes([motif(7, taken)], home.x, home.y, -1);
    expect(free).not.toContain(taken);
    expect(free).not.toContain(bedHex(0));
    expect(free).not.toContain(STAGE_HEX);
    expect(free).not.toContain(bedHex(4));
    expect(free.length).toBeGreaterThan(5);
    expect(freeHexes([motif(7, taken)], home.x, home.y, 7)).toContain(taken);
  });

  it('reaches no further than 3 hexes', () => {
    const free = freeHexes([], STAGE_CENTRE, STAGE_CENTRE, -1);
    for (const hex of free) {
      const centre = hexCentre(hex);
      expect(distanceHexes(centre.x, centre.y, STAGE_CENTRE, STAGE_CENTRE)).toBeLessThanOrEqual(3);
    }
    expect(free).toContain(STAGE_HEX - 1);
    expect(free).toContain(STAGE_HEX + 2);
  });
});

describe('hitAt', () => {
  const beds = Array.from({ length: 8 }, (_, index) => ({ bed: index }) as BedView);
  const motifHex = 17;
  const scene = {
    layout: wide,
    view: { beds, motifs: [sampleMotif(5, 'tide', motifHex, { open: false })] },
    rings: [{ thread: 9, x: 700, y: 480 }],
    fears: [],
    motifSize: 110,
    openHexes: [],
  };

  it('finds a light within 44 pixels across', () => {
    const at = bedPoint(wide, 3);
    expect(hitAt(scene, at.x + 21, at.y)).toEqual({ kind: 'bed', bed: 3 });
  });

  it('finds a ring within 48 pixels across', () => {
    expect(hitAt(scene, 700, 480 - 23)).toEqual({ kind: 'thread', thread: 9 });
  });

  it('finds a motif, unless its hex is open for a lifted piece', () => {
    const centre = hexCentre(motifHex);
    const at = toScreen(wide, centre.x, centre.y);
    expect(hitAt(scene, at.x, at.y)).toEqual({ kind: 'motif', motif: 5 });
    expect(hitAt({ ...scene, openHexes: [motifHex] }, at.x, at.y)).toEqual({ kind: 'hex', hex: motifHex });
    expect(hitAt({ ...scene, fears: [{ shade: 3, ...at }] }, at.x, at.y)).toEqual({ kind: 'shade', shade: 3 });
  });

  it('finds the bell in the middle and the ground beside everything', () => {
    expect(hitAt(scene, wide.centreX, wide.centreY)).toEqual({ kind: 'hex', hex: STAGE_HEX });
    expect(hitAt(scene, 5, 5).kind).toBe('ground');
  });
});

describe('spiralStrength', () => {
  const dream = { phase: 'unveiling', spiral: false, fear: 20, brim: 52, quietUntilMs: 0 } as const;

  it('is calm below the brim and full in a spiral', () => {
    expect(spiralStrength(dream, 0, false)).toBe(0);
    expect(spiralStrength({ ...dream, fear: 56, spiral: true }, 0, false)).toBeGreaterThanOrEqual(0.55);
    expect(spiralStrength({ ...dream, fear: 100, spiral: true }, 0, false)).toBeLessThanOrEqual(0.7);
  });

  it('stays at or under 0.25 with less movement, and at 0 in a quiet room and in the morning', () => {
    expect(spiralStrength({ ...dream, fear: 90, spiral: true }, 0, true)).toBe(0.25);
    expect(spiralStrength({ ...dream, fear: 90, spiral: true, quietUntilMs: 10 }, 5, false)).toBe(0);
    expect(spiralStrength({ ...dream, phase: 'ending', fear: 90, spiral: true }, 0, false)).toBe(0);
  });
});

describe('createSlowWatch', () => {
  it('steps down after three slow seconds on end', () => {
    const isSlow = createSlowWatch();
    expect(isSlow(40, 0)).toBe(false);
    expect(isSlow(40, 2900)).toBe(false);
    expect(isSlow(20, 2950)).toBe(false);
    expect(isSlow(40, 3000)).toBe(false);
    expect(isSlow(40, 6000)).toBe(true);
  });
});
