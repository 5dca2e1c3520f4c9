import type { MotifId } from '@lent-dreams/shared/ids.ts';
import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { MOTIF_LIMIT } from '@lent-dreams/shared/units.ts';
import type * as Phaser from 'phaser';
import { DRAWN_KINDS, PLAIN_KIND } from '../look/motif-paths.ts';
import { motifTones } from '../look/motif-tones.ts';
import { coreOf, haloOf, mixTone, TONE } from '../look/tones.ts';
import type { MotifView } from '../model/dream-view.ts';
import { wholePoints } from '../model/select-piece.ts';
import { type Point, type StageLayout, toScreen } from '../model/stage-layout.ts';
import { gapToBox } from './boxes.ts';
import { type Easel, type Frame, type Painter, PLACE_DEPTH } from './frame.ts';
import { MOTIF_CELL, MOTIF_DRAWN_SHARE, MOTIF_TEXTURE } from './motif-bake.ts';
import { POP_SECONDS, popScale } from './motion.ts';
import { addTwoTone, tone } from './two-tone.ts';

/** Size of a drawing as a share of the oval's mean radius (measured from the pictures of the screens). */
const SIZE_SHARE = 0.4;

/** Side of a motif's drawing in CSS pixels. */
export const motifSize = (layout: StageLayout): number => SIZE_SHARE * Math.sqrt(layout.radiusX * layout.radiusY);

type Slot = {
  readonly moat: Phaser.GameObjects.Image;
  readonly aura: Phaser.GameObjects.Image;
  readonly body: Phaser.GameObjects.Image;
  readonly line: Phaser.GameObjects.Image;
  motif: MotifId;
  bornSeconds: number;
  kind: string;
};

const makeSlot = (easel: Easel): Slot => {
  const { scene, place } = easel;
  const moat = addTwoTone(scene, null, 'dot', undefined, 0, false).setAlpha(0);
  const aura = addTwoTone(scene, null, 'dot', undefined, 0, true).setAlpha(0);
  tone(moat, TONE.void, TONE.void);
  const body = addTwoTone(scene, place, MOTIF_TEXTURE, undefined, PLACE_DEPTH.solid, false).setVisible(false);
  const line = addTwoTone(scene, place, MOTIF_TEXTURE, undefined, PLACE_DEPTH.light, true).setVisible(false);
  return { moat, aura, body, line, motif: -1, bornSeconds: 0, kind: '' };
};

/** The pieces of the dream: neon drawings that breathe, each on a dark moat so that bright fluid does not swallow it. */
export const createMotifs = (
  easel: Easel,
): Painter & {
  readonly pointOf: (motif: MotifId, layout: StageLayout, motifs: readonly MotifView[]) => Point | null;
} => {
  const slots = Array.from({ length: MOTIF_LIMIT + 2 }, () => makeSlot(easel));
  // All moats before all auras: one change of blend mode.
  easel.far.push(...slots.map((slot) => slot.moat), ...slots.map((slot) => slot.aura));
  let isFirst = true;

  const dress = (slot: Slot, motif: MotifView, seconds: number): void => {
    if (slot.motif !== motif.id) {
      slot.motif = motif.id;
      slot.bornSeconds = isFirst ? seconds - POP_SECONDS : seconds;
    }
    if (slot.kind === motif.kind) return;
    slot.kind = motif.kind;
    const frame = DRAWN_KINDS.includes(motif.kind) ? motif.kind : PLAIN_KIND;
    slot.body.setFrame(`${frame}-body`);
    slot.line.setFrame(`${frame}-line`);
  };

  const draw = (slot: Slot, motif: MotifView, frame: Frame, index: number): void => {
    const { layout, seconds, spiral } = frame;
    const [lead, second] = motifTones(motif.kind);
    const centre = hexCentre(motif.hex);
    const at = toScreen(layout, centre.x, centre.y);
    const still = frame.calmMotion ? 0 : 1;
    let x = at.x + Math.sin(seconds * 0.5 + index * 1.7) * 3 * still;
    let y = at.y + Math.cos(seconds * 0.42 + index * 2.3) * 4 * still;
    if (spiral > 0 && still === 1) {
      const near = Math.exp(-Math.hypot(x - layout.centreX, y - layout.centreY) / layout.radiusY);
      x += Math.sin(seconds * 7 + index * 5) * spiral * near * 4;
      y += Math.cos(seconds * 8.3 + index * 3) * spiral * near * 4;
    }
    const size = motifSize(layout);
    const scale =
      (size / (MOTIF_CELL * MOTIF_DRAWN_SHARE)) * (frame.calmMotion ? 1 : popScale(seconds - slot.bornSeconds));
    let under = 1;
    for (const bed of frame.view.beds) {
      if (gapToBox(easel.names, bed.bed, x, y) < size * 0.3) under = 0.4;
    }
    const breath = 0.86 + 0.14 * Math.sin(seconds * 1.1 + index * 1.9);
    const whole = (motif.scarred ? 0.45 : 1) * (0.4 + 0.6 * Math.min(1, motif.points / wholePoints(motif.kind)));
    const isShut = !motif.open || motif.shutBy.includes(frame.view.me.bed);
    const chosen = (frame.choice.kind === 'motif' || frame.choice.kind === 'moving') && frame.choice.motif === motif.id;
    const turn = Math.sin(seconds * 0.3 + index) * 0.035 * still + (motif.scarred ? 0.12 : 0);
    const lit = isShut ? TONE.shut : haloOf(lead);
    const halo = motif.scarred ? mixTone(lit, TONE.grey, 0.55) : lit;
    tone(
      slot.line,
      chosen ? TONE.white : mixTone(lit, coreOf(lead), isShut ? 0.3 : 0.72),
      chosen ? mixTone(halo, TONE.white, 0.4) : halo,
    );
    tone(slot.body, mixTone(TONE.ink, halo, 0.7), TONE.ink);
    slot.line
      .setPosition(x, y)
      .setScale(scale)
      .setRotation(turn)
      .setAlpha(breath * under * whole * (1 - spiral * 0.25))
      .setVisible(true);
    slot.body
      .setPosition(x, y)
      .setScale(scale)
      .setRotation(turn)
      .setAlpha(0.84 * under)
      .setVisible(true);
    slot.moat
      .setPosition(x, y)
      .setDisplaySize(size * 2.1, size * 2.1)
      .setAlpha(0.62 * under);
    slot.aura
      .setPosition(x, y)
      .setDisplaySize(size * 2.7, size * 2.7)
      .setAlpha((motif.open ? 0.3 : 0.22) * whole);
    tone(slot.aura, haloOf(second), haloOf(lead));
  };

  const paint = (frame: Frame): void => {
    const { motifs } = frame.view;
    // Slots belong to places in the list; a removed motif moves the later ones up and keeps its birth by id.
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index] as Slot;
      const motif = motifs[index];
      if (motif === undefined) {
        slot.motif = -1;
        slot.body.setVisible(false);
        slot.line.setVisible(false);
        slot.moat.setAlpha(0);
        slot.aura.setAlpha(0);
        continue;
      }
      const wasElsewhere =
        slot.motif !== motif.id ? slots.find((other) => other !== slot && other.motif === motif.id) : undefined;
      const bornSeconds = wasElsewhere?.bornSeconds;
      dress(slot, motif, frame.seconds);
      if (bornSeconds !== undefined) slot.bornSeconds = bornSeconds;
      draw(slot, motif, frame, index);
    }
    isFirst = false;
  };

  return {
    paint,
    pointOf: (id, layout, motifs) => {
      const motif = motifs.find((each) => each.id === id);
      if (motif === undefined) return null;
      const centre = hexCentre(motif.hex);
      return toScreen(layout, centre.x, centre.y);
    },
  };
};
