import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { OverlayDocument } from '@lent-dreams/shared/wire/overlays.ts';
import type { Fact } from '../../state/facts.ts';
import type { Overlay } from '../../state/overlay.ts';
import { actorBeds, type Bed, type World } from '../../state/world.ts';
import { blueprintOf } from './blueprint.ts';
import { driftsOf } from './drift.ts';
import { flowAt } from './flow.ts';
import { ringsOf } from './rings.ts';

const READ_EVERY_TICKS = ticksOf(0.5);

/** What each role sees; undefined while there is nothing of the kind to see. */
const EYES: Readonly<Record<RoleKind, (world: World, bed: BedId) => OverlayDocument | undefined>> = {
  dreamwright: blueprintOf,
  advocate: (world) => (world.phase === 'unveiling' ? ringsOf(world) : undefined),
  threader: flowAt,
  critic: driftsOf,
};

const overlaysIn = (world: World): readonly Overlay[] =>
  actorBeds(world).flatMap((bed) => {
    const { role, person: holder } = world.beds[bed] as Bed;
    const document = role === '' ? undefined : EYES[role](world, bed);
    return document === undefined || role === '' ? [] : [{ bed, holder, role, document }];
  });

const keepsHolders = (before: readonly Overlay[], now: readonly Overlay[]): boolean =>
  before.length === now.length &&
  now.every(({ holder, role }, at) => before[at]?.holder === holder && before[at]?.role === role);

/** Twice a second: what each role sees where it stands. From the granted, the open, and what the holder was told. */
export const readOverlays = (world: World): readonly Fact[] => {
  if (world.phase !== 'weaving' && world.phase !== 'unveiling')
    return world.overlays.length === 0 ? [] : [{ fact: 'overlaysRead', overlays: [], keeps: false }];
  if (world.tick % READ_EVERY_TICKS !== 0) return [];
  const overlays = overlaysIn(world);
  const keeps = keepsHolders(world.overlays, overlays);
  const isSame = keeps && JSON.stringify(overlays) === JSON.stringify(world.overlays);
  return isSame ? [] : [{ fact: 'overlaysRead', overlays, keeps }];
};

/** What somebody did and has lasted long enough. */
export const endEffects = ({ effects, tick }: World): readonly Fact[] =>
  effects.some(({ until }) => until <= tick) ? [{ fact: 'effectsEnded' }] : [];
