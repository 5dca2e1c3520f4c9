import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { AnyRequest, RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import { createNight, type Night } from '../src/night/night.ts';
import type { NightOptions, NightSeeds } from '../src/night/state/new-world.ts';
import type { Bed, Grant, Prompt, Thread, World } from '../src/night/state/world.ts';

const SEEDS: NightSeeds = { cast: 'cast-1', flaw: 'flaw-1', draws: 'draws-1' };

/** A night without any socket, and short words for what tests do with it. */
export type PureNight = {
  readonly night: Night;
  readonly world: World;
  readonly come: (person: string, how?: { readonly mayMisuse?: boolean; readonly watch?: boolean }) => void;
  readonly drop: (person: string) => void;
  readonly take: (person: string, request: AnyRequest) => Reply<unknown>;
  /** Takes a request that must be granted. */
  readonly must: (person: string, request: AnyRequest) => unknown;
  readonly run: (ticks: number) => void;
  readonly runUntil: (isReached: (world: World) => boolean, mostTicks?: number) => void;
  /** Says ready for everybody, lies down where there is a dusk, and ticks into the weaving. */
  readonly weave: () => void;
  /** Ticks from the weaving into the unveiling, its clock shortened. */
  readonly unveil: () => void;
  readonly bedOf: (person: string) => number;
  /** A whole-hearted Guild offer and its yes; gives the thread. */
  readonly tie: (from: string, to: string, how?: Partial<RequestOf<'offer'>>) => Thread;
};

export const guildOffer = (to: number, how: Partial<RequestOf<'offer'>> = {}): AnyRequest => ({
  kind: 'offer',
  to,
  technology: 'guild',
  give: { scope: WHOLE_SCOPE, depth: 3 },
  take: { scope: WHOLE_SCOPE, depth: 3 },
  until: 'morning',
  keepFear: false,
  ...how,
});

/** A night from fixed seeds; `people` are in their beds, in this order from bed 0. */
export const pureNight = (people: readonly string[] = [], options: Partial<NightOptions> = {}): PureNight => {
  const night = createNight({ seeds: SEEDS, technology: 'guild', machine: 'none', open: false, ...options });
  const { world } = night;
  const take: PureNight['take'] = (person, request) => night.take({ input: 'request', person, request });
  const must: PureNight['must'] = (person, request) => {
    const reply = take(person, request);
    if (!reply.ok) throw new Error(`${person} ${request.kind}: ${reply.refused}`);
    return reply.result;
  };
  const come: PureNight['come'] = (person, { mayMisuse = true, watch = false } = {}) => {
    night.take({ input: 'came', person, name: `name of ${person}`, mayMisuse, watch });
  };
  const run: PureNight['run'] = (ticks) => {
    for (let tick = 0; tick < ticks; tick += 1) night.tick();
  };
  const runUntil: PureNight['runUntil'] = (isReached, mostTicks = 20 * 300) => {
    for (let tick = 0; tick < mostTicks; tick += 1) {
      if (isReached(world)) return;
      night.tick();
    }
    throw new Error(`not reached in ${mostTicks} ticks`);
  };
  const bedOf: PureNight['bedOf'] = (person) => {
    const bed = world.people[person]?.bed;
    if (bed === undefined) throw new Error(`${person} is not here`);
    return bed;
  };
  for (const person of people) come(person);
  return {
    night,
    world,
    come,
    drop: (person) => void night.take({ input: 'dropped', person }),
    take,
    must,
    run,
    runUntil,
    weave: () => {
      for (const { id, bed } of Object.values(world.people)) if (bed >= 0) must(id, { kind: 'ready', on: true });
      runUntil(({ phase }) => phase !== 'lobby', 5);
      if (world.phase === 'dusk')
        for (const { id, bed } of Object.values(world.people)) if (bed >= 0) must(id, { kind: 'lieDown', on: true });
      runUntil(({ phase }) => phase === 'weaving', 20);
    },
    unveil: () => {
      world.phaseEnds = world.tick + 1;
      runUntil(({ phase }) => phase === 'unveiling', 5);
    },
    bedOf,
    tie: (from, to, how) => {
      must(from, guildOffer(bedOf(to), how));
      const prompt = world.prompts.at(-1) as Prompt;
      must(to, { kind: 'answer', prompt: prompt.id, answer: 'yes' });
      return world.threads.at(-1) as Thread;
    },
  };
};

/** The bed a person lies in. */
export const bedIn = ({ world, bedOf }: PureNight, person: string): Bed => world.beds[bedOf(person)] as Bed;

/** What `giver` gives on a thread. */
export const grantBy = ({ world }: PureNight, thread: Thread, giver: number): Grant =>
  world.grants.find(({ id, giver: from }) => (id === thread.fromA || id === thread.fromB) && from === giver) as Grant;

/** Id of the newest open prompt. */
export const newestPrompt = ({ world }: PureNight): number => (world.prompts.at(-1) as Prompt).id;
