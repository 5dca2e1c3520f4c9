import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import { bedPoint } from '../model/stage-layout.ts';
import { DEPTH, type Easel, type Frame, type Painter } from './frame.ts';
import { closingRadius } from './motion.ts';
import { BALL_UNIT_PX, SIGN_TEXTURE, SIGN_UNIT_PX } from './sign-atlas.ts';
import { TONE } from './tones.ts';
import { addTwoTone, tone } from './two-tone.ts';

/** A wave of fear on its way: light falls on the beds it will hit, three marks, a ring that closes. */
export const createWaves = (easel: Easel): Painter => {
  const { scene, people } = easel;
  const signs = Array.from({ length: BED_COUNT }, () => {
    const shaft = addTwoTone(scene, people, 'shaft', undefined, DEPTH.shaft, true).setOrigin(0.5, 1);
    tone(shaft, 0xffe9d2, 0xc9a08a);
    const marks = addTwoTone(scene, people, SIGN_TEXTURE, 'chevrons', DEPTH.arrow, false);
    tone(marks, TONE.broken, TONE.broken);
    const ring = addTwoTone(scene, people, SIGN_TEXTURE, 'closing', DEPTH.arrow, false);
    tone(ring, 0xffe0c0, 0xffe0c0);
    return { shaft, marks, ring };
  });
  const paint = (frame: Frame): void => {
    const left = frame.view.waveLandsAtMs - frame.nowMs;
    for (const bed of frame.view.beds) {
      const sign = signs[bed.bed];
      if (sign === undefined) continue;
      const shown = bed.wave && frame.view.waveLandsAtMs > 0 && left > -300;
      sign.shaft.setVisible(shown && !frame.calmMotion);
      sign.marks.setVisible(shown);
      sign.ring.setVisible(shown && left > 0);
      if (!shown) continue;
      const { lightRadius } = frame.layout;
      const at = bedPoint(frame.layout, bed.bed);
      const bob = frame.calmMotion ? 0 : 3 * Math.sin(frame.seconds * 4);
      const above = lightRadius * 2.35 * (bed.fear > bed.brim ? 1.12 : 1);
      sign.shaft
        .setPosition(at.x, at.y + lightRadius * 1.1)
        .setDisplaySize(lightRadius * 3.1, lightRadius * 6.6)
        .setAlpha(0.75);
      sign.marks.setPosition(at.x, at.y - above + bob).setScale((lightRadius * 0.55) / SIGN_UNIT_PX);
      sign.ring
        .setPosition(at.x, at.y)
        .setScale((closingRadius(left) / 1.5) * (lightRadius / BALL_UNIT_PX))
        .setAlpha(0.85);
    }
  };
  return { paint };
};
