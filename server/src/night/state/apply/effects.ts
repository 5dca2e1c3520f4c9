import { withEffects } from '../effects.ts';
import type { EffectFact } from '../facts/effects.ts';
import { pointsOf } from '../new-motif.ts';
import type { Bed, World } from '../world.ts';

type Named<Name extends EffectFact['fact']> = Extract<EffectFact, { readonly fact: Name }>;

/** What each fact of the abilities and overlays does to a world. */
export const APPLY_EFFECTS: { readonly [Name in EffectFact['fact']]: (world: World, fact: Named<Name>) => void } = {
  effectsBegan: (world, { effects }) => {
    world.effects = withEffects(world.effects, effects);
  },
  effectsEnded: (world) => {
    world.effects = world.effects.filter(({ until }) => until > world.tick);
  },
  threadFrozen: (world, { id, until }) => {
    for (const thread of world.threads) if (thread.id === id) thread.frozenUntil = until;
  },
  motifReframed: (world, { id, kind }) => {
    for (const motif of world.motifs)
      if (motif.id === id)
        Object.assign(motif, {
          kind,
          points: pointsOf(kind),
          tendedTicks: 0,
          open: true,
          shutBy: [],
          spent: false,
          restUntil: 0,
        });
  },
  faultsRecalled: (world, { bed, faults }) => {
    (world.beds[bed] as Bed).recalled = [...faults];
  },
  overlaysRead: (world, { overlays }) => {
    world.overlays = [...overlays];
  },
};
