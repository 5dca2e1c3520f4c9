import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type * as Phaser from 'phaser';
import { motifTones } from '../look/motif-tones.ts';
import { pictureDice } from '../look/noise.ts';
import { haloOf, mixTone, TONE } from '../look/tones.ts';
import { toScreen } from '../model/stage-layout.ts';
import { type Easel, type Frame, type Painter, PLACE_DEPTH } from './frame.ts';
import { motifSize } from './motif-painter.ts';
import { addTwoTone, tone } from './two-tone.ts';

/** Sparks that rise from the motifs in their colours, drifting 5–26 px a second for 3.5–7.5 s. */
export const createMotes = (easel: Easel): Painter => {
  const dice = pictureDice(21);
  const most = easel.tier().motes;
  const motes = Array.from({ length: most }, () => ({
    image: addTwoTone(easel.scene, easel.place, 'dot', undefined, PLACE_DEPTH.mote, true).setVisible(false),
    x: 0,
    y: 0,
    driftX: 0,
    driftY: 0,
    lifeSeconds: 1,
    ageSeconds: Number.POSITIVE_INFINITY,
  }));

  const bear = (mote: (typeof motes)[number], frame: Frame): void => {
    const motif = frame.view.motifs[Math.floor(dice() * frame.view.motifs.length)];
    if (motif === undefined) return;
    const centre = hexCentre(motif.hex);
    const at = toScreen(frame.layout, centre.x, centre.y);
    const size = motifSize(frame.layout);
    mote.x = at.x + (dice() - 0.5) * size * 1.1;
    mote.y = at.y + (dice() - 0.5) * size;
    mote.driftX = (dice() - 0.5) * 20;
    mote.driftY = -5 - dice() * 18;
    // The first ones are spread over their lives, so that they do not all rise at once.
    mote.ageSeconds = mote.ageSeconds === Number.POSITIVE_INFINITY ? dice() * 5 : 0;
    mote.lifeSeconds = 3.5 + dice() * 4;
    const halo = haloOf(motifTones(motif.kind)[dice() < 0.7 ? 0 : 1]);
    tone(mote.image, mixTone(halo, TONE.white, 0.6), mixTone(halo, TONE.white, 0.2));
  };

  const paint = (frame: Frame): void => {
    const shown = frame.calmMotion ? 0 : Math.min(most, easel.tier().motes);
    for (let index = 0; index < most; index += 1) {
      const mote = motes[index] as (typeof motes)[number];
      const image: Phaser.GameObjects.Image = mote.image;
      if (index >= shown || frame.view.motifs.length === 0) {
        image.setVisible(false);
        continue;
      }
      mote.ageSeconds += frame.deltaSeconds;
      if (mote.ageSeconds >= mote.lifeSeconds) bear(mote, frame);
      mote.x += mote.driftX * frame.deltaSeconds;
      mote.y += mote.driftY * frame.deltaSeconds;
      const share = Math.min(1, mote.ageSeconds / mote.lifeSeconds);
      image
        .setPosition(mote.x, mote.y)
        .setScale(0.17 - 0.13 * share * share)
        .setAlpha(0.75 * Math.sin(Math.PI * share))
        .setVisible(true);
    }
  };
  return { paint };
};
