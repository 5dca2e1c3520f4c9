import { NO_BED } from '@lent-dreams/shared/ids.ts';
import * as Phaser from 'phaser';
import { bedPoint } from '../model/stage-layout.ts';
import { DEPTH, type Easel, type Frame, type Painter } from './frame.ts';
import { Ribbon } from './ribbon.ts';
import { SIGN_TEXTURE, SIGN_UNIT_PX } from './sign-atlas.ts';
import { createCourse, layCourse, onCourse } from './thread-course.ts';
import { mixTone, TONE } from './tones.ts';

const LINES = 8;
const PAIRS = 4;
const DASH_PX = 15;

/** Open offers: a dashed line without light from who asks to who is asked; and hands that hold each other. */
export const createOffers = (easel: Easel): Painter => {
  const { scene, people } = easel;
  const course = createCourse();
  const along = (share: number, out: Float64Array): void => onCourse(course, share, 0, out);
  const full = (): number => 1;
  const end = new Float64Array(2);
  const tint = mixTone(TONE.dim, TONE.void, 0.1);
  const lines = Array.from({ length: LINES }, () => {
    const ribbon = new Ribbon(scene, people, 'dash', 20, DEPTH.dash, Phaser.BlendModes.NORMAL);
    ribbon.tone(tint, tint);
    const arrow = scene.add
      .image(0, 0, SIGN_TEXTURE, 'arrow')
      .setDepth(DEPTH.arrow)
      .setTint(TONE.dim)
      .setScale(8 / SIGN_UNIT_PX);
    people.add(arrow);
    return { ribbon, arrow };
  });
  const holds = Array.from({ length: PAIRS }, () => {
    const ribbon = new Ribbon(scene, people, 'line', 20, DEPTH.line, Phaser.BlendModes.ADD);
    ribbon.tone(0xfff1d6, 0xffd489);
    const sign = scene.add
      .image(0, 0, SIGN_TEXTURE, 'hands')
      .setDepth(DEPTH.arrow)
      .setTint(0xfff1d6)
      .setScale(11 / SIGN_UNIT_PX);
    people.add(sign);
    return { ribbon, sign };
  });

  const lay = (frame: Frame, from: number, to: number): void => {
    const a = bedPoint(frame.layout, from);
    const b = bedPoint(frame.layout, to);
    const gap = frame.layout.lightRadius * 1.34 + 3;
    layCourse(course, a.x, a.y, b.x, b.y, gap, gap, frame.layout.centreX, frame.layout.centreY);
  };

  const drawOffer = (frame: Frame, index: number, from: number, to: number): void => {
    const line = lines[index];
    if (line === undefined) return;
    lay(frame, from, to);
    const run = frame.calmMotion ? 0 : frame.seconds * 0.7;
    line.ribbon.mesh.setVisible(true);
    line.ribbon.bend(along, -run, course.length / DASH_PX, 9, full);
    onCourse(course, 1, 0, end);
    line.arrow.setVisible(true).setPosition(end[0] as number, end[1] as number);
    line.arrow.setRotation(
      Math.atan2(
        course.endY - course.startY - course.acrossY * course.bow * 4,
        course.endX - course.startX - course.acrossX * course.bow * 4,
      ),
    );
  };

  const paint = (frame: Frame): void => {
    const { view } = frame;
    let shown = 0;
    if (view.me.bed !== NO_BED) {
      for (const sent of view.sent) {
        if (sent.prompt !== 'offer' || shown >= LINES) continue;
        drawOffer(frame, shown, view.me.bed, sent.to);
        shown += 1;
      }
      for (const prompt of view.prompts) {
        if (prompt.prompt !== 'offer' || shown >= LINES) continue;
        drawOffer(frame, shown, prompt.from, view.me.bed);
        shown += 1;
      }
    }
    for (let index = shown; index < LINES; index += 1) {
      lines[index]?.ribbon.mesh.setVisible(false);
      lines[index]?.arrow.setVisible(false);
    }
    let held = 0;
    for (const bed of view.beds) {
      const pair = holds[held];
      // Both sides name each other; the lower bed draws.
      if (pair === undefined || bed.hands === NO_BED || bed.hands < bed.bed) continue;
      lay(frame, bed.bed, bed.hands);
      pair.ribbon.mesh.setVisible(true).setAlpha(0.7 + 0.15 * Math.sin(frame.seconds * 2));
      pair.ribbon.bend(along, 0, 1, 13, full);
      onCourse(course, 0.5, 0, end);
      pair.sign.setVisible(true).setPosition(end[0] as number, end[1] as number);
      held += 1;
    }
    for (let index = held; index < PAIRS; index += 1) {
      holds[index]?.ribbon.mesh.setVisible(false);
      holds[index]?.sign.setVisible(false);
    }
  };
  return { paint };
};
