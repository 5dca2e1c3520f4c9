import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { EndingSummary } from '@lent-dreams/shared/wire/documents.ts';
import type { Fact } from '../../state/facts.ts';
import { actorBeds, type Bed, meanFear, type World } from '../../state/world.ts';
import { endingOf } from '../ending-of.ts';
import { borderFacts } from './border-facts.ts';
import { encoreFacts } from './encore.ts';
import { CALM_THREADS, CALM_TICKS } from './mood.ts';
import { isRung } from './weaving.ts';

const SPIRAL_FEAR = 35;
const CALM_FEAR = 15;
/** A hush so long is the end of the show, once the encore is over. */
const HUSH_TICKS = ticksOf(20);
/** Quiet for so long after the encore, or after it was refused, is a quiet night. */
const QUIET_TICKS = ticksOf(40);
const REFUSED_TICKS = ticksOf(12);
const BLACKOUT_FEAR = 85;
const BLACKOUT_TICKS = ticksOf(5);
const WAKING_TICKS = ticksOf(3);
const WARD_TICKS = ticksOf(12);
const BACK_FEAR = 50;

const wardFacts = (world: World): readonly Fact[] =>
  world.beds.flatMap((bed, index): readonly Fact[] => {
    if (bed.presence === 'ward' && world.tick >= bed.wardUntil && bed.fear <= BACK_FEAR)
      return [{ fact: 'presenceChanged', bed: index, presence: 'awake', wardUntil: 0 }];
    if (bed.wakingTicks < WAKING_TICKS || bed.presence !== 'awake') return [];
    return [{ fact: 'presenceChanged', bed: index, presence: 'ward', wardUntil: world.tick + WARD_TICKS }];
  });

/** Ticks since the encore was over or refused; −1 before. */
const ticksAfterEncore = ({ encore, tick }: World): number =>
  encore.state === 'refused' || encore.state === 'coming' ? Math.max(-1, tick - encore.until) : -1;

const isQuietNight = (world: World): boolean =>
  !world.spiral && ticksAfterEncore(world) >= (world.encore.state === 'refused' ? REFUSED_TICKS : QUIET_TICKS);

/** How the show ends now, or '' while it goes on. In free play only the bell ends it. */
const outcomeOf = (world: World, calmTicks: number, blackoutTicks: number): EndingSummary['outcome'] | '' => {
  if (world.mode === 'free') return isRung(world) ? (world.spiral ? 'dawn' : 'quiet') : '';
  const actors = actorBeds(world);
  const inWard = actors.filter((bed) => world.beds[bed]?.presence === 'ward').length;
  if (blackoutTicks >= BLACKOUT_TICKS || (actors.length > 1 && inWard * 2 >= actors.length)) return 'blackout';
  if (world.spiral && calmTicks >= CALM_TICKS && world.threads.length >= CALM_THREADS) return 'calmed';
  if (world.spiral && calmTicks >= HUSH_TICKS && ticksAfterEncore(world) >= 0) return 'dawn';
  if (isQuietNight(world)) return 'quiet';
  return world.tick >= world.phaseEnds ? (world.spiral ? 'dawn' : 'quiet') : '';
};

/** The show: who wakes and comes back, the spiral, the encore, and the end. */
export const unveiling = (world: World): readonly Fact[] => {
  const fear = meanFear(world.beds);
  const awake: readonly Bed[] = world.beds.filter(({ presence }) => presence !== 'ward');
  const calmTicks = fear < CALM_FEAR ? world.calmTicks + 1 : 0;
  const blackoutTicks = meanFear(awake) > BLACKOUT_FEAR ? world.blackoutTicks + 1 : 0;
  const facts: Fact[] = [{ fact: 'moodCounted', calmTicks, blackoutTicks }, ...wardFacts(world), ...encoreFacts(world)];
  if (!world.spiral && fear > SPIRAL_FEAR) facts.push({ fact: 'spiralBegan' });
  const outcome = outcomeOf(world, calmTicks, blackoutTicks);
  if (outcome !== '')
    facts.push(
      ...borderFacts(world),
      { fact: 'nightEnded', summary: endingOf(world, outcome) },
      { fact: 'phaseChanged', phase: 'ending', ends: 0 },
    );
  return facts;
};
