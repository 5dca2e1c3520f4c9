import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, distanceHexes, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { BED_COUNT, MOTIF_LIMIT, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import type { Fact } from '../../state/facts.ts';
import { newMotif } from '../../state/new-motif.ts';
import type { Bed, Motif, World } from '../../state/world.ts';
import { type Asker, type Decider, type Decision, done, holdsBack } from '../decide.ts';
import { isWithin } from '../place/reach.ts';
import { TEND_HEXES, wantsTending } from '../place/tend.ts';
import { isKeptFrom, lostHexes } from '../shades/active-shades.ts';

/** How far from the body a motif may be placed, in hexes. */
const REACH_HEXES = 3;
const UNDO_TICKS = ticksOf(5);
/** One removal, or vote for one, in so long a time. */
const REMOVE_EVERY_TICKS = ticksOf(10);
const SWAP_EVERY_TICKS = ticksOf(20);
/** Votes that take somebody else's motif away; one is enough for whoever is alone. */
const VOTES_WANTED = 2;
const BED_HEXES: ReadonlySet<number> = new Set(Array.from({ length: BED_COUNT }, (_, bed) => bedHex(bed)));

const standsAt = (world: World, bed: Bed, hex: number): Refusal | '' => {
  const centre = hexCentre(hex);
  const isTaken = world.motifs.some((motif) => motif.hex === hex) || lostHexes(world).has(hex);
  if (hex === STAGE_HEX || BED_HEXES.has(hex) || isTaken) return 'occupied';
  return distanceHexes(bed.x, bed.y, centre.x, centre.y) > REACH_HEXES + 0.5 ? 'tooFar' : '';
};

/** Why this person cannot work on the place now, or '' if they can. */
const building = (world: World, asker: Asker): Refusal | '' => holdsBack(world, asker);

const isCooling = (world: World, { bed }: Asker, what: string): boolean => (bed?.cooling[what] ?? 0) > world.tick;

export const placeMotif: Decider<'placeMotif'> = (world, asker, { motif: kind, hex }) => {
  const held = building(world, asker);
  const motif = MOTIFS[kind];
  if (held !== '') return held;
  if (motif === undefined) return 'invalid';
  if (isKeptFrom(world, asker.bedId, 'place')) return 'notNow';
  if (world.motifs.length >= MOTIF_LIMIT) return 'mapFull';
  const bed = asker.bed as Bed;
  const reach = standsAt(world, bed, hex);
  if (reach !== '') return reach;
  if (bed.lucidity < motif.cost) return 'noLucidity';
  return done(
    { fact: 'lucidityChanged', bed: asker.bedId, by: -motif.cost },
    {
      fact: 'motifPlaced',
      motif: newMotif({ id: world.nextId, kind, hex, author: asker.bedId, placedTick: world.tick }),
    },
  );
};

/** Runs a decision on a motif that stands there, whoever placed it. */
export const onMotif = (world: World, asker: Asker, id: number, decide: (motif: Motif) => Decision): Decision => {
  const held = building(world, asker);
  if (held !== '') return held;
  const motif = world.motifs.find((one) => one.id === id);
  return motif === undefined ? 'gone' : decide(motif);
};

/** Runs a decision on one of the asker's own motifs. */
const onOwn = (world: World, asker: Asker, id: number, decide: (motif: Motif) => Decision): Decision =>
  onMotif(world, asker, id, (motif) => (motif.author === asker.bedId ? decide(motif) : 'notYours'));

export const moveMotif: Decider<'moveMotif'> = (world, asker, { id, hex }) =>
  onOwn(world, asker, id, () => {
    const reach = standsAt(world, asker.bed as Bed, hex);
    return reach === '' ? done({ fact: 'motifMoved', id, hex }) : reach;
  });

export const undoMotif: Decider<'undoMotif'> = (world, asker, { id }) =>
  onOwn(world, asker, id, (motif) =>
    // A gift that was given is not taken back.
    world.tick - motif.placedTick > UNDO_TICKS || motif.spent
      ? 'expired'
      : done(
          { fact: 'motifRemoved', id },
          { fact: 'lucidityChanged', bed: asker.bedId, by: MOTIFS[motif.kind]?.cost ?? 0 },
        ),
  );

const removal = (world: World, { bedId }: Asker, { id, kind, author }: Motif): readonly Fact[] => [
  { fact: 'motifRemoved', id },
  { fact: 'lucidityChanged', bed: author, by: Math.floor((MOTIFS[kind]?.cost ?? 0) / 2) },
  { fact: 'cooled', bed: bedId, what: 'removeMotif', until: world.tick + REMOVE_EVERY_TICKS },
];

const peopleHere = (world: World): readonly number[] =>
  world.beds.flatMap(({ occupant, presence }, bed) => (occupant === 'human' && presence !== 'away' ? [bed] : []));

/** Somebody else's motif goes when two people want it away, or one who is alone; each says so once. */
const voteAway = (world: World, asker: Asker, motif: Motif): Decision => {
  const people = peopleHere(world);
  const before = motif.unwantedBy.filter((bed) => people.includes(bed));
  if (before.includes(asker.bedId)) return 'needsVotes';
  const missing = Math.min(VOTES_WANTED, people.length) - before.length - 1;
  if (missing <= 0) return done(...removal(world, asker, motif));
  return {
    facts: [
      { fact: 'motifUnwanted', id: motif.id, bed: asker.bedId },
      { fact: 'cooled', bed: asker.bedId, what: 'removeMotif', until: world.tick + REMOVE_EVERY_TICKS },
    ],
    result: { missing },
  };
};

export const removeMotif: Decider<'removeMotif'> = (world, asker, { id }) =>
  onMotif(world, asker, id, (motif) => {
    if (motif.author !== asker.bedId && motif.unwantedBy.includes(asker.bedId)) return 'needsVotes';
    if (isCooling(world, asker, 'removeMotif')) return 'cooling';
    return motif.author === asker.bedId ? done(...removal(world, asker, motif)) : voteAway(world, asker, motif);
  });

/** Holding on goes on while the body stays beside it; letting go is never refused. */
export const tend: Decider<'tend'> = (world, asker, { id, on }) => {
  if (!on && asker.bed !== undefined)
    return asker.bed.tending === id ? done({ fact: 'tendingSet', bed: asker.bedId, id: 0 }) : done();
  return onMotif(world, asker, id, (motif) => {
    if (!isWithin(asker.bed as Bed, motif, TEND_HEXES)) return 'tooFar';
    return wantsTending(motif) ? done({ fact: 'tendingSet', bed: asker.bedId, id }) : 'notNow';
  });
};

export const swapCard: Decider<'swapCard'> = (world, asker, { card }) => {
  const held = building(world, asker);
  if (held !== '') return held;
  if (asker.bed?.hand.includes(card) !== true) return 'invalid';
  if (isCooling(world, asker, 'swapCard')) return 'cooling';
  return done(
    { fact: 'cardSwapped', bed: asker.bedId, card },
    { fact: 'cooled', bed: asker.bedId, what: 'swapCard', until: world.tick + SWAP_EVERY_TICKS },
  );
};
