import type { Pose } from './pose.ts';

/** How far the copy lags behind, in seconds. */
const LATE_SECONDS = 0.9;

/** A white sheet that turns over, with nothing on it. */
export const blankPage: Pose = {
  stands: 'beside',
  core: 0xffffff,
  halo: 0x9d92d8,
  skin: 0xf4f0ff,
  base: 0x8d86c4,
  draw: (kit, { shade, t }) => {
    const turn = Math.sin(t * 0.5) * 0.16;
    const isTaking = shade.takes !== '';
    kit.body('page', 0.16, 0.06, 1.02, 0.55, turn + 0.18);
    kit.body('page', 0, 0, 1.08 + (isTaking ? 0.08 : 0), 0.94, turn);
    kit.line('page', 0, 0, 1.08 + (isTaking ? 0.08 : 0), isTaking ? 1 : 0.7, turn);
  },
};

/** A figure of glass that loses its outline. */
export const theFading: Pose = {
  stands: 'beside',
  core: 0xeaffff,
  halo: 0x58c8e8,
  skin: 0x10324a,
  draw: (kit, { shade, t }) => {
    const left = 0.25 + 0.75 * shade.threadShare;
    kit.body('glass', 0, 0, 1.25, 0.5 * left, 0.03 * Math.sin(t * 0.8));
    for (let ghost = 0; ghost < 3; ghost += 1) {
      const drift = (t * 0.14 + ghost / 3) % 1;
      kit.line('glass', 0.1 * Math.sin(t + ghost * 2) * drift, -0.34 * drift, 1.25, left * (1 - drift) * 0.85);
    }
  },
};

/** A light like one's own, slightly late, with a face that is none. */
export const theCopy: Pose = {
  stands: 'beside',
  core: 0xf6e6ff,
  halo: 0xb06bff,
  skin: 0x2a1050,
  draw: (kit, { frame, bodyX, bodyY, t, memory }) => {
    const ease = frame.calmMotion ? 1 : 1 - Math.exp(-frame.deltaSeconds / LATE_SECONDS);
    memory[0] = (memory[0] as number) + (bodyX * 0.34 - (memory[0] as number)) * ease;
    memory[1] = (memory[1] as number) + (bodyY * 0.34 - (memory[1] as number)) * ease;
    const [x, y] = [memory[0] as number, memory[1] as number];
    kit.body('orb', x, y, 0.92, 0.82);
    kit.line('orb', x, y, 0.92, 0.85);
    kit.line('face', x, y, 0.92, 0.55 + 0.3 * Math.sin(t * 0.9), 0.05 * Math.sin(t * 0.4));
    kit.line('orb', x * 0.6, y * 0.6 - 0.04, 0.92, 0.22);
    kit.line('orb', x * 0.2, y * 0.2 - 0.08, 0.92, 0.12);
  },
};

/** A puppet that hangs on no thread and has no mouth. */
export const stoppedMouth: Pose = {
  stands: 'beside',
  core: 0xffe3ee,
  halo: 0xd03a7a,
  skin: 0x3a0f2c,
  draw: (kit, { t }) => {
    const swing = 0.16 * Math.sin(t * 0.9);
    kit.line('bar', 0.05 * Math.sin(t * 0.7), -0.72, 0.86, 0.7, 0.05 * Math.sin(t * 0.6));
    kit.body('puppet', swing * 0.6, 0.12, 1.22, 0.88, swing);
    kit.line('puppet', swing * 0.6, 0.12, 1.22, 0.92, swing);
  },
};

/** A train without a driver that comes along the thread it will take. */
export const theDeparture: Pose = {
  stands: 'beside',
  core: 0xe2edff,
  halo: 0x3f7bff,
  skin: 0x101d52,
  draw: (kit, { t, shade }) => {
    const pulls = shade.thread === 0 ? 0 : 1;
    const near = 1 + 0.1 * pulls * Math.sin(t * 0.8);
    const shake = pulls * 0.015 * Math.sin(t * 9);
    for (let car = 2; car > 0; car -= 1) kit.body('train', 0.2 * car, -0.2 * car, near * (1.1 - 0.22 * car), 0.4);
    kit.body('train', shake, 0, near * 1.14, 0.92);
    kit.line('train', 0.2, -0.2, near * 0.88, 0.22);
    kit.line('train', shake, 0, near * 1.14, 0.9);
    kit.core = 0xfff6dc;
    kit.halo = 0xffd489;
    kit.line('orb', -0.18 * near, 0.26 * near, 0.16, 0.6 + 0.3 * Math.sin(t * 2));
    kit.line('orb', 0.18 * near, 0.26 * near, 0.16, 0.6 + 0.3 * Math.sin(t * 2));
  },
};
