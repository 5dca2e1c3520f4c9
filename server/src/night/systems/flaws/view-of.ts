import { WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import { bedHex, distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type { Channel } from '@lent-dreams/shared/rules/field.ts';
import { BED_COUNT, TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
import { type Bed, personIn, type World } from '../../state/world.ts';
import type { FlawView, GrantedFlow } from './flaw.ts';
import type { LendingView } from './hidden-flows.ts';

/** Beds next to a bed that an echo reaches. */
const NEAREST = 3;

const nearestBeds = (bed: number): readonly number[] => {
  const at = hexCentre(bedHex(bed));
  return Array.from({ length: BED_COUNT }, (_, other) => {
    const there = hexCentre(bedHex(other));
    return { other, hexes: distanceHexes(at.x, at.y, there.x, there.y) };
  })
    .filter(({ other }) => other !== bed)
    .sort((one, two) => one.hexes - two.hexes || one.other - two.other)
    .slice(0, NEAREST)
    .map(({ other }) => other);
};

const NEAREST_BEDS: readonly (readonly number[])[] = Array.from({ length: BED_COUNT }, (_, bed) => nearestBeds(bed));

/** Whom the flaw may reach: a bot, a sleeper, or a person who said that it may. Nothing else of them. */
export const lendingOf = (world: World): LendingView => ({
  mayMisuse: world.beds.map((bed, index) => bed.occupant !== 'human' || personIn(world, index)?.mayMisuse === true),
  humans: world.beds.filter(({ occupant }) => occupant === 'human').length,
});

/** The warm feeling with the most of it flowing down from giver to receiver; −1 when a channel carries none. */
const mostCarried = (giver: Bed, receiver: Bed, warm: number): number => {
  let best = -1;
  let slope = Number.NEGATIVE_INFINITY;
  for (let feeling = 0; feeling < WARM_COUNT; feeling += 1) {
    const gap = (giver.feelings[feeling] as number) - (receiver.feelings[feeling] as number);
    if ((warm & (1 << feeling)) !== 0 && gap > slope) [best, slope] = [feeling, gap];
  }
  return best;
};

const grantedFlows = (world: World, channels: readonly Channel[]): readonly GrantedFlow[] =>
  channels.flatMap(({ from, to, warm, fearPerSecond }): readonly GrantedFlow[] => {
    const grant = world.grants.find(
      ({ giver, receiver, endTick }) => giver === from && receiver === to && endTick === 0,
    );
    if (grant === undefined) return [];
    const carries = mostCarried(world.beds[from] as Bed, world.beds[to] as Bed, warm);
    return [{ from, to, grant: grant.id, depth: grant.depth, fearPerSecond, carries }];
  });

/** Seconds since the curtain rose. */
export const secondsOf = ({ tick, phaseStart }: World): number => (tick - phaseStart) / TICKS_PER_SECOND;

/** What the flaw of the night can know now, of the beds and of the channels that were granted. */
export const viewOf = (world: World, channels: readonly Channel[]): FlawView => {
  const { lastNight, ended, withdrawn, answered, chosen } = world.secret.memory;
  const threadCounts = world.beds.map(() => 0);
  for (const { a, b } of world.threads) for (const end of [a, b]) threadCounts[end] = (threadCounts[end] as number) + 1;
  return {
    seconds: secondsOf(world),
    granted: grantedFlows(world, channels),
    // What ended in this very tick has had no time to go on.
    endedTonight: ended.filter(({ endTick }) => endTick < world.tick),
    withdrawnTonight: withdrawn.filter(({ tick }) => tick < world.tick),
    openOffers: world.prompts.flatMap(({ id, kind, from, to, openedTick, offer, falseBy }) =>
      kind !== 'offer' || offer === null || falseBy !== undefined
        ? []
        : [
            {
              id,
              from,
              to,
              give: offer.give.depth,
              take: offer.take.depth,
              keepsFear: offer.keepsFear,
              seconds: (world.tick - openedTick) / TICKS_PER_SECOND,
            },
          ],
    ),
    lastNight,
    answered: answered.filter(({ from }) => from < BED_COUNT),
    threadCounts,
    nearest: NEAREST_BEDS,
    chosen,
  };
};
