import type * as Phaser from 'phaser';
import { ABILITY_SIGNS } from './ability-paths.ts';
import { BALL_PARTS } from './ball-paths.ts';
import {
  arrowhead,
  chevrons,
  closedEyes,
  type DrawSign,
  disc,
  FEELING_SIGNS,
  frostBars,
  heldHands,
  loweredEyes,
  question,
  tick,
} from './sign-paths.ts';

/** Texture that holds every sign and every part of a light. */
export const SIGN_TEXTURE = 'signs';
const SIDE = 1024;
/** Lights take three rows, signs the rest. */
const HEIGHT = 1536;
const BALL_CELL = 256;
const SIGN_CELL = 128;
/** Radius 1 of a ball part, in pixels of its cell. */
export const BALL_UNIT_PX = 63;
/** Radius 1 of a sign, in pixels of its cell. */
export const SIGN_UNIT_PX = 52;

/** Name of the frame with a feeling's sign. */
export const signFrame = (feeling: number): string => `sign-${feeling}`;

/** Signs other than the feelings'. */
const SIGNS: Readonly<Record<string, DrawSign>> = {
  'eyes-closed': closedEyes,
  'eyes-lowered': loweredEyes,
  chevrons,
  arrow: arrowhead,
  frost: frostBars,
  hands: heldHands,
  tick,
  disc,
  question,
  ...ABILITY_SIGNS,
};

/** Bakes signs and parts of lights into one texture, so that all of them draw in one call. */
export const bakeSigns = (scene: Phaser.Scene): void => {
  const texture = scene.textures.createCanvas(SIGN_TEXTURE, SIDE, HEIGHT);
  if (texture === null) throw new Error('no canvas to bake signs on');
  const brush = texture.context;
  const draw = (name: string, left: number, top: number, cell: number, unitPx: number, sign: DrawSign): void => {
    brush.save();
    brush.beginPath();
    brush.rect(left, top, cell, cell);
    brush.clip();
    brush.translate(left + cell / 2, top + cell / 2);
    brush.scale(unitPx, unitPx);
    brush.fillStyle = '#fff';
    brush.strokeStyle = '#fff';
    brush.lineCap = 'round';
    brush.lineJoin = 'round';
    sign(brush);
    brush.restore();
    texture.add(name, 0, left, top, cell, cell);
  };
  Object.entries(BALL_PARTS).forEach(([name, part], index) => {
    draw(name, (index % 4) * BALL_CELL, Math.floor(index / 4) * BALL_CELL, BALL_CELL, BALL_UNIT_PX, part);
  });
  const small: readonly (readonly [string, DrawSign])[] = [
    ...FEELING_SIGNS.map((sign, feeling) => [signFrame(feeling), sign] as const),
    ...Object.entries(SIGNS),
  ];
  small.forEach(([name, sign], index) => {
    draw(
      name,
      (index % 8) * SIGN_CELL,
      3 * BALL_CELL + Math.floor(index / 8) * SIGN_CELL,
      SIGN_CELL,
      SIGN_UNIT_PX,
      sign,
    );
  });
  texture.refresh();
};
