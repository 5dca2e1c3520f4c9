import type { ThreadId } from '@lent-dreams/shared/ids.ts';
import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type * as Phaser from 'phaser';
import { coreOf, haloOf, mixTone, TONE } from '../look/tones.ts';
import type { EffectView } from '../model/dream-view.ts';
import { bedPoint, type Point, toScreen } from '../model/stage-layout.ts';
import { DEPTH, type Easel, type Frame, type Painter } from './frame.ts';
import { lightTone } from './light.ts';
import { popScale } from './motion.ts';
import { SIGN_TEXTURE, SIGN_UNIT_PX, signFrame } from './sign-atlas.ts';
import { addTwoTone, tone } from './two-tone.ts';

const MOST = 24;
const ICE = 0xcfeaff;
const VEIL = 0x8f6dff;
const RING_PX = 15;

type Node = {
  readonly glow: Phaser.GameObjects.Image;
  readonly orb: Phaser.GameObjects.Image;
  readonly mark: Phaser.GameObjects.Image;
  readonly second: Phaser.GameObjects.Image;
  key: string;
  bornSeconds: number;
};

/** Where an effect is drawn, in a frame. */
type Spot = {
  readonly node: Node;
  readonly effect: EffectView;
  readonly frame: Frame;
  readonly at: Point;
  /** Radius of a light, growing as the effect begins. */
  readonly radius: number;
  /** 0 where the person wants less movement. */
  readonly moves: number;
};

type Draw = (spot: Spot) => void;

const putMark = ({ node, at }: Spot, frame: string, radius: number, core: number, turn = 0, alpha = 1): void => {
  node.mark
    .setFrame(frame)
    .setPosition(at.x, at.y)
    .setScale(radius / SIGN_UNIT_PX)
    .setRotation(turn)
    .setAlpha(alpha)
    .setTint(core)
    .setVisible(true);
};

const putGlow = ({ node, at }: Spot, size: number, halo: number, alpha: number): void => {
  node.glow.setPosition(at.x, at.y).setDisplaySize(size, size).setAlpha(alpha).setVisible(true);
  tone(node.glow, mixTone(halo, TONE.white, 0.4), halo);
};

const putOrb = ({ node, at }: Spot, size: number, halo: number, alpha: number): void => {
  node.orb.setPosition(at.x, at.y).setDisplaySize(size, size).setAlpha(alpha).setVisible(true);
  tone(node.orb, mixTone(halo, TONE.white, 0.6), halo);
};

/** What each ability looks like while it lasts; one without an entry shows in what it changes. */
const DRAWS: Readonly<Record<string, Draw>> = {
  anchor: (spot) => {
    putGlow(spot, spot.radius * 5.4, TONE.gold, 0.5);
    putMark(spot, 'anchored', spot.radius * 1.95, TONE.gold, spot.frame.seconds * 0.16 * spot.moves);
  },
  ground: (spot) => {
    const flicker = 0.75 + 0.25 * Math.sin(spot.frame.seconds * 11) * spot.moves;
    putGlow(spot, spot.radius * 5, TONE.breathe, 0.6 * flicker);
    putMark(
      { ...spot, at: { x: spot.at.x, y: spot.at.y + spot.radius * 0.5 } },
      'rod',
      spot.radius * 1.7,
      0xe6fffa,
      0,
      flicker,
    );
  },
  refuse: (spot) => {
    putOrb(spot, spot.radius * 6.4, 0xbfd4ff, 0.8);
    putMark(spot, 'shell', spot.radius * 1.65, TONE.white, -spot.frame.seconds * 0.1 * spot.moves);
  },
  curtain: (spot) => {
    putOrb(spot, spot.radius * 6, VEIL, 0.85);
    const { layout } = spot.frame;
    const centre = hexCentre(Math.max(0, spot.effect.hex));
    const at = toScreen(layout, centre.x, centre.y);
    putGlow({ ...spot, at }, layout.radiusX * 2, VEIL, 0.5);
  },
  mirror: (spot) => {
    const bed = spot.frame.view.beds[spot.effect.bed];
    const halo = bed === undefined ? TONE.white : lightTone(bed);
    putOrb(spot, spot.radius * 5, halo, 0.9);
    putMark(spot, 'anchored', spot.radius * 1.5, halo, -spot.frame.seconds * 0.6 * spot.moves, 0.7);
  },
  stay: (spot) => {
    putGlow(spot, spot.radius * 4.6, ICE, 0.4);
    putMark(spot, 'frost', spot.radius * 1.5, ICE);
  },
  splice: (spot) => {
    const { feeling } = spot.effect;
    const at = { x: spot.at.x, y: spot.at.y - RING_PX * 1.9 };
    putMark(
      { ...spot, at },
      signFrame(Math.max(0, feeling)),
      RING_PX * 0.7,
      mixTone(haloOf(feeling), coreOf(feeling), 0.4),
    );
    spot.node.second
      .setFrame('slash')
      .setPosition(at.x, at.y)
      .setScale(RING_PX / SIGN_UNIT_PX)
      .setTint(TONE.white)
      .setVisible(true);
  },
  overclock: (spot) => {
    const beat = 1 + 0.14 * Math.sin(spot.frame.seconds * 9) * spot.moves;
    putGlow(spot, RING_PX * 6 * beat, TONE.gold, 0.8);
    putMark(
      { ...spot, at: { x: spot.at.x, y: spot.at.y - RING_PX * 1.9 } },
      'chevrons',
      RING_PX * 0.85 * beat,
      TONE.gold,
    );
  },
};

const keyOf = ({ kind, bed, thread, hex }: EffectView): string => `${kind} ${bed} ${thread} ${hex}`;

/** What abilities do, for all to see: at a light, or at the ring of a thread. */
export const createEffects = (easel: Easel, ringPoint: (thread: ThreadId) => Point | null): Painter => {
  const { scene, people } = easel;
  const nodes: Node[] = Array.from({ length: MOST }, () => ({
    glow: addTwoTone(scene, people, 'glow', undefined, DEPTH.glow, true).setVisible(false),
    orb: addTwoTone(scene, people, 'orb', undefined, DEPTH.orb, true).setVisible(false),
    mark: scene.add.image(0, 0, SIGN_TEXTURE, 'disc').setDepth(DEPTH.ball).setVisible(false),
    second: scene.add.image(0, 0, SIGN_TEXTURE, 'slash').setDepth(DEPTH.ball).setVisible(false),
    key: '',
    bornSeconds: 0,
  }));
  for (const { mark, second } of nodes) people.add([mark, second]);

  const hide = (node: Node): void => {
    for (const image of [node.glow, node.orb, node.mark, node.second]) image.setVisible(false);
  };

  const put = (node: Node, effect: EffectView, frame: Frame): void => {
    hide(node);
    const draw = DRAWS[effect.kind];
    const at = effect.thread > 0 ? ringPoint(effect.thread) : bedPoint(frame.layout, effect.bed);
    if (draw === undefined || at === null) return;
    const key = keyOf(effect);
    if (node.key !== key) Object.assign(node, { key, bornSeconds: frame.seconds });
    const pop = frame.calmMotion ? 1 : popScale(frame.seconds - node.bornSeconds);
    draw({ node, effect, frame, at, radius: frame.layout.lightRadius * pop, moves: frame.calmMotion ? 0 : 1 });
  };

  return {
    paint: (frame) => {
      nodes.forEach((node, index) => {
        const effect = frame.view.effects[index];
        if (effect !== undefined) put(node, effect, frame);
        else if (node.key !== '') {
          node.key = '';
          hide(node);
        }
      });
    },
  };
};
