import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import { ROLE_KINDS } from '@lent-dreams/shared/content/roles/index.ts';
import { pick, seedRng } from '@lent-dreams/shared/maths/rng.ts';
import type { Fact } from '../../state/facts.ts';
import { isOpening } from '../../state/people.ts';
import type { Bed, World } from '../../state/world.ts';
import { closeBedFacts } from '../deciders/close-threads.ts';

const holders = (beds: readonly Bed[], role: RoleKind): number => beds.filter((bed) => bed.role === role).length;

/** Whoever picked no role before the first act gets one of those that the fewest people hold (design: roles). */
export const dealRoles = (world: World): readonly Fact[] => {
  if (isOpening(world) || world.phase === 'ending') return [];
  const humans = world.beds.filter(({ occupant }) => occupant === 'human');
  const undecided = humans.filter(({ role }) => role === '');
  if (undecided.length === 0) return [];
  const bots = world.beds.filter(({ occupant }) => occupant === 'bot');
  const held = new Map(ROLE_KINDS.map((role) => [role, holders(humans, role)]));
  const rng = seedRng(world.secret.salt, `roles of night ${world.night}`);
  return undecided.map((bed): Fact => {
    const fewest = Math.min(...held.values());
    const open = ROLE_KINDS.filter((kind) => held.get(kind) === fewest);
    // A bot that plays already goes on playing.
    const unplayed = open.filter((kind) => holders(bots, kind) === 0);
    const role = pick(rng, unplayed.length > 0 ? unplayed : open);
    held.set(role, fewest + 1);
    return { fact: 'roleTaken', bed: world.beds.indexOf(bed), role };
  });
};

/** Roles that bots play now: those no person holds, without so many as people have not picked yet. */
const wantedRoles = (world: World, humans: readonly Bed[]): readonly RoleKind[] => {
  const missing = ROLE_KINDS.filter((role) => holders(humans, role) === 0);
  const bots = world.beds.filter(({ occupant }) => occupant === 'bot');
  const undecided = humans.filter(({ role }) => role === '').length;
  // Who plays already goes on playing.
  return missing
    .toSorted((one, other) => holders(bots, other) - holders(bots, one))
    .slice(0, Math.max(0, missing.length - undecided));
};

const botFacts = (world: World, humans: readonly Bed[]): readonly Fact[] => {
  const wanted = wantedRoles(world, humans);
  const leaving = world.beds.flatMap(({ occupant, role }, bed) =>
    occupant === 'bot' && (role === '' || !wanted.includes(role)) ? [bed] : [],
  );
  const free = world.beds.flatMap(({ occupant }, bed) =>
    occupant === 'sleeper' || leaving.includes(bed) ? [bed] : [],
  );
  const coming = wanted
    .filter((role) => !world.beds.some((bed) => bed.occupant === 'bot' && bed.role === role))
    .slice(0, free.length);
  const beds = free.slice(0, coming.length);
  const closing = closeBedFacts(world, [...new Set([...leaving, ...beds])]);
  return [
    ...closing,
    ...leaving.map((bed) => ({ fact: 'botLeft', bed }) as const),
    ...coming.map((role, index) => ({ fact: 'botCame', bed: free[index] as number, role }) as const),
  ];
};

/** Bots play the roles that no person holds, from before the first act to the end of the night (design: beds). */
export const seatBots = (world: World): readonly Fact[] => {
  const humans = world.beds.filter(({ occupant }) => occupant === 'human');
  if (!world.hasBots || world.phase === 'lobby' || world.phase === 'ending' || humans.length === 0) return [];
  return botFacts(world, humans);
};
