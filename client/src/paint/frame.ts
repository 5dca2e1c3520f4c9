import type * as Phaser from 'phaser';
import type { Bodies, Choice, DreamView } from '../model/dream-view.ts';
import type { StageLayout } from '../model/stage-layout.ts';
import type { Boxes } from './boxes.ts';
import type { Tier } from './quality.ts';

/** What every painter is told each frame. One object, filled anew; nobody keeps it. */
export type Frame = {
  /** Time of the picture, in seconds. */
  seconds: number;
  deltaSeconds: number;
  /** performance.now() of this frame. */
  nowMs: number;
  view: DreamView;
  /** The view differs from the last frame's. */
  viewChanged: boolean;
  layout: StageLayout;
  /** The layout differs from the last frame's. */
  layoutChanged: boolean;
  bodies: Bodies;
  choice: Choice;
  /** Brim 0–100 shown as a preview, or −1. */
  previewBrim: number;
  /** Strength of the fear spiral, 0–1. */
  spiral: number;
  calmMotion: boolean;
};

/** Where things are drawn: the place bends in the spiral, people do not. Both are measured in CSS pixels. */
export type Easel = {
  readonly scene: Phaser.Scene;
  readonly place: Phaser.GameObjects.Layer;
  readonly people: Phaser.GameObjects.Layer;
  /** Soft things drawn into the small far texture, in this order, and nowhere else. */
  readonly far: Phaser.GameObjects.Image[];
  /** Boxes of the names at this frame, in bed order. */
  readonly names: Boxes;
  readonly tier: () => Tier;
  /** Device pixels to one CSS pixel. */
  readonly unit: () => number;
};

/** Draws one kind of thing. */
export type Painter = { readonly paint: (frame: Frame) => void };

/** Depths in the layer of the place, back to front. */
export const PLACE_DEPTH = { far: 0, stars: 5, solid: 10, light: 20, mote: 21, near: 30, curtain: 40 } as const;
/**
 * Depths in the layer of people, back to front. What glows adds up, so its order among itself is free: it stands by
 * texture, and each texture is one draw call.
 */
export const DEPTH = {
  bed: 0,
  dots: 1,
  dash: 2,
  glow: 10,
  shaft: 11,
  line: 12,
  flow: 13,
  vein: 14,
  dot: 15,
  trail: 16,
  orb: 17,
  arrow: 20,
  glass: 30,
  soot: 31,
  ball: 32,
  ring: 40,
  wish: 49,
  label: 50,
  word: 60,
} as const;
