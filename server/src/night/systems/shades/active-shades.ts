import type { BedId } from '@lent-dreams/shared/ids.ts';
import type { Shade, Verb } from '../../state/shade.ts';
import type { World } from '../../state/world.ts';
import { SHADE_RULES } from './index.ts';
import type { ShadeRule } from './shade-rule.ts';

/** A shade that is not calmed, with its rule. */
export type ActiveShade = { readonly shade: Shade; readonly rule: ShadeRule };

/** Shades that press and do what they do now. */
export const activeShades = ({ shades, tick }: World): readonly ActiveShade[] =>
  shades.flatMap((shade) => {
    const rule = SHADE_RULES.get(shade.kind);
    return rule === undefined || shade.stilledUntil > tick ? [] : [{ shade, rule }];
  });

/** Does a shade keep this from whoever lies in this bed? Nobody is ever kept from a *no*. */
export const isKeptFrom = (world: World, bed: BedId, verb: Verb): boolean =>
  activeShades(world).some(({ shade, rule }) => rule.keeps?.(world, shade, bed, verb) === true);

/** Hexes where nothing can be placed now, and what stands there gives nothing. */
export const lostHexes = (world: World): ReadonlySet<number> =>
  new Set(activeShades(world).flatMap(({ shade, rule }) => rule.lostHexes?.(world, shade) ?? []));

/** What is left of the threads of each bed, 0–1. */
export const threadShares = (world: World): readonly number[] => {
  const shares = world.beds.map(() => 1);
  for (const { shade, rule } of activeShades(world))
    shares[shade.bed] = (shares[shade.bed] as number) * (rule.threadShare?.(shade) ?? 1);
  return shares;
};
