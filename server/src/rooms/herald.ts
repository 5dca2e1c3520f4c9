import type { PersonId } from '@lent-dreams/shared/ids.ts';
import { NOTICE, type Notice } from '@lent-dreams/shared/wire/notices.ts';
import { seesBody } from '../night/sight.ts';
import type { Fact } from '../night/state/facts.ts';
import type { Bed, World } from '../night/state/world.ts';

type Receiver = { readonly send: (type: string, message: Notice) => void };

/** A piece of news and the one person it is for. */
type Letter = { readonly to: PersonId; readonly notice: Notice };

/** Who hears of a fact, and what; people in calm hear nothing but what they asked for themselves. */
const lettersOf = (world: World, fact: Fact): readonly Letter[] => {
  const at = (bed: number): PersonId => world.beds[bed]?.person ?? '';
  if (fact.fact === 'promptClosed') {
    // In whose name a false offer came never hears of it.
    if (fact.prompt.falseBy !== undefined) return [];
    const { from, to, kind } = fact.prompt;
    // Nobody asked for this one, and what a newcomer makes of it is theirs.
    if (kind === 'keep') return [];
    return [{ to: at(from), notice: { kind: 'answered', by: to, prompt: kind, answer: fact.answer } }];
  }
  if (fact.fact === 'wished' && fact.resonances > 0) {
    const { persona } = world.beds[fact.bed] as Bed;
    const feeling = fact.ticks[0] < 0 ? persona.wishes[0] : persona.wishes[1];
    return [{ to: at(fact.bed), notice: { kind: 'resonance', feeling } }];
  }
  if (fact.fact === 'okAsked') return fact.reaches ? [{ to: fact.to, notice: { kind: 'someoneAsksOk' } }] : [];
  if (fact.fact === 'pinged') {
    const { bed: by, hex } = fact;
    return Object.keys(world.people)
      .filter((viewer) => seesBody(world, viewer, by))
      .map((to) => ({ to, notice: { kind: 'pinged', by, hex } }));
  }
  return [];
};

/** The only sender beside the patches: turns facts into news for those who may hear them. */
export const sendNews = (world: World, facts: readonly Fact[], receivers: ReadonlyMap<PersonId, Receiver>): void => {
  for (const fact of facts) {
    for (const { to, notice } of lettersOf(world, fact)) {
      // Whoever looks away hears nothing.
      const looksAway = world.beds[world.people[to]?.bed ?? -1]?.presence === 'lookingDown';
      if (!looksAway) receivers.get(to)?.send(NOTICE, notice);
    }
  }
};

/** A word to one client outside the night, before its socket closes. */
export const sendWord = (receiver: Receiver, notice: Notice): void => receiver.send(NOTICE, notice);
