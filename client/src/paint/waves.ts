import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import { TONE } from '../look/tones.ts';
import { bedPoint } from '../model/stage-layout.ts';
import { DEPTH, type Easel, type Frame, type Painter } from './frame.ts';
import { closingRadius, WARNING_MS } from './motion.ts';
import { BALL_UNIT_PX, SIGN_TEXTURE, SIGN_UNIT_PX } from './sign-atlas.ts';
import { addTwoTone, tone } from './two-tone.ts';

/** A wave of fear on its way: light falls on the beds it will hit, three marks, a ring that closes. */
export const createWaves = (easel: Easel): Painter => {
  const { scene, people } = easel;
  const signs = Array.from({ length: BED_COUNT }, () => {
    // Light alone is lost on bright fluid: it falls through a darker shaft.
    const dark = addTwoTone(scene, people, 'shaft', undefined, DEPTH.dots, false).setOrigin(0.5, 1);
    tone(dark, TONE.void, TONE.void);
    const shaft = addTwoTone(scene, people, 'shaft', undefined, DEPTH.shaft, true).setOrigin(0.5, 1);
    tone(shaft, 0xfff1dc, 0xffb48a);
    const marks = addTwoTone(scene, people, SIGN_TEXTURE, 'chevrons', DEPTH.arrow, false);
    tone(marks, TONE.broken, TONE.broken);
    const ring = addTwoTone(scene, people, SIGN_TEXTURE, 'closing', DEPTH.arrow, false);
    tone(ring, 0xffe0c0, 0xffe0c0);
    return { dark, shaft, marks, ring };
  });
  const paint = (frame: Frame): void => {
    const left = frame.view.waveLandsAtMs - frame.nowMs;
    for (const bed of frame.view.beds) {
      const sign = signs[bed.bed];
      if (sign === undefined) continue;
      const shown = bed.wave && frame.view.waveLandsAtMs > 0 && left > -300;
      sign.dark.setVisible(shown);
      sign.shaft.setVisible(shown && !frame.calmMotion);
      sign.marks.setVisible(shown);
      sign.ring.setVisible(shown && left > 0);
      if (!shown) continue;
      const { lightRadius } = frame.layout;
      const at = bedPoint(frame.layout, bed.bed);
      const bob = frame.calmMotion ? 0 : 3 * Math.sin(frame.seconds * 4);
      const above = lightRadius * 2.35 * (bed.fear > bed.brim ? 1.12 : 1);
      const near = 1 - Math.max(0, Math.min(1, left / WARNING_MS));
      sign.dark
        .setPosition(at.x, at.y + lightRadius * 1.1)
        .setDisplaySize(lightRadius * 4.2, lightRadius * 7.4)
        .setAlpha(0.75 + 0.25 * near);
      sign.shaft
        .setPosition(at.x, at.y + lightRadius * 1.1)
        .setDisplaySize(lightRadius * (3.4 - 0.7 * near), lightRadius * 6.8)
        .setAlpha(0.7 + 0.3 * near);
      sign.marks.setPosition(at.x, at.y - above + bob).setScale((lightRadius * 0.62) / SIGN_UNIT_PX);
      sign.ring
        .setPosition(at.x, at.y)
        .setScale((closingRadius(left) / 1.5) * (lightRadius / BALL_UNIT_PX))
        .setAlpha(0.7 + 0.3 * near);
    }
  };
  return { paint };
};
