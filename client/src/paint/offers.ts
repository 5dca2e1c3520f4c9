import { NO_BED } from '@lent-dreams/shared/ids.ts';
import * as Phaser from 'phaser';
import { mixTone, TONE } from '../look/tones.ts';
import { bedPoint } from '../model/stage-layout.ts';
import { DEPTH, type Easel, type Frame, type Painter } from './frame.ts';
import { Ribbon } from './ribbon.ts';
import { SIGN_TEXTURE, SIGN_UNIT_PX } from './sign-atlas.ts';
import { createCourse, layCourse, onCourse } from './thread-course.ts';
import { addTwoTone, tone } from './two-tone.ts';

const LINES = 8;
const PAIRS = 4;
const DASH_PX = 15;
const ASKS = 4;
const DOT_PX = 12;
/** A question mark flies for so long, and waits at this share of its way for an answer. */
const FLIGHT_SECONDS = 1.1;
const WAITING_SHARE = 0.8;

/**
 * Open offers: a dashed line without light from who asks to who is asked. Open questions: a question mark that flies
 * along a dotted line. And hands that hold each other.
 */
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
  const asks = Array.from({ length: ASKS }, () => {
    const ribbon = new Ribbon(scene, people, 'dots', 20, DEPTH.dots, Phaser.BlendModes.NORMAL);
    ribbon.tone(TONE.gold, TONE.gold);
    const glow = addTwoTone(scene, people, 'glow', undefined, DEPTH.glow, true);
    tone(glow, TONE.gold, TONE.gold);
    const mark = scene.add.image(0, 0, SIGN_TEXTURE, 'question').setDepth(DEPTH.word).setTint(0xfff1d6);
    people.add(mark);
    return { ribbon, glow, mark, id: -1, bornSeconds: 0 };
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

  const drawAsk = (frame: Frame, index: number, id: number, from: number, to: number): void => {
    const ask = asks[index];
    if (ask === undefined) return;
    if (ask.id !== id) {
      // A question that moved up in the list keeps its birth.
      ask.bornSeconds = asks.find((other) => other.id === id)?.bornSeconds ?? frame.seconds;
      ask.id = id;
    }
    lay(frame, from, to);
    const share = frame.calmMotion ? 1 : Math.min(1, (frame.seconds - ask.bornSeconds) / FLIGHT_SECONDS);
    const at = WAITING_SHARE * (1 - (1 - share) ** 3);
    const beat = frame.calmMotion ? 0 : Math.sin(frame.seconds * 3);
    ask.ribbon.mesh.setVisible(true).setAlpha(0.75);
    ask.ribbon.bend(along, 0, Math.round(course.length / DOT_PX), 7, full);
    onCourse(course, at, -16 * Math.sin(at * Math.PI) * (1 - share) + beat * 2, end);
    const size = frame.layout.lightRadius * (0.55 + 0.2 * (1 - share));
    ask.mark
      .setVisible(true)
      .setPosition(end[0] as number, end[1] as number)
      .setScale(size / SIGN_UNIT_PX)
      .setRotation(0.12 * beat);
    ask.glow
      .setVisible(true)
      .setPosition(end[0] as number, end[1] as number)
      .setDisplaySize(size * 7, size * 7)
      .setAlpha(0.85 + 0.1 * beat);
  };

  const drawAsks = (frame: Frame): void => {
    const { view } = frame;
    let shown = 0;
    if (view.me.bed !== NO_BED) {
      for (const sent of view.sent) {
        if (sent.prompt !== 'ask' || shown >= ASKS) continue;
        drawAsk(frame, shown, sent.id, view.me.bed, sent.to);
        shown += 1;
      }
      for (const prompt of view.prompts) {
        if (prompt.prompt !== 'ask' || shown >= ASKS) continue;
        drawAsk(frame, shown, prompt.id, prompt.from, view.me.bed);
        shown += 1;
      }
    }
    for (let index = shown; index < ASKS; index += 1) {
      const ask = asks[index];
      ask?.ribbon.mesh.setVisible(false);
      ask?.mark.setVisible(false);
      ask?.glow.setVisible(false);
    }
  };

  const paint = (frame: Frame): void => {
    const { view } = frame;
    drawAsks(frame);
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
