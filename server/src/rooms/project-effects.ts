import { EffectState, type HubState } from '@lent-dreams/shared/wire/schema.ts';
import type { Effect } from '../night/state/effects.ts';
import type { World } from '../night/state/world.ts';

const NONE = 255;

/** What only whoever did it may know. */
const isPublic = ({ gain }: Effect): boolean => gain === undefined;

const keyOf = ({ kind, bed, thread = 0, hex = NONE, by }: Effect): string => `${kind}/${bed}/${thread}/${hex}/${by}`;

/** What abilities do just now, as all may see it: that a flow is frozen, and never which. */
export const projectEffects = (world: World, state: HubState): void => {
  if (world.effects.length === 0 && state.effects.size === 0) return;
  const live = new Map(
    world.effects
      .filter((effect) => isPublic(effect) && effect.until > world.tick)
      .map((effect) => [keyOf(effect), effect]),
  );
  for (const key of Array.from(state.effects.keys())) if (!live.has(key)) state.effects.delete(key);
  for (const [key, { kind, bed, thread = 0, hex = NONE, feeling = NONE, until, by }] of live) {
    const known = state.effects.get(key);
    const to = known ?? new EffectState();
    Object.assign(to, { kind, bed, thread, hex, feeling, until, by });
    if (known === undefined) state.effects.set(key, to);
  }
};
