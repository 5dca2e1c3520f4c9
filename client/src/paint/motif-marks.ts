import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { MOTIF_LIMIT } from '@lent-dreams/shared/units.ts';
import type * as Phaser from 'phaser';
import { mixTone, TONE } from '../look/tones.ts';
import type { MotifView } from '../model/dream-view.ts';
import { toScreen } from '../model/stage-layout.ts';
import { type Easel, type Frame, type Painter, PLACE_DEPTH } from './frame.ts';
import { lightTone } from './light.ts';
import { motifSize } from './motif-painter.ts';
import { addTwoTone, tone } from './two-tone.ts';

type Marks = { readonly seal: Phaser.GameObjects.Image; readonly bubble: Phaser.GameObjects.Image };

/** Beside each piece a spark in its author's hue; round a piece that is tended a bubble that grows until it heals. */
export const createMotifMarks = (easel: Easel): Painter => {
  const { scene, place } = easel;
  const marks: readonly Marks[] = Array.from({ length: MOTIF_LIMIT }, () => ({
    seal: addTwoTone(scene, place, 'dot', undefined, PLACE_DEPTH.mote, true).setVisible(false),
    bubble: addTwoTone(scene, place, 'orb', undefined, PLACE_DEPTH.near, true).setVisible(false),
  }));

  const draw = ({ seal, bubble }: Marks, motif: MotifView, frame: Frame): void => {
    const { layout, view } = frame;
    const centre = hexCentre(motif.hex);
    const at = toScreen(layout, centre.x, centre.y);
    const size = motifSize(layout);
    const author = view.beds[motif.author];
    seal.setVisible(author !== undefined);
    if (author !== undefined) {
      const hue = lightTone(author);
      seal
        .setPosition(at.x + size * 0.4, at.y + size * 0.42)
        .setDisplaySize(size * 0.42, size * 0.42)
        .setAlpha(0.95);
      tone(seal, mixTone(hue, TONE.white, 0.4), hue);
    }
    bubble.setVisible(motif.tendedShare > 0);
    if (motif.tendedShare === 0) return;
    const side = size * (1.2 + 1.3 * motif.tendedShare);
    bubble
      .setPosition(at.x, at.y)
      .setDisplaySize(side, side)
      .setAlpha(0.35 + 0.5 * motif.tendedShare);
    tone(bubble, TONE.white, TONE.breathe);
  };

  return {
    paint: (frame) => {
      marks.forEach((mark, index) => {
        const motif = frame.view.motifs[index];
        if (motif !== undefined) draw(mark, motif, frame);
        else {
          mark.seal.setVisible(false);
          mark.bubble.setVisible(false);
        }
      });
    },
  };
};
