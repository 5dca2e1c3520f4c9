import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, distanceHexes, HEX_COUNT, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import { type BotView, mine, type SeenBed } from '../bot-view.ts';
import type { Deed, Move } from '../deed.ts';
import { best } from './fit.ts';

/** Light kept for a thread. */
const RESERVE = 1;
/** Pieces one bot places, and pieces after which it leaves the rest of the place to people. */
const OWN_MOTIFS = 2;
const ALL_MOTIFS = 11;
const REACH_HEXES = 3.5;
const NEAR_HEXES = 1;
/** A wish that is this full needs nobody's help. */
const FULL = 45;
const BED_HEXES: ReadonlySet<number> = new Set(Array.from({ length: BED_COUNT }, (_, bed) => bedHex(bed)));

const hexesFrom = ({ x, y }: { readonly x: number; readonly y: number }, hex: number): number => {
  const at = hexCentre(hex);
  return distanceHexes(x, y, at.x, at.y);
};

/** A wish that is known, and how far it is from being fulfilled. */
type Need = { readonly of: SeenBed; readonly feeling: number; readonly missing: number };

const isServed = (view: BotView, { of, feeling }: Need): boolean =>
  view.motifs.some(({ kind, hex }) => (MOTIFS[kind]?.profile[feeling] ?? 0) > 0 && hexesFrom(of, hex) <= NEAR_HEXES);

const needs = (view: BotView, of: readonly SeenBed[]): readonly Need[] =>
  of
    .filter(({ presence }) => presence === 'awake')
    .flatMap((seen) => {
      const wishes = seen.bed === view.me ? view.own.wishes : seen.wishes;
      return wishes.map((feeling) => ({ of: seen, feeling, missing: FULL - (seen.feelings[feeling] as number) }));
    })
    .filter((need) => need.missing > 0 && !isServed(view, need));

/** The piece that gives most of a feeling for its light, and nothing that is guarded against. */
const pieceFor = (view: BotView, { of, feeling }: Need): string | undefined => {
  const guard = of.bed === view.me ? view.own.guard : of.guard;
  return best(Object.values(MOTIFS), ({ cost, profile, fear }) => {
    const isUnwanted = fear > 0 || (guard >= 0 && (profile[guard] as number) > 0);
    if (isUnwanted || cost > view.own.lucidity - RESERVE) return 0;
    return (profile[feeling] as number) * (1 + 1 / cost);
  })?.kind;
};

const isFree = (view: BotView, hex: number): boolean =>
  hex !== STAGE_HEX && !BED_HEXES.has(hex) && !view.motifs.some((motif) => motif.hex === hex);

/** Beside them, and beside as many others with the same wish as can be. */
const hexFor = (view: BotView, { of, feeling }: Need): number | undefined =>
  best(
    Array.from({ length: HEX_COUNT }, (_, hex) => hex).filter((hex) => isFree(view, hex)),
    (hex) => {
      if (hexesFrom(of, hex) > NEAR_HEXES) return 0;
      const also = view.beds.filter(
        ({ wishes, ...other }) => wishes.includes(feeling) && hexesFrom(other, hex) <= NEAR_HEXES,
      );
      return 1 + also.length;
    },
  );

/** Places a piece for the least served wish among these beds, or walks to where it can. */
export const buildFor = (view: BotView, of: readonly SeenBed[]): Deed | undefined => {
  const own = view.motifs.filter(({ author }) => author === view.me).length;
  if (own >= OWN_MOTIFS || view.motifs.length >= ALL_MOTIFS) return undefined;
  const need = best(needs(view, of), ({ missing }) => missing);
  const motif = need && pieceFor(view, need);
  const hex = need && hexFor(view, need);
  if (motif === undefined || hex === undefined) return undefined;
  if (hexesFrom(mine(view), hex) > REACH_HEXES) return { goal: hex };
  return { request: { kind: 'placeMotif', motif, hex }, says: 'build' };
};

/** Builds for the least served wish it knows, its own among them. */
export const build: Move = (view) => buildFor(view, view.beds);
