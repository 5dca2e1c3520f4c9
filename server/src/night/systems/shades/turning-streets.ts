import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { hexAt, hexDistance } from '@lent-dreams/shared/rules/board.ts';
import type { Fact } from '../../state/facts.ts';
import type { Shade } from '../../state/shade.ts';
import type { World } from '../../state/world.ts';
import { drawBy } from './draw-by.ts';
import { hexesAround, isKept } from './hexes-around.ts';
import type { ShadeRule } from './shade-rule.ts';

const REACH_HEXES = 2;

const moved = (world: World, from: number, to: number): readonly Fact[] =>
  world.motifs.filter(({ hex }) => hex === from).map(({ id }) => ({ fact: 'motifMoved', id, hex: to }) as const);

/** Under its own lamp, or in the light of a motif. */
const isLit = (world: World, { hexes }: Shade, hex: number): boolean =>
  hexes.includes(hex) ||
  world.motifs.some((motif) => hexDistance(motif.hex, hex) <= (MOTIFS[motif.kind]?.lightsHexes ?? -1));

/** Places around the bed change places, and its lamp walks; two dreamers under one light know where they are. */
export const turningStreets: ShadeRule = {
  kind: 'turning-streets',
  everySeconds: 8,
  act: (world, shade): readonly Fact[] => {
    const streets = hexesAround(shade.bed, REACH_HEXES).filter((hex) => !isKept(world, hex));
    const built = streets.filter((hex) => world.motifs.some((motif) => motif.hex === hex));
    const one = drawBy(world, shade, built);
    const other = drawBy(
      world,
      { ...shade, acts: shade.acts + 1 },
      streets.filter((hex) => hex !== one),
    );
    const lamp = drawBy(
      world,
      shade,
      streets.filter((hex) => !shade.hexes.includes(hex)),
    );
    return [
      ...(one === undefined || other === undefined ? [] : [...moved(world, one, other), ...moved(world, other, one)]),
      { fact: 'shadeChanged', id: shade.id, to: { hexes: lamp === undefined ? [] : [lamp] } },
    ];
  },
  step: (world, shade) => {
    if (shade.hexes.length > 0) return {};
    const lamp = drawBy(world, shade, hexesAround(shade.bed, REACH_HEXES));
    return lamp === undefined ? {} : { hexes: [lamp] };
  },
  isCalmed: (world, shade) => {
    const places = world.beds.flatMap(({ occupant, x, y }) => (occupant === 'sleeper' ? [] : [hexAt(x, y)]));
    // A body may roam a little beside the board, where no light falls.
    return places.some((hex, index) => hex >= 0 && places.indexOf(hex) < index && isLit(world, shade, hex));
  },
};
