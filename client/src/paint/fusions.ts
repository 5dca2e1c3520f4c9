import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { MOTIF_LIMIT } from '@lent-dreams/shared/units.ts';
import type * as Phaser from 'phaser';
import { motifTones } from '../look/motif-tones.ts';
import { coreOf, haloOf, mixTone } from '../look/tones.ts';
import { toScreen } from '../model/stage-layout.ts';
import { type Easel, type Frame, type Painter, PLACE_DEPTH } from './frame.ts';
import { type FusedPair, fusedPairs } from './fused-pairs.ts';
import { motifSize } from './motif-painter.ts';
import { addTwoTone, tone } from './two-tone.ts';

const GRAINS = 7;
/** A new bond swells for so long before it rests. */
const SWELL_SECONDS = 1.6;
const ROUND_SECONDS = 5;

type Bond = {
  readonly aura: Phaser.GameObjects.Image;
  readonly grains: readonly Phaser.GameObjects.Image[];
  key: string;
  bornSeconds: number;
};

/** What two pieces make side by side: one aura round both, and grains of light that circle them. */
export const createFusions = (easel: Easel): Painter => {
  const bonds: Bond[] = Array.from({ length: MOTIF_LIMIT / 2 }, () => ({
    aura: addTwoTone(easel.scene, null, 'glow', undefined, 0, true).setAlpha(0),
    grains: Array.from({ length: GRAINS }, () =>
      addTwoTone(easel.scene, easel.place, 'dot', undefined, PLACE_DEPTH.mote, true).setVisible(false),
    ),
    key: '',
    bornSeconds: 0,
  }));
  easel.far.push(...bonds.map(({ aura }) => aura));
  let pairs: readonly FusedPair[] = [];
  let isFirst = true;

  const hide = (bond: Bond): void => {
    bond.key = '';
    bond.aura.setAlpha(0);
    for (const grain of bond.grains) grain.setVisible(false);
  };

  const draw = (bond: Bond, { kind, one, other }: FusedPair, frame: Frame): void => {
    const { layout, seconds, calmMotion, spiral } = frame;
    const key = `${kind} ${one.id} ${other.id}`;
    if (bond.key !== key) {
      bond.key = key;
      bond.bornSeconds = isFirst || calmMotion ? seconds - SWELL_SECONDS : seconds;
    }
    const from = hexCentre(one.hex);
    const to = hexCentre(other.hex);
    const a = toScreen(layout, from.x, from.y);
    const b = toScreen(layout, to.x, to.y);
    const x = (a.x + b.x) / 2;
    const y = (a.y + b.y) / 2;
    const turn = Math.atan2(b.y - a.y, b.x - a.x);
    const size = motifSize(layout);
    const along = Math.hypot(b.x - a.x, b.y - a.y) / 2 + size * 0.55;
    const across = size * 0.68;
    const swell = Math.max(0, 1 - (seconds - bond.bornSeconds) / SWELL_SECONDS);
    const first = motifTones(one.kind)[0];
    const second = motifTones(other.kind)[0];
    const halo = mixTone(haloOf(first), haloOf(second), 0.5);
    const breath = calmMotion ? 0 : Math.sin(seconds * 1.3 + one.id) * 0.05;
    bond.aura
      .setPosition(x, y)
      .setRotation(turn)
      .setDisplaySize((along * 2 + size) * (1 + swell * 0.7), (across * 2 + size) * (1 + swell * 0.7))
      .setAlpha((0.46 + breath + swell * 0.4) * (1 - spiral * 0.5));
    tone(bond.aura, coreOf(second), halo);
    bond.grains.forEach((grain, index) => {
      const round = (calmMotion ? 0 : seconds / ROUND_SECONDS) + index / GRAINS;
      const angle = round * 2 * Math.PI;
      const px = Math.cos(angle) * along * (1 + swell * 0.5);
      const py = Math.sin(angle) * across * (1 + swell * 0.5);
      const isOne = Math.cos(angle) < 0;
      grain
        .setPosition(x + px * Math.cos(turn) - py * Math.sin(turn), y + px * Math.sin(turn) + py * Math.cos(turn))
        .setDisplaySize(size * 0.27, size * 0.27)
        .setAlpha(0.85)
        .setVisible(true);
      tone(grain, coreOf(isOne ? first : second), haloOf(isOne ? first : second));
    });
  };

  const paint = (frame: Frame): void => {
    if (frame.viewChanged || isFirst) pairs = fusedPairs(frame.view.motifs);
    bonds.forEach((bond, index) => {
      const pair = pairs[index];
      if (pair === undefined) hide(bond);
      else draw(bond, pair, frame);
    });
    isFirst = false;
  };
  return { paint };
};
