import type { Fact } from '../../state/facts.ts';
import type { World } from '../../state/world.ts';

/** Breathing begins above this fear, and ends under the other. */
const BEGIN_FEAR = 10;
const END_FEAR = 5;

/** Where somebody drifts or is away a bot breathes for them, and does nothing else; their first input ends it. */
export const keepCalm = (world: World): readonly Fact[] =>
  world.beds.flatMap(({ occupant, presence, fear, calmKept }, bed): readonly Fact[] => {
    const isKept = occupant === 'human' && (presence === 'drifting' || presence === 'away');
    const on = isKept && world.phase === 'unveiling' && fear > (calmKept ? END_FEAR : BEGIN_FEAR);
    return on === calmKept ? [] : [{ fact: 'calmKept', bed, on }];
  });
