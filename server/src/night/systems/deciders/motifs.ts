import { MOTIF_KINDS, MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, distanceHexes, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { BED_COUNT, MOTIF_LIMIT, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import type { Bed, Motif, World } from '../../state/world.ts';
import { type Asker, type Decider, type Decision, done, holdsBack } from '../decide.ts';

/** How far from the body a motif may be placed, in hexes. */
const REACH_HEXES = 3;
const UNDO_TICKS = ticksOf(5);
const BED_HEXES: ReadonlySet<number> = new Set(Array.from({ length: BED_COUNT }, (_, bed) => bedHex(bed)));

const standsAt = (world: World, bed: Bed, hex: number): Refusal | '' => {
  const centre = hexCentre(hex);
  if (hex === STAGE_HEX || BED_HEXES.has(hex) || world.motifs.some((motif) => motif.hex === hex)) return 'occupied';
  return distanceHexes(bed.x, bed.y, centre.x, centre.y) > REACH_HEXES + 0.5 ? 'tooFar' : '';
};

const building = (world: World, asker: Asker): Refusal | '' =>
  holdsBack(world, asker) ||
  (world.phase === 'weaving' || world.phase === 'lobby' || world.phase === 'unveiling' ? '' : 'notNow');

export const placeMotif: Decider<'placeMotif'> = (world, asker, { motif: kind, hex }) => {
  const held = building(world, asker);
  const motif = MOTIFS[kind];
  if (held !== '') return held;
  if (motif === undefined) return 'invalid';
  if (world.motifs.length >= MOTIF_LIMIT) return 'mapFull';
  const bed = asker.bed as Bed;
  const reach = standsAt(world, bed, hex);
  if (reach !== '') return reach;
  if (bed.lucidity < motif.cost) return 'noLucidity';
  const at = MOTIF_KINDS.indexOf(kind);
  const others = MOTIF_KINDS.filter((other) => !bed.hand.includes(other));
  return done(
    { fact: 'lucidityChanged', bed: asker.bedId, by: -motif.cost },
    {
      fact: 'motifPlaced',
      motif: { id: world.nextId, kind, hex, author: asker.bedId, placedTick: world.tick, scarred: false, open: true },
      card: others[(at + world.nextId) % Math.max(1, others.length)] ?? kind,
    },
  );
};

/** Runs a decision on one of the asker's own motifs. */
const onOwn = (world: World, asker: Asker, id: number, decide: (motif: Motif) => Decision): Decision => {
  const held = building(world, asker);
  if (held !== '') return held;
  const motif = world.motifs.find((one) => one.id === id);
  if (motif === undefined) return 'gone';
  return motif.author === asker.bedId ? decide(motif) : 'notYours';
};

export const moveMotif: Decider<'moveMotif'> = (world, asker, { id, hex }) =>
  onOwn(world, asker, id, () => {
    const reach = standsAt(world, asker.bed as Bed, hex);
    return reach === '' ? done({ fact: 'motifMoved', id, hex }) : reach;
  });

export const undoMotif: Decider<'undoMotif'> = (world, asker, { id }) =>
  onOwn(world, asker, id, (motif) =>
    world.tick - motif.placedTick > UNDO_TICKS
      ? 'expired'
      : done(
          { fact: 'motifRemoved', id },
          { fact: 'lucidityChanged', bed: asker.bedId, by: MOTIFS[motif.kind]?.cost ?? 0 },
        ),
  );

export const removeMotif: Decider<'removeMotif'> = (world, asker, { id }) =>
  onOwn(world, asker, id, (motif) =>
    done(
      { fact: 'motifRemoved', id },
      { fact: 'lucidityChanged', bed: asker.bedId, by: Math.floor((MOTIFS[motif.kind]?.cost ?? 0) / 2) },
    ),
  );

export const useMotif: Decider<'useMotif'> = (world, asker, { id }) =>
  onOwn(world, asker, id, (motif) =>
    MOTIFS[motif.kind]?.blocksThreadsWhenShut === true
      ? done({ fact: 'motifTurned', id, open: !motif.open })
      : 'notNow',
  );
