import { describe, expect, it } from 'vitest';
import { layoutScene } from './scene-layout.ts';

describe('layoutScene', () => {
  it.each([
    [320, 568],
    [390, 844],
    [844, 390],
    [1280, 720],
    [1600, 900],
    [2560, 1080],
  ])('keeps the domes in the picture and apart at %i×%i', (width, height) => {
    const scene = layoutScene(width, height);
    const domes = [...scene.domes].sort((a, b) => a.x - b.x);
    for (const dome of domes) {
      expect(dome.x - dome.radius).toBeGreaterThanOrEqual(0);
      expect(dome.x + dome.radius).toBeLessThanOrEqual(width);
      expect(dome.radius).toBeLessThan(scene.waterline);
    }
    for (const [index, dome] of domes.slice(1).entries()) {
      const left = domes[index];
      expect(dome.x - dome.radius).toBeGreaterThan((left?.x ?? 0) + (left?.radius ?? 0));
    }
    expect(scene.waterline).toBeLessThan(height);
  });

  it('puts the middle hub first', () => {
    expect(layoutScene(1280, 720).domes[0]?.x).toBe(640);
  });
});
