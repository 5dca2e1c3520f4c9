import { CALM, FURY, WONDER } from '@lent-dreams/shared/content/emotion.ts';
import { STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import { ownBrim } from '@lent-dreams/shared/rules/tipping.ts';
import { FIELD_EVERY_TICKS, ticksOf } from '@lent-dreams/shared/units.ts';
import { mayStand, nextHouseKind } from '../../state/deck.ts';
import type { Fact } from '../../state/facts.ts';
import { newShade } from '../../state/shade.ts';
import { actorBeds, type Bed, personIn, type World } from '../../state/world.ts';
import { tippingFactor } from '../abilities/standing.ts';

const OVER_BRIM = 5;
const HOT_TICKS = ticksOf(2);
const LEAST_CAP = 2;

/** A bed's own brim as the dream really is. */
export const trueBrimOf = (world: World, bed: Bed): number => {
  const { feelings } = bed;
  const factor = tippingFactor(world, world.beds.indexOf(bed));
  return ownBrim(
    world.trueGain,
    feelings[WONDER] as number,
    feelings[CALM] as number,
    feelings[FURY] as number,
    factor,
  );
};

/** Shades that may be out at once. */
const capOf = (world: World): number => LEAST_CAP + Math.ceil(actorBeds(world).length / 2);

const isHaunted = (world: World, bed: number): boolean => world.shades.some((shade) => shade.bed === bed);

const heatOf = (world: World): readonly number[] =>
  world.beds.map((bed, index) => {
    const isHot = bed.fear > trueBrimOf(world, bed) + OVER_BRIM && bed.presence !== 'away' && bed.presence !== 'ward';
    return isHot && !isHaunted(world, index) ? (world.hotTicks[index] as number) + FIELD_EVERY_TICKS : 0;
  });

/** The fear that whoever lies there lent, if tonight may hold it and it is not out; else the next house card. */
const cardFor = (world: World, bed: number): { readonly kind: string; readonly owner: string } => {
  const lender = personIn(world, bed);
  const lent = lender?.lentFear ?? '';
  const isFree =
    lent !== '' &&
    lent !== STATIC_SHADE &&
    mayStand(world.secret.deck, lent) &&
    !world.shades.some(({ kind }) => kind === lent);
  return isFree ? { kind: lent, owner: lender?.id ?? '' } : { kind: nextHouseKind(world), owner: '' };
};

/** One shade at a time where it has been hot for long enough, the hottest bed first (design: fears). */
export const bearShades = (world: World): readonly Fact[] => {
  if (world.phase !== 'unveiling' || world.tick % FIELD_EVERY_TICKS !== 0) return [];
  const ticks = heatOf(world);
  const isSame = ticks.every((count, bed) => count === world.hotTicks[bed]);
  const facts: Fact[] = isSame ? [] : [{ fact: 'heatCounted', ticks }];
  if (world.shades.length >= capOf(world)) return facts;
  const [bed] = ticks
    .flatMap((count, index) => (count >= HOT_TICKS ? [index] : []))
    .toSorted((one, other) => (world.beds[other] as Bed).fear - (world.beds[one] as Bed).fear || one - other);
  if (bed === undefined) return facts;
  const { kind, owner } = cardFor(world, bed);
  if (kind === '') return facts;
  const { x, y } = world.beds[bed] as Bed;
  return [
    ...facts,
    { fact: 'shadeBorn', shade: newShade({ id: world.nextId, kind, bed, owner, bornTick: world.tick, x, y }) },
  ];
};
