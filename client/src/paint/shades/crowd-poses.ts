import type { Pose } from './pose.ts';

const LAMPS = 3;
const EYES = 9;
const CHIPS = 7;

/** Street lamps on legs that walk round the body; one hex is lit. */
export const turningStreets: Pose = {
  stands: 'under',
  core: 0xfff6dc,
  halo: 0xffb84d,
  skin: 0x2a1c3a,
  hex: { shape: 'hole', core: 0xfff6dc, halo: 0xffb84d, isDark: false },
  draw: (kit, { t }) => {
    for (let lamp = 0; lamp < LAMPS; lamp += 1) {
      const angle = t * 0.32 + (lamp / LAMPS) * 2 * Math.PI;
      const x = Math.cos(angle) * 0.98;
      const y = Math.sin(angle) * 0.5 - 0.28;
      const depth = 0.78 + 0.2 * Math.sin(angle);
      const stride = 0.3 * Math.sin(t * 3 + lamp * 2);
      kit.line('leg', x - 0.05, y + 0.4 * depth, 0.44 * depth, 0.6 * depth, stride);
      kit.line('leg', x + 0.05, y + 0.4 * depth, 0.44 * depth, 0.6 * depth, -stride);
      kit.body('lamp', x, y, 0.84 * depth, 0.7);
      kit.line('lamp', x, y, 0.84 * depth, depth);
    }
  },
};

/** Eyes that open in the curtain; they close as the city looks away. */
export const thousandEyes: Pose = {
  stands: 'beside',
  core: 0xffe9e2,
  halo: 0xff3f52,
  skin: 0x2a0716,
  draw: (kit, { frame, t }) => {
    const { watchers, lookingAway } = frame.view;
    const open = EYES * (1 - (watchers === 0 ? 0 : lookingAway / watchers));
    for (let eye = 0; eye < EYES; eye += 1) {
      const angle = -Math.PI * (0.08 + 0.84 * (eye / (EYES - 1)));
      const reach = 0.72 + 0.24 * Math.sin(eye * 2.4);
      const x = Math.cos(angle) * reach * 1.25;
      const y = Math.sin(angle) * reach * 0.8 + 0.34;
      const blink = Math.max(0.06, Math.min(1, 0.5 + 0.5 * Math.sin(t * 0.6 + eye * 1.9) + 0.4));
      const lid = eye < open ? blink : 0.06;
      const size = 0.4 + 0.12 * Math.sin(eye * 1.3);
      if (eye % 2 === 0) kit.body('eye', x, y, size, 0.85, 0, lid);
      kit.line('eye', x, y, size, 0.5 + 0.5 * lid, 0, lid);
    }
  },
};

/** A house that splits, and plaster that rains. */
export const crumblingHouse: Pose = {
  stands: 'beside',
  core: 0xfff0e0,
  halo: 0xc08a5a,
  skin: 0x2e2030,
  draw: (kit, { t }) => {
    const lean = 0.05 * Math.sin(t * 0.5) + 0.04;
    kit.body('house', 0, 0, 1.3, 0.86, lean);
    kit.line('house', 0, 0, 1.3, 0.72, lean);
    kit.line('split', 0, 0, 1.3, 0.6 + 0.35 * Math.sin(t * 0.9), lean);
    for (let chip = 0; chip < CHIPS; chip += 1) {
      const fallen = (t * 0.3 + chip * 0.37) % 1;
      const x = ((chip * 0.41) % 1) * 1.3 - 0.65;
      kit.line('chip', x, -0.5 + 1.25 * fallen * fallen, 0.12 + 0.05 * (chip % 3), 0.8 * (1 - fallen), t + chip);
    }
  },
};

/** Grey snow that drifts; it never flickers. */
export const theStatic: Pose = {
  stands: 'under',
  core: 0x9a97ac,
  halo: 0x55526a,
  skin: 0x1c1a28,
  draw: (kit, { t }) => {
    kit.body('faded-round', 0, 0, 1.7, 0.5);
    for (let layer = 0; layer < 3; layer += 1) {
      const fade = 0.5 + 0.5 * Math.sin(t * 0.9 + (layer / 3) * 2 * Math.PI);
      kit.line(
        `snow-${layer}`,
        0.05 * Math.sin(t * 0.7 + layer),
        0.05 * Math.cos(t * 0.6 + layer * 2),
        1.7,
        0.16 + 0.42 * fade,
        t * 0.05 * (layer - 1),
      );
    }
  },
};

/** What is faded: a soft outline that breathes and says nothing. */
export const fadedPose: Pose = {
  stands: 'beside',
  core: 0x8f86c8,
  halo: 0x4a3fa0,
  skin: 0x3a3180,
  draw: (kit, { shade, t }) => {
    const breath = 1 + 0.04 * Math.sin(t * 0.8);
    const outline = `faded-${shade.faded === '' ? 'round' : shade.faded}`;
    kit.body(outline, 0, 0, 1.3 * breath, 0.34);
    kit.body(outline, 0, 0, 1.04 * breath, 0.3);
    kit.line(outline, 0, 0, 1.16 * breath, 0.3);
  },
};
