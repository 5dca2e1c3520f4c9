import type { BedId, PersonId } from '@lent-dreams/shared/ids.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { blocks } from '../../sight.ts';
import type { Fact, FactOf } from '../../state/facts.ts';
import { isOpening } from '../../state/people.ts';
import { grantOf, type Prompt, personIn, type Thread, threadsOf, type World } from '../../state/world.ts';
import { closeBedFacts } from '../deciders/close-threads.ts';

/** Time to look at the threads of whoever lay here before. */
const KEEP_TICKS = ticksOf(20);

/** A bed for somebody new: the one they lost tonight while it is free, else the first bot's, else the first sleeper's. */
const seatFor = (world: World, person: PersonId): BedId => {
  const before = world.former[person]?.bed ?? -1;
  const wanted = world.beds[before]?.occupant;
  if (wanted === 'sleeper' || wanted === 'bot') return before;
  const bot = world.beds.findIndex(({ occupant }) => occupant === 'bot');
  return bot >= 0 ? bot : world.beds.findIndex(({ occupant }) => occupant === 'sleeper');
};

/** Asks the newcomer whether they want to keep a thread that lay here: on the same terms, and by a new yes of both. */
const keepFact = (world: World, bed: BedId, { a, b, fromA, fromB, technology }: Thread, id: number): Fact => {
  const other = a === bed ? b : a;
  const [theirs, mine] = [grantOf(world, a === bed ? fromB : fromA), grantOf(world, a === bed ? fromA : fromB)];
  const prompt: Prompt = {
    id,
    kind: 'keep',
    from: other,
    to: bed,
    openedTick: world.tick,
    expiresTick: world.tick + KEEP_TICKS,
    offer: {
      technology,
      give: { scope: theirs.scope, depth: theirs.depth },
      take: { scope: mine.scope, depth: mine.depth },
      until: theirs.until,
      keepsFear: theirs.keepsFear,
      takeKeepsFear: mine.keepsFear,
    },
    paid: 0,
  };
  return { fact: 'promptOpened', prompt };
};

/**
 * Somebody new lies down in a bot's or a sleeper's bed: its threads end with their rows, persona and place stay, a bot's
 * role goes with the bed, and of each thread the newcomer is asked whether to keep it. Nothing is inherited without a yes.
 * `coming` is the fact that seats them. Undefined when no bed is free.
 */
export const seatFacts = (
  world: World,
  person: PersonId,
  watch: boolean,
  coming: Omit<FactOf<'personCame'>, 'bed'> | Omit<FactOf<'seatTaken'>, 'bed'>,
): readonly Fact[] | undefined => {
  const bed = watch ? -1 : seatFor(world, person);
  const seated = { ...coming, bed } as Fact;
  if (bed < 0) return coming.fact === 'personCame' ? [seated] : undefined;
  const { occupant, role } = world.beds[bed] as World['beds'][number];
  const isShown = ({ a, b, guest }: Thread): boolean => {
    const other = personIn(world, a === bed ? b : a);
    return !guest && (other === undefined || !blocks(world, person, other.id));
  };
  const asked = isOpening(world) || world.phase === 'ending' ? [] : threadsOf(world, bed).filter(isShown);
  return [
    ...closeBedFacts(world, [bed]),
    occupant === 'bot' ? { fact: 'botLeft', bed } : { fact: 'seatLeft', bed },
    seated,
    ...(role === '' || isOpening(world) ? [] : [{ fact: 'roleTaken', bed, role } as const]),
    ...asked.map((thread, index) => keepFact(world, bed, thread, world.nextId + index)),
  ];
};
