import { SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import { distanceHexes } from '@lent-dreams/shared/rules/board.ts';
import type { Fact } from '../../state/facts.ts';
import type { Shade } from '../../state/shade.ts';
import type { Bed, Safety, World } from '../../state/world.ts';
import type { Asker } from '../decide.ts';

/** The fear that somebody means: what haunts them, else what is nearest to their body. */
const meant = (world: World, { bed, bedId }: Asker): readonly Shade[] => {
  if (bed === undefined) return world.shades;
  const own = world.shades.filter((shade) => shade.bed === bedId);
  if (own.length > 0) return own;
  const away = (shade: Shade): number => {
    const at = world.beds[shade.bed] as Bed;
    return distanceHexes(bed.x, bed.y, at.x, at.y);
  };
  return world.shades.toSorted((one, other) => away(one) - away(other) || one.id - other.id).slice(0, 1);
};

/**
 * After an X: the fear it was about leaves the night for everybody, whoever lent it and wherever else it stands. Whoever
 * only watches fades it for themselves alone (consent: X).
 */
export const fadeOutFacts = (world: World, asker: Asker): readonly Fact[] => {
  const topics = [...new Set(meant(world, asker).map(({ kind }) => SHADES[kind]?.topic ?? ''))];
  if (topics.length === 0) return [];
  if (asker.bed !== undefined) return [{ fact: 'topicsFaded', topics }];
  const mine = world.safety[asker.person.id] as Safety;
  const veils = topics.filter((topic) => mine.sheet[topic] !== 'line').map((topic) => [topic, 'veil'] as const);
  const safety = { ...mine, sheet: { ...mine.sheet, ...Object.fromEntries(veils) }, xPending: false, stops: false };
  return [{ fact: 'safetySet', person: asker.person.id, safety }];
};
