import type { Role, RoleKind } from '../role.ts';
import { advocate } from './advocate.ts';
import { critic } from './critic.ts';
import { dreamwright } from './dreamwright.ts';
import { threader } from './threader.ts';

/** Roles by kind. */
export const ROLES: Readonly<Record<RoleKind, Role>> = { dreamwright, advocate, threader, critic };

/** All kinds, in the order of the story. */
export const ROLE_KINDS: readonly RoleKind[] = Object.values(ROLES).map(({ kind }) => kind);
