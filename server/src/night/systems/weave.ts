import { FEAR, inScope, WARM_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, hexAt, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { type Channel, CONDUCTANCE_PER_DEPTH } from '@lent-dreams/shared/rules/field.ts';
import { type Grant, grantOf, type Thread, type World } from '../state/world.ts';

/** The Guild halves a thread, both ways, when either giver keeps their fear out (design: old technology). */
const GUILD_THROTTLE = 0.5;
const LINE_SAMPLES = 48;

/** Hexes the straight line between two beds runs over. */
export const hexesBetween = (one: number, other: number): ReadonlySet<number> => {
  const from = hexCentre(bedHex(one));
  const to = hexCentre(bedHex(other));
  const crossed = new Set<number>();
  for (let sample = 0; sample <= LINE_SAMPLES; sample += 1) {
    const share = sample / LINE_SAMPLES;
    crossed.add(hexAt(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share));
  }
  return crossed;
};

/** Beds whose body stands on a motif that lets no thread reach it; the first body counts. */
const guardedBeds = (world: World): ReadonlySet<number> => {
  const guarded = new Set<number>();
  for (const motif of world.motifs) {
    if (MOTIFS[motif.kind]?.guardsBody !== true) continue;
    const first = world.beds.findIndex((bed) => bed.occupant === 'human' && hexAt(bed.x, bed.y) === motif.hex);
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

/** Does the thread carry anything right now? */
const isOpen = (world: World, thread: Thread): boolean => {
  if (thread.suspended || thread.frozenUntil > world.tick) return false;
  const ends = [thread.a, thread.b].map((bed) => world.beds[bed]?.presence);
  return !ends.includes('ward') && !ends.includes('away');
};

const depthOf = (world: World, grant: Grant): number =>
  world.beds[grant.giver]?.presence === 'drifting' ? Math.min(1, grant.depth) : grant.depth;

const channelOf = (world: World, thread: Thread, grant: Grant, throttle: number): Channel => {
  const perSecond = CONDUCTANCE_PER_DEPTH * depthOf(world, grant) * throttle;
  const fear = thread.technology === 'guild' ? !grant.keepsFear : inScope(grant.scope, FEAR) && !grant.keepsFear;
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
  const channels: Channel[] = [];
  for (const thread of world.threads) {
    if (!isOpen(world, thread)) continue;
    if (shut.size > 0 && [...hexesBetween(thread.a, thread.b)].some((hex) => shut.has(hex))) continue;
    const grants = [grantOf(world, thread.fromA), grantOf(world, thread.fromB)];
    const throttle = thread.technology === 'guild' && grants.some(({ keepsFear }) => keepsFear) ? GUILD_THROTTLE : 1;
    for (const grant of grants) {
      if (grant.scope === 0 || guarded.has(grant.receiver)) continue;
      channels.push(channelOf(world, thread, grant, throttle));
    }
  }
  return channels;
};
