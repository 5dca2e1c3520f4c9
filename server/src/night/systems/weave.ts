import { FEAR, inScope, WARM_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { hexAt, hexesBetween } from '@lent-dreams/shared/rules/board.ts';
import { type Channel, CONDUCTANCE_PER_DEPTH } from '@lent-dreams/shared/rules/field.ts';
import { type Grant, grantOf, type Thread, type World } from '../state/world.ts';
import { channelWith } from './abilities/standing.ts';
import { bedsNear } from './place/reach.ts';
import { threadShares } from './shades/active-shades.ts';

/** The Guild halves a thread, both ways, when either giver keeps their fear out (design: old technology). */
const GUILD_THROTTLE = 0.5;

/** Beds whose body stands on a motif that lets no thread reach it; the first body counts. */
export const guardedBeds = (world: World): ReadonlySet<number> => {
  const guarded = new Set<number>();
  for (const motif of world.motifs) {
    if (MOTIFS[motif.kind]?.guardsBody !== true) continue;
    const first = world.beds.findIndex((bed) => bed.occupant !== 'sleeper' && hexAt(bed.x, bed.y) === motif.hex);
    if (first >= 0) guarded.add(first);
  }
  return guarded;
};

const shutHexes = (world: World): ReadonlySet<number> =>
  new Set(
    world.motifs
      .filter(({ kind, open }) => !open && MOTIFS[kind]?.blocksThreadsWhenShut === true)
      .map(({ hex }) => hex),
  );

/** For each hex of a door with two sides, the beds that hold theirs shut. */
const sidesShut = (world: World): ReadonlyMap<number, readonly number[]> =>
  new Map(world.motifs.filter(({ shutBy }) => shutBy.length > 0).map(({ hex, shutBy }) => [hex, shutBy]));

/** Factor on the fear between two beds, for those near one motif that makes it louder. */
const fearFactors = (world: World): ((one: number, other: number) => number) => {
  const loud = world.motifs.flatMap((motif) => {
    const factor = MOTIFS[motif.kind]?.fearBetweenFactor;
    return factor === undefined ? [] : [{ factor, near: bedsNear(world, motif) }];
  });
  return (one, other) =>
    loud.reduce(
      (most, { factor, near }) => (near.includes(one) && near.includes(other) ? Math.max(most, factor) : most),
      1,
    );
};

/** Does the thread carry anything right now? */
const isOpen = (world: World, thread: Thread): boolean => {
  if (thread.suspended || thread.frozenUntil > world.tick) return false;
  const ends = [thread.a, thread.b].map((bed) => world.beds[bed]?.presence);
  return !ends.includes('ward') && !ends.includes('away');
};

const depthOf = (world: World, grant: Grant): number =>
  world.beds[grant.giver]?.presence === 'drifting' ? Math.min(1, grant.depth) : grant.depth;

const channelOf = (world: World, grant: Grant, throttle: number): Channel => {
  const perSecond = CONDUCTANCE_PER_DEPTH * depthOf(world, grant) * throttle;
  // A giver's mask or a narrowing holds on every thread, the Guild's too.
  const fear = inScope(grant.scope, FEAR) && !grant.keepsFear;
  return {
    from: grant.giver,
    to: grant.receiver,
    warm: grant.scope & WARM_SCOPE,
    warmPerSecond: perSecond,
    fearPerSecond: fear ? perSecond : 0,
  };
};

/** What flows because it was agreed: one channel for every live grant. */
export const grantedChannels = (world: World): Channel[] => {
  const guarded = guardedBeds(world);
  const shut = shutHexes(world);
  const sides = sidesShut(world);
  const louder = fearFactors(world);
  const shares = threadShares(world);
  const channels: Channel[] = [];
  for (const thread of world.threads) {
    if (!isOpen(world, thread)) continue;
    const isBarred = (hex: number): boolean =>
      shut.has(hex) || sides.get(hex)?.some((bed) => bed === thread.a || bed === thread.b) === true;
    if (shut.size + sides.size > 0 && [...hexesBetween(thread.a, thread.b)].some(isBarred)) continue;
    const grants = [grantOf(world, thread.fromA), grantOf(world, thread.fromB)];
    const kept = thread.technology === 'guild' && grants.some(({ keepsFear }) => keepsFear) ? GUILD_THROTTLE : 1;
    const throttle = kept * (shares[thread.a] as number) * (shares[thread.b] as number);
    for (const grant of grants) {
      if (grant.scope === 0 || guarded.has(grant.receiver)) continue;
      const channel = channelOf(world, grant, throttle);
      const fearPerSecond = channel.fearPerSecond * louder(channel.from, channel.to);
      const running = channelWith(world, thread, { ...channel, fearPerSecond });
      if (running !== undefined) channels.push(running);
    }
  }
  return channels;
};
