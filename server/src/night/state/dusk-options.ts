import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import { ROLE_KINDS } from '@lent-dreams/shared/content/roles/index.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import type { DuskDocument } from '@lent-dreams/shared/wire/documents.ts';
import type { Bed, World } from './world.ts';

/**
 * The bed whose persona a person may take instead of their own; −1 while none is free. Beds are filled from the first on,
 * so the free ones are shown from the last back: what somebody looks at changes seldom.
 */
export const otherBed = (world: World, bed: BedId): BedId => {
  const isHuman = (index: BedId): boolean => world.beds[index]?.occupant === 'human';
  const beds = world.beds.map((_bed, index) => index);
  const free = beds.filter((index) => !isHuman(index)).toReversed();
  return free[beds.filter(isHuman).indexOf(bed)] ?? -1;
};

/** Roles that whoever lies here may pick: those that the fewest other people hold (design: roles). */
export const openRoles = (world: World, bed: BedId): readonly RoleKind[] => {
  const others = world.beds.filter(({ occupant }, index) => occupant === 'human' && index !== bed);
  const held = (role: RoleKind): number => others.filter((other) => other.role === role).length;
  const fewest = Math.min(...ROLE_KINDS.map(held));
  return ROLE_KINDS.filter((role) => held(role) === fewest);
};

const natureOf = ({ persona }: Bed): DuskDocument['options'][number] => ({
  name: persona.name,
  primary: persona.primary,
  secondary: persona.secondary,
});

/** Whom the person in this bed can be tonight, as they see it. */
export const duskOf = (world: World, bed: BedId): DuskDocument => {
  const mine = world.beds[bed] as Bed;
  const other = world.beds[otherBed(world, bed)];
  const options = [mine, ...(other === undefined ? [] : [other])].map(natureOf);
  return {
    kind: 'dusk',
    options: mine.tookOther ? options.toReversed() : options,
    chosen: mine.tookOther && other !== undefined ? 1 : 0,
    roles: openRoles(world, bed),
  };
};
