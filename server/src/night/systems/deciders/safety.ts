import { TOPICS } from '@lent-dreams/shared/content/topic.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import { isOpening } from '../../state/people.ts';
import { personIn, type Safety, threadBetween, type World } from '../../state/world.ts';
import { type Asker, type Decider, type Decision, done } from '../decide.ts';
import { closeBedFacts, closeFacts } from './close-threads.ts';
import { lapseFacts, refuseFacts } from './consent.ts';
import { fadeOutFacts } from './fade-out.ts';

const FREEZE_TICKS = ticksOf(20);
/** How often one person's X may stop the clock of all; later presses still fade. */
const FREEZES_PER_NIGHT = 2;

const change = (world: World, { person }: Asker, part: Partial<Safety>): Fact => ({
  fact: 'safetySet',
  person: person.id,
  safety: { ...(world.safety[person.id] as Safety), ...part },
});

/**
 * Never refused, in any phase, hold or freeze. Stops the room at most twice a night for one person, and never for a
 * watcher, who is not in the dream; a second press in the quiet one asked for is the same press.
 */
export const pressX: Decider<'pressX'> = (world, asker) => {
  const { freezes, xPending, stops: stopped } = world.safety[asker.person.id] as Safety;
  if (xPending && stopped && world.freezeUntil > world.tick) return done();
  const isAct = !isOpening(world) && world.phase !== 'ending';
  const stops = asker.bed !== undefined && freezes < FREEZES_PER_NIGHT && isAct;
  return done(
    change(world, asker, { xPending: true, freezes: freezes + (stops ? 1 : 0), stops }),
    ...(stops ? [{ fact: 'frozen', until: world.tick + FREEZE_TICKS } as const] : []),
  );
};

/** The room goes on when nobody who is here still has to choose. */
const goOnFacts = (world: World, { person }: Asker): readonly Fact[] => {
  const others = Object.keys(world.people).some((id) => id !== person.id && world.safety[id]?.xPending === true);
  return others || world.freezeUntil <= world.tick ? [] : [{ fact: 'frozen', until: world.tick }];
};

export const afterX: Decider<'afterX'> = (world, asker, { choice }) => {
  const mine = world.safety[asker.person.id] as Safety;
  if (!mine.xPending) return 'gone';
  const facts: Fact[] = [change(world, asker, { xPending: false, stops: false })];
  if (choice === 'fade') facts.push(...fadeOutFacts(world, asker));
  if (choice === 'rewind' && mine.stops && world.freezeUntil > world.tick) facts.push({ fact: 'rewound' });
  return done(...facts, ...goOnFacts(world, asker));
};

export const setSafety: Decider<'setSafety'> = (world, asker, { topic, level }) => {
  if (!(TOPICS as readonly string[]).includes(topic)) return 'invalid';
  return done(change(world, asker, { sheet: { ...(world.safety[asker.person.id] as Safety).sheet, [topic]: level } }));
};

const onPerson = (
  world: World,
  asker: Asker,
  bed: number,
  decide: (id: string, safety: Safety) => Decision,
): Decision => {
  const person = personIn(world, bed);
  if (person === undefined || person.id === asker.person.id) return 'invalid';
  return decide(person.id, world.safety[asker.person.id] as Safety);
};

/** Neither sees the other's name, place or words from the next patch on; their threads end. */
export const block: Decider<'block'> = (world, asker, { bed }) =>
  onPerson(world, asker, bed, (id, { blocked }) => {
    const thread = asker.bedId < 0 ? undefined : threadBetween(world, asker.bedId, bed);
    return done(
      change(world, asker, { blocked: [...blocked.filter((one) => one !== id), id] }),
      ...(thread === undefined ? [] : closeFacts(world, [thread.id])),
      ...world.prompts
        .filter((prompt) => [prompt.from, prompt.to].includes(bed) && [prompt.from, prompt.to].includes(asker.bedId))
        .flatMap((prompt) => refuseFacts(world, prompt, 'lapsed')),
      ...world.told
        .filter(({ from, to }) => (from === bed && to === asker.bedId) || (to === bed && from === asker.bedId))
        .map(({ id: told }) => ({ fact: 'toldTakenBack', id: told }) as const),
      ...(asker.bed?.hands === bed ? [{ fact: 'handsLoosed', bed } as const] : []),
    );
  });

export const unblock: Decider<'unblock'> = (world, asker, { id }) =>
  done(
    change(world, asker, { blocked: (world.safety[asker.person.id] as Safety).blocked.filter((one) => one !== id) }),
  );

export const mute: Decider<'mute'> = (world, asker, { bed }) =>
  onPerson(world, asker, bed, (id, { muted }) =>
    done(change(world, asker, { muted: [...muted.filter((one) => one !== id), id] })),
  );

export const unmute: Decider<'unmute'> = (world, asker, { id }) =>
  done(change(world, asker, { muted: (world.safety[asker.person.id] as Safety).muted.filter((one) => one !== id) }));

export const calmMode: Decider<'calmMode'> = (world, asker, { on }) => done(change(world, asker, { calmMode: on }));

/** Steps out of the dream for as long as one likes: nothing waits there, and going there answers one's own X. */
export const quietRoom: Decider<'quietRoom'> = (world, asker, { on }) => {
  const { xPending } = world.safety[asker.person.id] as Safety;
  return done(
    change(world, asker, on ? { quietRoom: true, xPending: false, stops: false } : { quietRoom: false }),
    ...(on && xPending ? goOnFacts(world, asker) : []),
    ...(on ? lapseFacts(world, asker.bedId) : []),
    ...(asker.bed === undefined || asker.bed.presence === 'ward'
      ? []
      : [{ fact: 'presenceChanged', bed: asker.bedId, presence: on ? 'lookingDown' : 'awake' } as const]),
  );
};

export const slowTimers: Decider<'slowTimers'> = (world, asker, { on }) =>
  done(change(world, asker, { slowTimers: on }));

const goFacts = (world: World, { person, bedId }: Asker, why: 'leave' | 'forget'): Decision =>
  done(...(bedId < 0 ? [] : closeBedFacts(world, [bedId])), { fact: 'personLeft', person: person.id, why });

export const leave: Decider<'leave'> = (world, asker) => goFacts(world, asker, 'leave');

export const forgetMe: Decider<'forgetMe'> = (world, asker) => goFacts(world, asker, 'forget');
