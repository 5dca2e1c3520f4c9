import { TOPICS } from '@lent-dreams/shared/content/topic.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import { personIn, type Safety, threadBetween, type World } from '../../state/world.ts';
import { type Asker, type Decider, type Decision, done } from '../decide.ts';
import { closeFacts, refuseFacts } from './consent.ts';

const FREEZE_TICKS = ticksOf(20);
/** How often one person's X may stop the clock of all; later presses still fade. */
const FREEZES_PER_NIGHT = 2;

const change = (world: World, { person }: Asker, part: Partial<Safety>): Fact => ({
  fact: 'safetySet',
  person: person.id,
  safety: { ...(world.safety[person.id] as Safety), ...part },
});

/** Never refused, in any phase, hold or freeze. Stops the room at most twice a night for one person. */
export const pressX: Decider<'pressX'> = (world, asker) => {
  const { freezes } = world.safety[asker.person.id] as Safety;
  const stops = freezes < FREEZES_PER_NIGHT && world.phase !== 'lobby' && world.phase !== 'ending';
  return done(
    change(world, asker, { xPending: true, freezes: freezes + (stops ? 1 : 0), stops }),
    ...(stops ? [{ fact: 'frozen', until: world.tick + FREEZE_TICKS } as const] : []),
  );
};

export const afterX: Decider<'afterX'> = (world, asker, { choice }) => {
  const mine = world.safety[asker.person.id] as Safety;
  if (!mine.xPending) return 'gone';
  const others = Object.entries(world.safety).some(([id, safety]) => id !== asker.person.id && safety.xPending);
  const facts: Fact[] = [change(world, asker, { xPending: false, stops: false })];
  if (choice === 'rewind' && mine.stops && world.freezeUntil > world.tick) facts.push({ fact: 'rewound' });
  if (!others && world.freezeUntil > world.tick) facts.push({ fact: 'frozen', until: world.tick });
  return done(...facts);
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

export const quietRoom: Decider<'quietRoom'> = (world, asker, { on }) =>
  done(
    change(world, asker, { quietRoom: on, ...(on ? { xPending: false } : {}) }),
    ...(asker.bed === undefined || asker.bed.presence === 'ward'
      ? []
      : [{ fact: 'presenceChanged', bed: asker.bedId, presence: on ? 'lookingDown' : 'awake' } as const]),
  );

/** Kept nowhere: ◐ and ○ open the sheet at the person's own screen, the server learns nothing. */
export const checkIn: Decider<'checkIn'> = () => done();

export const leave: Decider<'leave'> = (_world, { person }) =>
  done({ fact: 'personLeft', person: person.id, forget: false });

export const forgetMe: Decider<'forgetMe'> = (_world, { person }) =>
  done({ fact: 'personLeft', person: person.id, forget: true });

/** Rows about what is mine. Flows that nobody agreed to show once the act is over. */
export const myLedger: Decider<'myLedger'> = (world, { bedId }) => ({
  facts: [],
  result: world.ledger.filter(
    ({ subject, recipient, breach }) =>
      bedId >= 0 && (subject === bedId || recipient === bedId) && (breach === '' || world.phase === 'ending'),
  ),
});

export const myReceipts: Decider<'myReceipts'> = (world, { bedId }) => ({
  facts: [],
  result: world.grants.filter(({ giver, receiver }) => bedId >= 0 && (giver === bedId || receiver === bedId)),
});

/** A watcher takes a sleeper's bed; the sleeper's threads end first, nothing is inherited. */
export const lieDown: Decider<'lieDown'> = (world, { person, bed }) => {
  if (bed !== undefined) return 'invalid';
  const free = world.beds.findIndex(({ occupant }) => occupant === 'sleeper');
  if (free < 0) return 'unavailable';
  return done({ fact: 'seatLeft', bed: free }, { fact: 'seatTaken', person: person.id, bed: free });
};
