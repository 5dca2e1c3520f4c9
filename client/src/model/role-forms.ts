import type { RoleKind } from '@lent-dreams/shared/content/role.ts';

/** Line drawings of the roles on a 24 grid: hexagon with plus, shield, needle with thread, eye (screens: symbols). */
export const ROLE_FORMS: Readonly<Record<RoleKind, string>> = {
  dreamwright: 'M12 2.5l8 4.7v9.6l-8 4.7-8-4.7V7.2zM12 8.5v7M8.5 12h7',
  advocate: 'M12 3l8 3v6c0 5-4 8-8 9.5C8 20 4 17 4 12V6zM9 11.5l2.2 2.3L15.5 9',
  threader: 'M19.5 4.5L7 17M20.5 3.5l-3 .5 2.5 2.5zM7 17c-4 4-5-1.5-2-3s7 1 5 4.5',
  critic: 'M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6',
};
