import type { ShadeId } from '@lent-dreams/shared/ids.ts';
import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type * as Phaser from 'phaser';
import { TONE } from '../../look/tones.ts';
import type { ShadeView } from '../../model/dream-view.ts';
import { bedPoint, type Point, type StageLayout, toScreen } from '../../model/stage-layout.ts';
import { bakeDrawings, DRAWN_SHARE } from '../drawing-bake.ts';
import { type Easel, type Frame, type Painter, PLACE_DEPTH } from '../frame.ts';
import { addTwoTone, tone } from '../two-tone.ts';
import { fadedPose } from './crowd-poses.ts';
import type { Pose, ShadeMoment } from './pose.ts';
import { POSES } from './poses.ts';
import { SHADE_CELL, SHADE_TEXTURE, ShadeKit } from './shade-kit.ts';
import { SHADE_DRAWINGS } from './shade-paths.ts';

/** A dream holds at most six fears at a time (design: fears), and one more may be on its way out. */
const SLOTS = 7;
/** Hexes marked at once by all of them. */
const HEXES = 24;
const COME_SECONDS = 0.8;
const GO_SECONDS = 0.5;
/** Seconds that moving pictures are set to for whoever wants less movement. */
const STILL_AT = 1.2;
/** A picture's length in light radii, on screens with room and on others. */
const UNIT_RADII = 3.1;
/** How far beside its body a fear stands, in light radii. */
const BESIDE_RADII = 2.5;

type Slot = {
  readonly kit: ShadeKit;
  readonly moat: Phaser.GameObjects.Image;
  readonly aura: Phaser.GameObjects.Image;
  readonly calm: Phaser.GameObjects.Image;
  readonly memory: Float64Array;
  shade: ShadeView | null;
  kind: string;
  /** How much of it is here, 0–1. */
  here: number;
  seconds: number;
  x: number;
  y: number;
};

type Mark = { readonly body: Phaser.GameObjects.Image; readonly line: Phaser.GameObjects.Image };

const isHere = (slot: Slot, shades: readonly ShadeView[]): boolean =>
  slot.shade !== null && shades.some(({ id }) => id === slot.shade?.id);

/** The fears of the dream: bent with the place, near the body they haunt; people stay sharp above them. */
export const createShades = (
  easel: Easel,
): Painter & {
  readonly each: (visit: (shade: ShadeId, x: number, y: number) => void) => void;
  readonly pointOf: (shade: ShadeId) => Point | null;
} => {
  const { scene, place } = easel;
  bakeDrawings(scene, SHADE_TEXTURE, SHADE_CELL, SHADE_DRAWINGS);
  const slots: readonly Slot[] = Array.from({ length: SLOTS }, () => ({
    kit: new ShadeKit(easel),
    moat: addTwoTone(scene, null, 'dot', undefined, 0, false).setAlpha(0),
    aura: addTwoTone(scene, null, 'glow', undefined, 0, true).setAlpha(0),
    calm: addTwoTone(scene, place, 'orb', undefined, PLACE_DEPTH.near, true).setVisible(false),
    memory: new Float64Array(2),
    shade: null,
    kind: '',
    here: 0,
    seconds: 0,
    x: 0,
    y: 0,
  }));
  for (const { moat } of slots) tone(moat, TONE.void, TONE.void);
  easel.far.push(...slots.map(({ moat }) => moat), ...slots.map(({ aura }) => aura));
  const marks: readonly Mark[] = Array.from({ length: HEXES }, () => ({
    body: addTwoTone(scene, place, SHADE_TEXTURE, 'hole-body', PLACE_DEPTH.solid - 1, false).setVisible(false),
    line: addTwoTone(scene, place, SHADE_TEXTURE, 'hole-line', PLACE_DEPTH.light - 1, true).setVisible(false),
  }));
  let marked = 0;

  const bodyPoint = (frame: Frame, bed: number): Point => {
    const at = frame.view.beds[bed]?.hasBody === true ? frame.bodies.at(bed) : null;
    return at === null ? bedPoint(frame.layout, bed) : toScreen(frame.layout, at.x, at.y);
  };

  /** At the body's side that is nearer to the middle: names stand below, and are hidden by nothing. */
  const standPoint = (layout: StageLayout, body: Point, stands: Pose['stands']): Point => {
    if (stands === 'under') return body;
    const side = body.x < layout.centreX - layout.lightRadius / 2 ? 1 : -1;
    return { x: body.x + side * layout.lightRadius * BESIDE_RADII, y: body.y - layout.lightRadius * 0.2 };
  };

  const markHexes = (shade: ShadeView, { hex }: Pose, frame: Frame, here: number): void => {
    if (hex === undefined) return;
    const { layout } = frame;
    // A hexagon lies on the floor: as wide and as high as the board makes it.
    const hexWide = (layout.radiusX / 3) * (2 / Math.sqrt(3)) * 0.92;
    const hexHigh = (layout.radiusY / 3) * (2 / Math.sqrt(3)) * 0.92;
    const frameShare = 1 / DRAWN_SHARE;
    for (const index of shade.hexes) {
      const mark = marks[marked];
      if (mark === undefined) return;
      marked += 1;
      const centre = hexCentre(index);
      const at = toScreen(layout, centre.x, centre.y);
      const beat = frame.calmMotion ? 0 : 0.1 * Math.sin(frame.seconds * 1.1 + index);
      mark.body
        .setFrame(`${hex.isDark ? 'hole' : hex.shape}-body`)
        .setPosition(at.x, at.y)
        .setDisplaySize(hexWide * frameShare, hexHigh * frameShare)
        .setAlpha(0.85 * here)
        .setVisible(hex.isDark);
      tone(mark.body, TONE.ink, TONE.void);
      mark.line
        .setFrame(`${hex.shape}-line`)
        .setPosition(at.x, at.y)
        .setDisplaySize(hexWide * frameShare, hexHigh * frameShare)
        .setAlpha((0.75 + beat) * here)
        .setVisible(true);
      tone(mark.line, hex.core, hex.halo);
    }
  };

  const moment: Partial<Record<keyof ShadeMoment, unknown>> = {};
  const draw = (slot: Slot, shade: ShadeView, frame: Frame): void => {
    const { layout } = frame;
    const pose = shade.isFaded ? fadedPose : (POSES[shade.kind] ?? fadedPose);
    const body = bodyPoint(frame, shade.bed);
    const stand = standPoint(layout, body, pose.stands);
    const unit = layout.lightRadius * UNIT_RADII;
    const stilled = shade.isStilled ? 0.42 : 1;
    if (!frame.calmMotion && !shade.isStilled) slot.seconds += frame.deltaSeconds;
    const chosen = frame.choice.kind === 'shade' && frame.choice.shade === shade.id;
    const { kit } = slot;
    slot.x = stand.x;
    slot.y = stand.y;
    kit.begin(stand.x, stand.y, unit, slot.here * stilled * (shade.isNamed ? 0.8 : 1));
    kit.core = chosen ? TONE.white : pose.core;
    kit.halo = shade.isStilled ? TONE.grey : pose.halo;
    kit.skin = pose.skin;
    kit.base = pose.base ?? TONE.void;
    pose.draw(
      kit,
      Object.assign(moment, {
        shade,
        frame,
        t: frame.calmMotion ? STILL_AT + shade.id : slot.seconds,
        bodyX: (body.x - stand.x) / unit,
        bodyY: (body.y - stand.y) / unit,
        memory: slot.memory,
      }) as ShadeMoment,
    );
    if (shade.isNamed && !shade.isFaded) {
      kit.core = TONE.white;
      kit.halo = TONE.gold;
      kit.line('target', 0, 0, 1.7, 0.85);
    }
    kit.end();
    markHexes(shade, pose, frame, slot.here * (shade.isFaded ? 0 : 1));
    slot.moat
      .setPosition(stand.x, stand.y)
      .setDisplaySize(unit * 3, unit * 3)
      .setAlpha(0.66 * slot.here * stilled);
    slot.aura
      .setPosition(stand.x, stand.y)
      .setDisplaySize(unit * 3.4, unit * 3.4)
      .setAlpha(0.34 * slot.here * stilled);
    tone(slot.aura, pose.halo, pose.halo);
    const isCalming = shade.calmedShare > 0 || shade.isStilled;
    const side = unit * (1.2 + 1.5 * (shade.isStilled ? 1 : shade.calmedShare));
    slot.calm.setVisible(isCalming);
    if (!isCalming) return;
    slot.calm
      .setPosition(stand.x, stand.y)
      .setDisplaySize(side, side)
      .setAlpha((shade.isStilled ? 0.4 : 0.3 + 0.5 * shade.calmedShare) * slot.here);
    tone(slot.calm, TONE.white, TONE.breathe);
  };

  const empty = (slot: Slot): void => {
    slot.shade = null;
    slot.moat.setAlpha(0);
    slot.aura.setAlpha(0);
    slot.calm.setVisible(false);
    slot.kit.begin(0, 0, 1, 0);
    slot.kit.end();
  };

  const take = (shades: readonly ShadeView[]): void => {
    for (const shade of shades) {
      const known = slots.find((slot) => slot.shade?.id === shade.id);
      const slot = known ?? slots.find((one) => one.shade === null);
      if (slot === undefined) continue;
      if (known === undefined) Object.assign(slot, { here: 0, seconds: shade.id * 1.7 });
      // One that becomes another comes anew.
      if (slot.kind !== shade.kind + shade.faded) {
        slot.memory.fill(0);
        slot.here = 0;
      }
      slot.kind = shade.kind + shade.faded;
      slot.shade = shade;
    }
  };

  const paint = (frame: Frame): void => {
    const { shades } = frame.view;
    marked = 0;
    if (frame.viewChanged) take(shades);
    for (const slot of slots) {
      if (slot.shade === null) continue;
      const stays = isHere(slot, shades);
      slot.here = stays
        ? Math.min(1, slot.here + frame.deltaSeconds / COME_SECONDS)
        : slot.here - frame.deltaSeconds / GO_SECONDS;
      if (slot.here <= 0 && !stays) empty(slot);
      else draw(slot, slot.shade, frame);
    }
    for (let index = marked; index < HEXES; index += 1) {
      marks[index]?.body.setVisible(false);
      marks[index]?.line.setVisible(false);
    }
  };

  return {
    paint,
    each: (visit) => {
      for (const { shade, here, x, y } of slots) if (shade !== null && here > 0.3) visit(shade.id, x, y);
    },
    pointOf: (id) => {
      const slot = slots.find(({ shade }) => shade?.id === id);
      return slot === undefined ? null : { x: slot.x, y: slot.y };
    },
  };
};
