import type { BedId, ThreadId } from '@lent-dreams/shared/ids.ts';
import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import type * as Phaser from 'phaser';
import { haloOf, mixTone, TONE } from '../look/tones.ts';
import type { DreamView } from '../model/dream-view.ts';
import { bedPoint, type Point, toScreen } from '../model/stage-layout.ts';
import { DEPTH, type Easel, type Frame, type Painter } from './frame.ts';
import { SIGN_TEXTURE, SIGN_UNIT_PX, signFrame } from './sign-atlas.ts';

const RINGS = 20;
const PLACES = 28;
const WISHES_SHOWN = 3;
const RING_PX = 19;
/** A drift below this is a mood. */
const DRIFTED = 0.3;
/** A wish that is this full is open no longer. */
const FULL = 45;

/** Open wishes that I know of whoever a place reaches, each once. */
const wishesAt = (view: DreamView, beds: readonly BedId[]): readonly number[] => {
  const open = beds.flatMap((bed) => {
    const seen = view.beds[bed];
    if (seen === undefined) return [];
    const known = seen.isMe
      ? view.me.wishes
      : seen.known.filter(({ what }) => what === 'wish').map(({ feeling }) => feeling);
    return known.filter((feeling) => (seen.feelings[feeling] ?? 0) < FULL);
  });
  return [...new Set(open)].slice(0, WISHES_SHOWN);
};

/** What only my role sees, drawn for me alone: broken rings, what places would give, who loses their colour. */
export const createEyes = (easel: Easel, ringPoint: (thread: ThreadId) => Point | null): Painter => {
  const { scene, people } = easel;
  const add = (frame: string, depth: number): Phaser.GameObjects.Image => {
    const image = scene.add.image(0, 0, SIGN_TEXTURE, frame).setDepth(depth).setVisible(false);
    people.add(image);
    return image;
  };
  const rings = Array.from({ length: RINGS }, () => add('broken-ring', DEPTH.ring));
  const drifts = Array.from({ length: BED_COUNT }, () => add('fading', DEPTH.ball));
  let places: { readonly dot: Phaser.GameObjects.Image; readonly wishes: readonly Phaser.GameObjects.Image[] }[] = [];

  const putRings = (frame: Frame): void => {
    const { eyes } = frame.view;
    const { lightRadius } = frame.layout;
    const points: Point[] = [
      ...(eyes.rings?.threads ?? []).flatMap((thread) => ringPoint(thread) ?? []),
      ...(eyes.rings?.beds ?? []).map((bed) => {
        const at = bedPoint(frame.layout, bed);
        return { x: at.x - lightRadius * 1.1, y: at.y - lightRadius * 0.8 };
      }),
    ];
    const beat = frame.calmMotion ? 1 : 1 + 0.1 * Math.sin(frame.seconds * 5);
    rings.forEach((ring, index) => {
      const at = points[index];
      ring.setVisible(at !== undefined);
      if (at === undefined) return;
      ring
        .setPosition(at.x, at.y)
        .setScale((RING_PX * beat) / SIGN_UNIT_PX)
        .setTint(mixTone(TONE.ember, TONE.broken, 0.45));
    });
  };

  const putDrifts = (frame: Frame): void => {
    drifts.forEach((mark, bed) => {
      const drift = frame.view.eyes.drift?.[bed] ?? 0;
      mark.setVisible(drift >= DRIFTED);
      if (drift < DRIFTED) return;
      const at = bedPoint(frame.layout, bed);
      mark
        .setPosition(at.x, at.y)
        .setScale((frame.layout.lightRadius * 1.5) / SIGN_UNIT_PX)
        .setTint(TONE.dim)
        .setAlpha(Math.min(1, 0.25 + drift));
    });
  };

  const putPlaces = (frame: Frame): void => {
    const blueprint = frame.view.eyes.blueprint ?? [];
    if (blueprint.length > 0 && places.length === 0)
      places = Array.from({ length: PLACES }, () => ({
        dot: add('disc', DEPTH.bed),
        wishes: Array.from({ length: WISHES_SHOWN }, () => add(signFrame(0), DEPTH.wish)),
      }));
    const isBuilding = frame.choice.kind === 'placing' || frame.choice.kind === 'moving';
    places.forEach(({ dot, wishes }, index) => {
      const place = blueprint[index];
      const centre = hexCentre(place?.hex ?? 0);
      const at = toScreen(frame.layout, centre.x, centre.y);
      dot
        .setVisible(place !== undefined)
        .setPosition(at.x, at.y)
        .setScale(3 / SIGN_UNIT_PX)
        .setTint(0xc9a8ff)
        .setAlpha(isBuilding ? 0.9 : 0.35);
      const open = place === undefined ? [] : wishesAt(frame.view, place.beds);
      wishes.forEach((sign, at3) => {
        const feeling = open[at3];
        sign.setVisible(feeling !== undefined);
        if (feeling === undefined) return;
        sign
          .setFrame(signFrame(feeling))
          .setPosition(at.x + (at3 - (open.length - 1) / 2) * 15, at.y - 11)
          .setScale(6 / SIGN_UNIT_PX)
          .setTint(haloOf(feeling))
          .setAlpha(isBuilding ? 1 : 0.55);
      });
    });
  };

  return {
    paint: (frame) => {
      putRings(frame);
      putDrifts(frame);
      if (frame.viewChanged || frame.layoutChanged || frame.choice.kind !== 'none') putPlaces(frame);
    },
  };
};
