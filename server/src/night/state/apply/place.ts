import { LONGING } from '@lent-dreams/shared/content/emotion.ts';
import { FUSIONS } from '@lent-dreams/shared/content/fusions/index.ts';
import type { PlaceFact } from '../facts/place.ts';
import { drawInstead } from '../hands.ts';
import { pointsOf } from '../new-motif.ts';
import type { Bed, Fusion, Motif, World } from '../world.ts';

type Named<Name extends PlaceFact['fact']> = Extract<PlaceFact, { readonly fact: Name }>;

const change = (world: World, id: number, changes: (motif: Motif) => Partial<Motif>): void => {
  for (const motif of world.motifs) if (motif.id === id) Object.assign(motif, changes(motif));
};

const feel = (bed: Bed, feeling: number, points: number): void => {
  bed.feelings[feeling] = Math.min(100, (bed.feelings[feeling] as number) + points);
};

const bedOf = (world: World, bed: number): Bed => world.beds[bed] as Bed;

const isSame = (one: Fusion, other: Fusion): boolean => one.one === other.one && one.other === other.other;

/** Whether somebody had it shut stays so when a door gets two sides, and when it has one again. */
const turnSides = (world: World, fusion: Fusion, isFound: boolean): void => {
  if (FUSIONS[fusion.kind]?.twoSided !== true) return;
  for (const id of [fusion.one, fusion.other])
    change(world, id, ({ open, author, shutBy }) =>
      isFound ? { open: true, shutBy: open ? [] : [author] } : { open: !shutBy.includes(author), shutBy: [] },
    );
};

/** What each fact of the place does to a world. */
export const APPLY_PLACE: { readonly [Name in PlaceFact['fact']]: (world: World, fact: Named<Name>) => void } = {
  motifPlaced: (world, { motif }) => {
    world.motifs.push(motif);
    world.nextId += 1;
    drawInstead(world, bedOf(world, motif.author), motif.kind);
  },
  motifMoved: (world, { id, hex }) => change(world, id, () => ({ hex })),
  motifRemoved: (world, { id }) => {
    world.motifs = world.motifs.filter((motif) => motif.id !== id);
  },
  motifTurned: (world, { id, open }) => change(world, id, () => ({ open })),
  sideTurned: (world, { id, bed, open }) =>
    change(world, id, ({ shutBy }) => ({
      shutBy: open ? shutBy.filter((other) => other !== bed) : [...shutBy, bed],
    })),
  motifScarred: (world, { id }) => change(world, id, () => ({ scarred: true, tendedTicks: 0 })),
  motifWorn: (world, { id }) => change(world, id, ({ points }) => ({ points: Math.max(0, points - 1) })),
  tendingSet: (world, { bed, id }) => {
    bedOf(world, bed).tending = id;
  },
  tendCounted: (world, { id, ticks }) => change(world, id, () => ({ tendedTicks: ticks })),
  motifTended: (world, { id, by }) =>
    change(world, id, ({ kind, points, scarred, lastTender }) => ({
      tendedTicks: 0,
      scarred: false,
      points: scarred ? points : Math.min(pointsOf(kind), points + 1),
      lastTender: by < 0 ? lastTender : by,
    })),
  motifGrew: (world, { id, kind }) => change(world, id, () => ({ kind, points: pointsOf(kind), tendedTicks: 0 })),
  motifGave: (world, { id, feeling, beds, points }) => {
    change(world, id, () => ({ spent: true }));
    for (const bed of beds) feel(bedOf(world, bed), feeling, points);
  },
  dreamerCarried: (world, { bed, id, x, y, restUntil }) => {
    Object.assign(bedOf(world, bed), { x, y });
    change(world, id, () => ({ restUntil }));
  },
  motifUnwanted: (world, { id, bed }) => change(world, id, ({ unwantedBy }) => ({ unwantedBy: [...unwantedBy, bed] })),
  cardSwapped: (world, { bed, card }) => {
    const one = bedOf(world, bed);
    drawInstead(world, one, card);
    one.pile = [...one.pile, card];
  },
  cooled: (world, { bed, what, until }) => {
    bedOf(world, bed).cooling = { ...bedOf(world, bed).cooling, [what]: until };
  },
  fusionFound: (world, { fusion }) => {
    world.fusions = [...world.fusions, fusion];
    if (!world.book.includes(fusion.kind)) world.book = [...world.book, fusion.kind];
    turnSides(world, fusion, true);
  },
  fusionLost: (world, { fusion }) => {
    world.fusions = world.fusions.filter((one) => !isSame(one, fusion));
    turnSides(world, fusion, false);
  },
  goodbyeFelt: (world, { beds, points }) => {
    for (const bed of beds) feel(bedOf(world, bed), LONGING, points);
  },
  readingsTaken: (world, { readings }) => {
    world.readings = [...readings];
  },
};
