import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Night } from '../src/night/night.ts';
import { apply } from '../src/night/state/apply.ts';
import { actorBeds, type Bed, grantOf, meanFear, personIn, threadsOf, type World } from '../src/night/state/world.ts';
import { activeShades } from '../src/night/systems/shades/active-shades.ts';
import { stillFact } from '../src/night/systems/shades/still-fact.ts';

/** Seconds between two acts of a person, and of a role bot beside one, two or three people (design: difficulty). */
const PACE_SECONDS = 4;
const BOT_PACE_SECONDS = [4.2, 4.9, 5.6];
/** A thread to somebody this afraid is cut, as long as so many stay. */
const CUT_FEAR = 40;
const KEPT_THREADS = 5;
/** Hands do not all move at once. */
const TURN_TICKS = 11;
const EASE_FEAR = 8;
const ALARM_FEAR = 14;

/** Calms the shade at a bed, whatever its remedy is; false where there is none. */
const still = (world: World, bed: number): boolean => {
  const [found] = activeShades(world).filter(({ shade }) => shade.bed === bed);
  if (found !== undefined) apply(world, stillFact(world, found.shade));
  return found !== undefined;
};

/** One act, as people who know the game choose it: calm what haunts them, cut the hottest thread, thin the others, help a sleeper, then breathe. */
const actOnce = ({ world, take }: Night, index: number, person: string): void => {
  const bed = world.beds[index] as Bed;
  const breathe = (on: boolean): void => {
    if (bed.breathing !== on) take({ input: 'request', person, request: { kind: 'breathe', on } });
  };
  if (meanFear(world.beds) < ALARM_FEAR && bed.fear < ALARM_FEAR) {
    breathe(bed.fear > EASE_FEAR);
    return;
  }
  if (still(world, index)) return;
  const own = threadsOf(world, index);
  const fearAt = ({ a, b }: (typeof own)[number]): number => world.beds[a === index ? b : a]?.fear ?? 0;
  const hottest = own.toSorted((one, other) => fearAt(other) - fearAt(one))[0];
  if (hottest !== undefined && fearAt(hottest) > CUT_FEAR && world.threads.length > KEPT_THREADS) {
    take({ input: 'request', person, request: { kind: 'close', thread: hottest.id } });
    return;
  }
  const thick = own.find(({ fromA, fromB }) => [fromA, fromB].some((id) => grantOf(world, id).depth > 1));
  const mine = thick && [thick.fromA, thick.fromB].map((id) => grantOf(world, id)).find(({ giver }) => giver === index);
  if (thick !== undefined && mine !== undefined && mine.depth > 1) {
    take({ input: 'request', person, request: { kind: 'narrow', thread: thick.id, depth: 1 } });
    return;
  }
  const asleep = world.beds.findIndex(
    ({ occupant }, other) => occupant === 'sleeper' && activeShades(world).some(({ shade }) => shade.bed === other),
  );
  if (bed.fear < CUT_FEAR && still(world, asleep)) return;
  breathe(true);
};

/** Lets everybody with hands act when it is their turn; the first `humans` beds are people, the others bots. */
export const actCarefully = (night: Night, humans: number): void => {
  const { world } = night;
  for (const bed of actorBeds(world)) {
    const person = personIn(world, bed);
    const pace = ticksOf(bed < humans ? PACE_SECONDS : (BOT_PACE_SECONDS[humans - 1] as number));
    const isTurn = (world.tick + bed * TURN_TICKS) % pace === 0;
    if (person !== undefined && isTurn && world.beds[bed]?.presence === 'awake') actOnce(night, bed, person.id);
  }
};
