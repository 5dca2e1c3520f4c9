import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, HEX_COUNT, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { BED_COUNT, MOTIF_LIMIT, TICK_MS } from '@lent-dreams/shared/units.ts';
import type { Bodies, DreamView, MotifView, ShadeView, ThreadView } from '../src/model/dream-view.ts';
import { sampleBeds, sampleDream, sampleMotif, sampleShade, sampleThread } from '../src/model/sample-dream.ts';

/** How far a dreamer walks from the own bed, in position units, and how long one round takes. */
const WALK_UNITS = 3600;
const ROUND_MS = 3800;

const kinds = Object.keys(MOTIFS);
const beds = Array.from({ length: BED_COUNT }, (_, bed) => bed);

const motifs: readonly MotifView[] = Array.from({ length: HEX_COUNT }, (_, hex) => hex)
  .filter((hex) => hex !== STAGE_HEX && !beds.some((bed) => bedHex(bed) === hex))
  .slice(0, MOTIF_LIMIT)
  .map((hex, index) =>
    sampleMotif(index + 1, kinds[index % kinds.length] as string, hex, {
      author: index % BED_COUNT,
      scarred: index % 5 === 4,
      open: index % 3 === 0,
    }),
  );

/** Every port of every bed is taken: one thread to the next bed, one to the third. */
const threadsAt = (nowMs: number): readonly ThreadView[] =>
  [1, 3].flatMap((step) =>
    beds.map((bed) => {
      const id = step * BED_COUNT + bed;
      return sampleThread(id, bed, (bed + step) % BED_COUNT, 0.5 + 0.4 * Math.sin(nowMs / 3000 + id));
    }),
  );

/** As many fears as there may be, among them those that put most on the screen. */
const shades: readonly ShadeView[] = [
  sampleShade(1, { kind: 'the-drop', bed: 1, hexes: [3, 4, 5, 9, 10, 11], calmedShare: 0.5 }),
  sampleShade(2, { kind: 'thousand-eyes', bed: 2, isNamed: true }),
  sampleShade(3, { kind: 'turning-streets', bed: 3, hexes: [20] }),
  sampleShade(4, { kind: 'crumbling-house', bed: 4 }),
  sampleShade(5, { kind: 'rising-tide', bed: 5, hexes: [0, 1, 2, 6, 7, 12, 13, 14, 15] }),
  sampleShade(6, { kind: 'the-dark', bed: 0, isAtMe: true }),
];

const viewAt = (nowMs: number, revision: number): DreamView =>
  sampleDream({
    revision,
    phase: 'unveiling',
    spiral: true,
    fear: 62,
    together: 80,
    beds: sampleBeds(
      Object.fromEntries(
        beds.map((bed) => [
          bed,
          {
            occupant: 'human',
            hasBody: true,
            feelings: [0, 1, 2, 3, 4].map((feeling) => 45 + 40 * Math.sin(nowMs / 2500 + bed + feeling * 1.3)),
            fear: 55 + 30 * Math.sin(nowMs / 4000 + bed),
            brim: 35,
            breathing: bed % 2 === 0,
            wave: bed === 3,
            known: [
              { what: 'wish', feeling: bed % 5 },
              { what: 'wish', feeling: (bed + 1) % 5 },
            ],
            word: bed === 5 ? 'thanks' : '',
          },
        ]),
      ),
    ),
    waveLandsAtMs: nowMs + 2000,
    motifs,
    threads: threadsAt(nowMs),
    shades,
  });

/** The fullest dream there is, in a fear spiral: it changes with every patch, and all eight walk. */
export const createFullDream = (): { readonly view: () => DreamView; readonly bodies: Bodies } => {
  let tick = -1;
  let shown: DreamView | null = null;
  return {
    view: () => {
      const now = Math.floor(performance.now() / TICK_MS);
      if (shown === null || now !== tick) shown = viewAt(now * TICK_MS, now);
      tick = now;
      return shown;
    },
    bodies: {
      at: (bed) => {
        const home = hexCentre(bedHex(bed));
        const angle = (performance.now() / ROUND_MS) * 2 * Math.PI + bed;
        return { x: home.x + Math.cos(angle) * WALK_UNITS, y: home.y + Math.sin(angle) * WALK_UNITS };
      },
    },
  };
};
