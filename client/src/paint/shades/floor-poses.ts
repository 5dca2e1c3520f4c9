import type { Pose } from './pose.ts';

/** Prints on the way behind a body, and how long one stays. */
const PRINTS = 5;
const STEP_SECONDS = 0.55;

/** Cracks of light in the floor that open and close; hexes around fall away. */
export const theDrop: Pose = {
  stands: 'under',
  core: 0xfff6dc,
  halo: 0xff8a4d,
  skin: 0x1a0b20,
  hex: { shape: 'hole', core: 0xffd9a0, halo: 0xb0401f, isDark: true },
  draw: (kit, { t }) => {
    const open = 0.5 + 0.5 * Math.sin(t * 0.7);
    kit.body('maw', 0, 0.02, 1.15 + 0.12 * open, 0.72, t * 0.04, 0.55);
    kit.line('crack', 0, 0, 1.75 + 0.1 * open, 0.95, 0.1, 0.58);
    kit.line('crack', 0, 0.02, 1.25 + 0.26 * open, 0.35 + 0.4 * open, 1.9, 0.58);
  },
};

/** Mirror-black water that rises round the body and ripples. */
export const risingTide: Pose = {
  stands: 'under',
  core: 0xd7e6ff,
  halo: 0x2f63ff,
  skin: 0x0d1a4a,
  hex: { shape: 'ripple', core: 0xbfd4ff, halo: 0x1d46c8, isDark: true },
  draw: (kit, { t }) => {
    kit.body('pool', 0, 0.16, 2.0, 0.86, 0, 0.9);
    kit.line('pool', 0, 0.16, 2.0 + 0.06 * Math.sin(t * 0.8), 0.7, 0, 0.9);
    for (let ring = 0; ring < 3; ring += 1) {
      const grown = (t * 0.16 + ring / 3) % 1;
      kit.line(
        'ripple',
        0.12 * Math.sin(t * 0.6 + ring * 2),
        0.2 - 0.24 * grown,
        1.1 + 0.7 * grown,
        0.75 * (1 - grown),
      );
    }
  },
};

/** Prints that appear one after the other, and come nearer. */
export const footsteps: Pose = {
  stands: 'under',
  core: 0xffe3d8,
  halo: 0xff5a3c,
  skin: 0x2a0f16,
  draw: (kit, { shade, t }) => {
    const way = shade.id * 1.7 + Math.floor(t / 9) * 0.9;
    for (let step = 0; step < PRINTS; step += 1) {
      const away = 0.34 + 0.5 * shade.gapHexes + step * 0.42;
      const beat = (t / STEP_SECONDS + step) % PRINTS;
      const isLeft = step % 2 === 0 ? 0.13 : -0.13;
      const x = Math.cos(way) * away - Math.sin(way) * isLeft;
      const y = (Math.sin(way) * away + Math.cos(way) * isLeft) * 0.7;
      const pressed = Math.max(0.18, 1 - beat / PRINTS);
      if (step < 3) kit.body('print', x, y, 0.46, 0.6 * pressed, way - Math.PI / 2);
      kit.line('print', x, y, 0.46, pressed, way - Math.PI / 2);
    }
  },
};

/** A hole in the picture that swallows light. */
export const theDark: Pose = {
  stands: 'under',
  core: 0xb9a6ff,
  halo: 0x3a1fb8,
  skin: 0x02010a,
  draw: (kit, { t }) => {
    for (let layer = 0; layer < 3; layer += 1)
      kit.body('maw', 0, 0, 2.5 - layer * 0.42, 0.62, t * (0.07 - layer * 0.05) + layer, 0.92);
    kit.line('maw', 0, 0, 1.86 + 0.05 * Math.sin(t), 0.42, t * 0.07, 0.92);
    kit.line('maw', 0, 0, 1.3, 0.2, -t * 0.09, 0.92);
  },
};
