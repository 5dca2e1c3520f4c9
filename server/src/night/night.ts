import type { PersonId } from '@lent-dreams/shared/ids.ts';
import { hashPlain } from '@lent-dreams/shared/maths/hash.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import { apply } from './state/apply.ts';
import type { Fact } from './state/facts.ts';
import { type NightOptions, newWorld } from './state/new-world.ts';
import type { World } from './state/world.ts';
import { askerOf, type Decider } from './systems/decide.ts';
import { DECIDERS } from './systems/deciders/index.ts';
import { SYSTEMS } from './systems/index.ts';
import { isDeserted } from './systems/seats/desertion.ts';
import { seatFacts } from './systems/seats/seat-facts.ts';
import { newTouched, type Touched, touch } from './touched.ts';

/** All that comes into a night from outside; with the seeds, the whole log of it. */
export type NightInput =
  | { readonly input: 'request'; readonly person: PersonId; readonly request: AnyRequest }
  | {
      readonly input: 'came';
      readonly person: PersonId;
      readonly name: string;
      readonly mayMisuse: boolean;
      readonly watch: boolean;
    }
  | { readonly input: 'dropped'; readonly person: PersonId };

export type Night = {
  readonly world: World;
  /** What the sight-keeper must look at again; it clears this when it has. */
  readonly touched: Touched;
  /** Takes one input now: decides, applies, answers. */
  readonly take: (input: NightInput) => Reply<unknown>;
  /** One tick of 50 ms. */
  readonly tick: () => void;
  /** What happened since the last call, in order; the herald reads it once a tick. */
  readonly drainNews: () => readonly Fact[];
  /** Hash of the whole world, for replays. */
  readonly hash: () => string;
};

/** A dream from its seeds. Deterministic: the same seeds and inputs at the same ticks give the same world, bit by bit. */
export const createNight = (options: NightOptions): Night => resumeNight(newWorld(options));

/** A dream from a world kept earlier, which it changes from here on; it goes on as if it had never stopped. */
export const resumeNight = (world: World): Night => {
  const touched = newTouched();
  let news: Fact[] = [];
  const write = (fact: Fact): void => {
    touch(touched, fact);
    apply(world, fact);
  };
  const applyAll = (facts: readonly Fact[]): void => {
    for (const fact of facts) write(fact);
    news.push(...facts);
  };

  const come = ({ person, name, mayMisuse, watch }: Extract<NightInput, { input: 'came' }>): void => {
    if (world.people[person] !== undefined) {
      applyAll([
        { fact: 'personReturned', person, name },
        { fact: 'misuseSet', person, may: mayMisuse },
      ]);
      return;
    }
    applyAll(seatFacts(world, person, watch, { fact: 'personCame', person, name, mayMisuse }) ?? []);
  };

  const decide = (person: PersonId, request: AnyRequest): Reply<unknown> => {
    const asker = askerOf(world, person);
    if (asker === undefined) return { ok: false, refused: 'gone' };
    const { kind, ...fields } = request;
    const decision = (DECIDERS[kind] as Decider<typeof kind>)(world, asker, fields as never);
    if (typeof decision === 'string') return { ok: false, refused: decision };
    if (kind !== 'leave' && kind !== 'forgetMe') write({ fact: 'acted', person });
    applyAll(decision.facts);
    return decision.result === undefined ? { ok: true } : { ok: true, result: decision.result };
  };

  return {
    world,
    touched,
    take: (input) => {
      if (input.input === 'request') return decide(input.person, input.request);
      if (input.input === 'came') come(input);
      else if (world.people[input.person]?.connected === true) write({ fact: 'personDropped', person: input.person });
      return { ok: true };
    },
    tick: () => {
      write({ fact: 'ticked' });
      const frozen = world.freezeUntil > world.tick || isDeserted(world);
      if (frozen) write({ fact: 'stoodStill' });
      for (const { run, inFreeze } of SYSTEMS) if (!frozen || inFreeze) applyAll(run(world));
    },
    drainNews: () => {
      const drained = news;
      news = [];
      return drained;
    },
    hash: () => hashPlain(world),
  };
};
