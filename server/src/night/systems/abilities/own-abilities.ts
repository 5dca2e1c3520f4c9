import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import { ROLES } from '@lent-dreams/shared/content/roles/index.ts';
import type { AbilityView } from '@lent-dreams/shared/wire/overlays.ts';
import type { Bed, Person, World } from '../../state/world.ts';
import { ABILITY_RULES } from './index.ts';

/** What a role can do, as its content says. */
export type AbilityContent = (typeof ROLES)[RoleKind]['abilities'][number];

/** Every ability by its kind, and whose it is. */
export const ABILITIES: ReadonlyMap<string, { readonly role: RoleKind; readonly content: AbilityContent }> = new Map(
  Object.values(ROLES).flatMap(({ kind: role, abilities }) =>
    abilities.map((content) => [content.kind, { role, content }] as const),
  ),
);

/** One ability on a person's first night in this hub, all of them from the second on; bots and free play know all. */
export const isKnownTo = ({ mode }: World, { bot, nights }: Person, { from }: AbilityContent): boolean =>
  from === 'night1' || bot || nights > 0 || mode === 'free';

/** What whoever lies here can do tonight, and when again. */
export const ownAbilities = (world: World, person: Person, bed: Bed): readonly AbilityView[] => {
  if (bed.role === '') return [];
  return ROLES[bed.role].abilities
    .filter((content) => ABILITY_RULES.has(content.kind) && isKnownTo(world, person, content))
    .map(({ kind, cost, uses }) => {
      const isSpent = ABILITY_RULES.get(kind)?.isSpent?.({ person, bed, bedId: person.bed }) === true;
      return { kind, cost, readyTick: bed.cooling[kind] ?? 0, usesLeft: uses === undefined ? -1 : isSpent ? 0 : uses };
    });
};
