import type { Bed } from '../../state/world.ts';
import type { ShadeRule } from './shade-rule.ts';

/** Nothing is seen but what is near. Whoever stands still learns to see in it; a light beats it. */
export const theDark: ShadeRule = {
  kind: 'the-dark',
  isCalming: (world, { bed, x, y }) => {
    const body = world.beds[bed] as Bed;
    return body.occupant !== 'sleeper' && body.presence === 'awake' && body.x === x && body.y === y;
  },
  calmsAfterSeconds: 3,
};
