import { distanceHexes } from '@lent-dreams/shared/rules/board.ts';
import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import type { Fact } from '../../state/facts.ts';
import { actorBeds, type Bed, threadBetween, type World } from '../../state/world.ts';
import { type Asker, type Decider, type Decision, done, holdsBack } from '../decide.ts';
import { type ActiveShade, activeShades } from '../shades/active-shades.ts';
import type { Help } from '../shades/shade-rule.ts';
import { stillFact } from '../shades/still-fact.ts';
import { reachable } from './consent.ts';

/** How near a helper must be, where no thread ties the two, in hexes. */
const HELP_HEXES = 3;
/** How near whoever turns to a shade for somebody asleep must be, in hexes. */
const BESIDE_HEXES = 1.25;

const isFar = (world: World, one: number, other: number, hexes: number): boolean => {
  const [here, there] = [world.beds[one] as Bed, world.beds[other] as Bed];
  return distanceHexes(here.x, here.y, there.x, there.y) > hexes;
};

const isOutOfReach = (world: World, { bedId }: Asker, to: number): boolean =>
  threadBetween(world, bedId, to) === undefined && isFar(world, bedId, to, HELP_HEXES);

const hauntedBy = (world: World, bed: number, help: Help): ActiveShade | undefined =>
  activeShades(world).find(({ shade, rule }) => shade.bed === bed && rule.help === help);

/** Counts one who helps; calms the shade when there are enough. */
const helpFacts = (world: World, { shade, rule }: ActiveShade, by: number): readonly Fact[] => {
  const callers = [...shade.callers, by];
  return callers.length >= (rule.helpersWanted?.(world, shade) ?? 1)
    ? [stillFact(world, shade)]
    : [{ fact: 'shadeChanged', id: shade.id, to: { callers } }];
};

/** Helps somebody else's bed against a shade that this help calms. */
const helpAt = (world: World, asker: Asker, to: number, help: Help): Decision => {
  const held = reachable(world, asker, to);
  if (held !== '') return held;
  const haunted = hauntedBy(world, to, help);
  if (haunted === undefined) return 'gone';
  return isOutOfReach(world, asker, to) ? 'tooFar' : done(...helpFacts(world, haunted, asker.bedId));
};

export const lendVerb: Decider<'lendVerb'> = (world, asker, { to }) => helpAt(world, asker, to, 'lendVerb');

export const speakFor: Decider<'speakFor'> = (world, asker, { to }) => helpAt(world, asker, to, 'speakFor');

/** A voice carries everywhere. Each calls once; whoever is all alone may call their own name. */
export const callName: Decider<'callName'> = (world, asker, { to }) => {
  const isAlone = actorBeds(world).every((bed) => bed === asker.bedId);
  const held = to === asker.bedId && isAlone ? holdsBack(world, asker) : reachable(world, asker, to);
  if (held !== '') return held;
  const haunted = hauntedBy(world, to, 'callName');
  if (haunted === undefined) return 'gone';
  return haunted.shade.callers.includes(asker.bedId) ? 'spent' : done(...helpFacts(world, haunted, asker.bedId));
};

/** Takes hold, or lets go of what the asker holds; letting go is never refused. */
const holdOn = (
  world: World,
  asker: Asker,
  held: ActiveShade | undefined,
  on: boolean,
  mayHold: () => Refusal | '',
): Decision => {
  if (!on) {
    return held === undefined || held.shade.heldBy !== asker.bedId
      ? done()
      : done({ fact: 'shadeChanged', id: held.shade.id, to: { heldBy: -1, calmingTicks: 0 } });
  }
  const refused = holdsBack(world, asker) || (held === undefined ? 'gone' : mayHold());
  return refused !== '' || held === undefined
    ? refused || 'gone'
    : done({ fact: 'shadeChanged', id: held.shade.id, to: { heldBy: asker.bedId } });
};

export const holdEnd: Decider<'holdEnd'> = (world, asker, { thread: id, on }) => {
  const leaving = activeShades(world).find(({ shade, rule }) => rule.help === 'holdEnd' && shade.thread === id);
  const thread = world.threads.find((one) => one.id === id);
  return holdOn(world, asker, thread === undefined ? undefined : leaving, on, () =>
    thread?.a === asker.bedId || thread?.b === asker.bedId ? '' : 'notYours',
  );
};

/** Whom it follows turns to it; for somebody asleep whoever stands beside. */
export const face: Decider<'face'> = (world, asker, { shade: id, on }) => {
  const follower = activeShades(world).find(({ shade, rule }) => shade.id === id && rule.help === 'face');
  return holdOn(world, asker, follower, on, () => {
    const bed = follower?.shade.bed ?? -1;
    if (bed === asker.bedId) return '';
    if (world.beds[bed]?.occupant !== 'sleeper') return 'notYours';
    return isFar(world, asker.bedId, bed, BESIDE_HEXES) ? 'tooFar' : '';
  });
};
