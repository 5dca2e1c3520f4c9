import { bedHex, HEX_COUNT, hexCentre, UNITS_PER_HEX } from '@lent-dreams/shared/rules/board.ts';
import * as Phaser from 'phaser';
import { TONE } from '../look/tones.ts';
import { type StageLayout, toScreen } from '../model/stage-layout.ts';
import { DEPTH, type Easel, type Frame, type Painter } from './frame.ts';
import { freeHexes } from './may-stand.ts';
import { Ribbon } from './ribbon.ts';
import { addTwoTone, tone } from './two-tone.ts';

/** Corners drawn of each hexagon; the last two close it over the first. */
const POINTS = 8;
/** Outlines stand a little apart from each other. */
const INSET = 0.88;
const CORNER_UNITS = (UNITS_PER_HEX / Math.sqrt(3)) * INSET;

const corner = (layout: StageLayout, hex: number, index: number): { readonly x: number; readonly y: number } => {
  const centre = hexCentre(hex);
  const angle = ((index % 6) / 6) * 2 * Math.PI + Math.PI / 6;
  return toScreen(layout, centre.x + Math.cos(angle) * CORNER_UNITS, centre.y + Math.sin(angle) * CORNER_UNITS);
};

/** Where a lifted piece may stand: soft hexagons on the board, only while one is being placed or moved. */
export const createHexes = (easel: Easel): Painter & { readonly open: () => readonly number[] } => {
  let outlines: { readonly ribbon: Ribbon; readonly fill: Phaser.GameObjects.Image }[] = [];
  let open: readonly number[] = [];
  let shownFor = '';
  let layout: StageLayout | null = null;
  let hex = 0;
  const course = (share: number, out: Float64Array): void => {
    const at = corner(layout as StageLayout, hex, Math.round(share * (POINTS - 1)));
    out[0] = at.x;
    out[1] = at.y;
  };
  const full = (): number => 1;

  const make = (): void => {
    outlines = Array.from({ length: HEX_COUNT }, () => {
      const ribbon = new Ribbon(easel.scene, easel.people, 'line', POINTS, DEPTH.line, Phaser.BlendModes.ADD);
      ribbon.tone(TONE.white, 0xb9a6ff);
      const fill = addTwoTone(easel.scene, easel.people, 'glow', undefined, DEPTH.glow, true);
      tone(fill, 0x8f7dff, 0x8f7dff);
      return { ribbon, fill };
    });
  };

  const lay = (frame: Frame): void => {
    layout = frame.layout;
    const across = (frame.layout.radiusX / 3) * 1.5;
    const down = (frame.layout.radiusY / 3) * 1.5;
    outlines.forEach((outline, index) => {
      const shown = index < open.length;
      outline.ribbon.mesh.setVisible(shown);
      outline.fill.setVisible(shown);
      if (!shown) return;
      hex = open[index] as number;
      outline.ribbon.bend(course, 0, 1, 8, full);
      const centre = hexCentre(hex);
      const at = toScreen(frame.layout, centre.x, centre.y);
      outline.fill.setPosition(at.x, at.y).setDisplaySize(across, down);
    });
  };

  const paint = (frame: Frame): void => {
    const { choice, view } = frame;
    const isLifted = choice.kind === 'placing' || choice.kind === 'moving';
    if (!isLifted) {
      if (open.length === 0) return;
      open = [];
      shownFor = '';
      lay(frame);
      return;
    }
    if (outlines.length === 0) make();
    const mine = view.me.bed;
    const body = frame.bodies.at(mine) ?? hexCentre(bedHex(Math.max(0, mine)));
    // A quarter of a hex of walking is enough to look again.
    const place = `${view.revision} ${choice.kind === 'moving' ? choice.motif : -1} ${Math.round(body.x / 1024)} ${Math.round(body.y / 1024)}`;
    const changed = place !== shownFor;
    if (changed) {
      shownFor = place;
      open = freeHexes(view.motifs, body.x, body.y, choice.kind === 'moving' ? choice.motif : -1);
    }
    if (changed || frame.layoutChanged) lay(frame);
    const beat = frame.calmMotion ? 0.8 : 0.75 + 0.2 * Math.sin(frame.seconds * 2.4);
    for (let index = 0; index < open.length; index += 1) {
      outlines[index]?.ribbon.mesh.setAlpha(beat);
      outlines[index]?.fill.setAlpha(0.32 * beat);
    }
  };
  return { paint, open: () => open };
};
