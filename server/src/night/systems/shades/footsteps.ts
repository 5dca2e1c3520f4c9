import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { FIELD_STEP_SECONDS } from '@lent-dreams/shared/units.ts';
import type { Bed, World } from '../../state/world.ts';
import { isNear } from '../place/reach.ts';
import type { ShadeRule } from './shade-rule.ts';

/** How fast it comes nearer, in hexes a second: to whoever stands, and to whoever runs. */
const WALKING = 0.3;
const RUNNING = 0.8;
/** Something that slows it makes it half as fast. */
const SLOWED = 0.5;
const HEEL_HEXES = 0.5;
const AT_THE_HEELS = 1.5;
const FAR_HEXES = 2;
const FAR_OFF = 0.7;

const isSlowed = (world: World, body: Bed): boolean =>
  world.motifs.some((motif) => MOTIFS[motif.kind]?.slows === 'footsteps' && isNear(world, body, motif));

/** Comes after its bed's body, faster when that runs, and presses harder the nearer it is; turn round and face it. */
export const footsteps: ShadeRule = {
  kind: 'footsteps',
  step: (world, { bed, x, y, gapHexes, heldBy }) => {
    const body = world.beds[bed] as Bed;
    const runs = body.x !== x || body.y !== y;
    // Whoever is faced comes no nearer; whoever runs faces nobody.
    if (heldBy >= 0 && !(runs && heldBy === bed)) return {};
    const speed = (runs ? RUNNING : WALKING) * (isSlowed(world, body) ? SLOWED : 1);
    return { gapHexes: Math.max(0, gapHexes - speed * FIELD_STEP_SECONDS), heldBy: -1 };
  },
  pressureFactor: (_world, { gapHexes }) =>
    gapHexes <= HEEL_HEXES ? AT_THE_HEELS : gapHexes > FAR_HEXES ? FAR_OFF : 1,
  isCalming: (world, { bed, heldBy, x, y }) => {
    const body = world.beds[bed] as Bed;
    return heldBy >= 0 && (heldBy !== bed || (body.x === x && body.y === y));
  },
  calmsAfterSeconds: 3,
  help: 'face',
};
