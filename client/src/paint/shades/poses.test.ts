import { SHADE_KINDS } from '@lent-dreams/shared/content/shades/index.ts';
import { describe, expect, it } from 'vitest';
import { sampleDream, sampleShade } from '../../model/sample-dream.ts';
import type { Frame } from '../frame.ts';
import { fadedPose } from './crowd-poses.ts';
import type { Pose } from './pose.ts';
import { POSES } from './poses.ts';
import type { ShadeKit } from './shade-kit.ts';
import { SHADE_DRAWINGS } from './shade-paths.ts';

/** Draws one frame of a picture, and tells what it put where. */
const drawn = (
  pose: Pose,
  t: number,
  changes: Parameters<typeof sampleShade>[1] = {},
  view = sampleDream(),
): readonly string[] => {
  const puts: string[] = [];
  const note =
    (part: string) =>
    (name: string, ...numbers: readonly number[]): void => {
      puts.push(`${part} ${name} ${numbers.map((number) => number.toFixed(3)).join(' ')}`);
    };
  const kit = { core: 0, halo: 0, skin: 0, base: 0, body: note('body'), line: note('line') } as unknown as ShadeKit;
  const frame = { view, calmMotion: true, deltaSeconds: 0.016 } as Frame;
  const shade = sampleShade(1, changes);
  pose.draw(kit, { shade, frame, t, bodyX: 0.4, bodyY: 0.2, memory: new Float64Array(2) });
  return puts;
};

describe('pictures of fears', () => {
  it('there is one for every kind, all different, made of shapes that are drawn', () => {
    expect(Object.keys(POSES).toSorted()).toEqual([...SHADE_KINDS].toSorted());
    const shapes = new Set(SHADE_DRAWINGS.map(({ name }) => name));
    const all = [...Object.values(POSES), fadedPose].map((pose) => drawn(pose, 1));
    for (const put of all.flat()) expect(shapes.has(put.split(' ')[1] ?? ''), put).toBe(true);
    expect(new Set(all.map((puts) => puts.join('|'))).size).toBe(all.length);
    expect(
      Object.values(POSES).flatMap(({ hex }) => (hex === undefined || shapes.has(hex.shape) ? [] : [hex.shape])),
    ).toEqual([]);
  });

  it('each moves in its own time, and not at all while that stands still', () => {
    for (const [kind, pose] of Object.entries(POSES)) {
      expect(drawn(pose, 1), kind).toEqual(drawn(pose, 1));
      expect(drawn(pose, 1), kind).not.toEqual(drawn(pose, 2.3));
    }
  });

  it('show what they do', () => {
    const pose = (kind: string): Pose => POSES[kind] as Pose;
    expect(drawn(pose('footsteps'), 1, { gapHexes: 3 })).not.toEqual(drawn(pose('footsteps'), 1, { gapHexes: 0 }));
    expect(drawn(pose('the-fading'), 1, { threadShare: 1 })).not.toEqual(
      drawn(pose('the-fading'), 1, { threadShare: 0.3 }),
    );
    expect(drawn(pose('blank-page'), 1, { takes: 'offer' })).not.toEqual(drawn(pose('blank-page'), 1));
    const watched = sampleDream({ watchers: 10, lookingAway: 8 });
    expect(drawn(pose('thousand-eyes'), 1, {}, watched)).not.toEqual(drawn(pose('thousand-eyes'), 1));
  });

  it('a faded one shows its outline and nothing else', () => {
    expect(drawn(fadedPose, 1, { kind: '', faded: 'wide' }).every((put) => /^(body|line) faded-wide /.test(put))).toBe(
      true,
    );
  });
});
