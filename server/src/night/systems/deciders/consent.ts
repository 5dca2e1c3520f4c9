import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { distanceHexes } from '@lent-dreams/shared/rules/board.ts';
import { offerCost } from '@lent-dreams/shared/rules/offer-cost.ts';
import { PORTS_PER_BED, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import type { RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import type { Fact } from '../../state/facts.ts';
import { isOpening } from '../../state/people.ts';
import {
  type Bed,
  grantOf,
  type PairMemory,
  type Prompt,
  pairKey,
  personIn,
  threadBetween,
  threadsOf,
  type World,
} from '../../state/world.ts';
import { type Asker, type Decider, type Decision, done, holdsBack } from '../decide.ts';
import { goodbyeFacts } from '../place/goodbye.ts';
import { keepFacts } from '../seats/keep-thread.ts';
import { swapFacts } from '../seats/swap-roles.ts';
import { isKeptFrom } from '../shades/active-shades.ts';
import { falseAnswerFacts } from '../shades/false-offer.ts';
import { closeBedFacts, closeFacts } from './close-threads.ts';
import { narrowFacts } from './narrow-grants.ts';
import { tieThread } from './tie-thread.ts';

const OFFER_TICKS = ticksOf(8);
const ASK_TICKS = ticksOf(20);
const HANDS_TICKS = ticksOf(5);
const HANDS_HEXES = 1.25;
const OPEN_PER_SENDER = 2;
const PROMPTS_PER_MINUTE = 6;
const AFTER_NO_TICKS = ticksOf(60);
const PRESSING_TICKS = ticksOf(120);

export const memoryOf = (world: World, one: number, other: number): PairMemory =>
  world.pairs[pairKey(world, one, other)] ?? { restUntil: 0, pressingUntil: 0, pressed: false, answeredAsk: false };

/** Can this bed be spoken to? One word for away, looking down and blocked, so that a block cannot be read. */
export const reachable = (world: World, asker: Asker, to: number): Refusal | '' => {
  const held = holdsBack(world, asker);
  if (held !== '') return held;
  if (to === asker.bedId) return 'invalid';
  const other = world.beds[to] as Bed;
  const person = personIn(world, to);
  const mine = world.safety[asker.person.id];
  const theirs = person === undefined ? undefined : world.safety[person.id];
  const blocked =
    person !== undefined &&
    (mine?.blocked.includes(person.id) === true || theirs?.blocked.includes(asker.person.id) === true);
  const rests = theirs?.quietRoom === true || theirs?.xPending === true;
  return blocked || rests || other.presence === 'away' || other.presence === 'lookingDown' || other.presence === 'ward'
    ? 'unavailable'
    : '';
};

export const tooMany = (world: World, from: number, to: number, kind: Prompt['kind']): boolean => {
  const sent = world.prompts.filter(
    (prompt) => prompt.from === from && prompt.kind === kind && prompt.falseBy === undefined,
  );
  const got = world.prompts.filter((prompt) => prompt.to === to && world.tick - prompt.openedTick < ticksOf(60));
  return sent.length >= OPEN_PER_SENDER || sent.some((prompt) => prompt.to === to) || got.length >= PROMPTS_PER_MINUTE;
};

/** How much longer a question to this bed waits: twice for whoever asked for slower timers. */
const patienceFor = (world: World, to: number): number =>
  world.safety[personIn(world, to)?.id ?? '']?.slowTimers === true ? 2 : 1;

export const promptOf = (
  world: World,
  asker: Asker,
  to: number,
  kind: Prompt['kind'],
  ticks: number,
  offer: Prompt['offer'] = null,
  paid = 0,
): Fact => ({
  fact: 'promptOpened',
  prompt: {
    id: world.nextId,
    kind,
    from: asker.bedId,
    to,
    openedTick: world.tick,
    expiresTick: world.tick + ticks * patienceFor(world, to),
    offer,
    paid,
  },
});

export const ask: Decider<'ask'> = (world, asker, { to }) => {
  const held = reachable(world, asker, to);
  if (held !== '') return held;
  return tooMany(world, asker.bedId, to, 'ask') ? 'tooMany' : done(promptOf(world, asker, to, 'ask', ASK_TICKS));
};

export const tell: Decider<'tell'> = (world, { bed, bedId }, { prompt: id, what }) => {
  const prompt = world.prompts.find((one) => one.id === id && one.to === bedId && one.kind === 'ask');
  if (bed === undefined || prompt === undefined) return 'expired';
  // Only a *not now* is heard while the room is quiet: time stands still for the question too.
  if (what !== 'notNow' && world.freezeUntil > world.tick) return 'notNow';
  const key = pairKey(world, bedId, prompt.from);
  const facts: Fact[] = [
    { fact: 'promptClosed', id, prompt, answer: what === 'notNow' ? 'notNow' : 'told' },
    { fact: 'pairRemembered', key, memory: { ...memoryOf(world, bedId, prompt.from), answeredAsk: true } },
  ];
  if (what !== 'notNow') facts.push(...tellFacts(world, bedId, prompt.from, what));
  return done(...facts);
};

/** Tells one wish or the guard; nothing when it was told before. */
export const tellFacts = (
  world: World,
  from: number,
  to: number,
  what: 'wishA' | 'wishB' | 'guard',
): readonly Fact[] => {
  const { wishes, guard } = (world.beds[from] as Bed).persona;
  const feeling = what === 'guard' ? guard : wishes[what === 'wishA' ? 0 : 1];
  const kind = what === 'guard' ? 'guard' : 'wish';
  if (world.told.some((told) => told.from === from && told.to === to && told.what === kind && told.feeling === feeling))
    return [];
  return [{ fact: 'wishTold', told: { id: world.nextId, from, to, what: kind, feeling } }];
};

const fitsTechnology = (world: World, { technology, give, take }: RequestOf<'offer'>): Refusal | '' => {
  if (technology !== world.technology) return 'needsReform';
  if (technology === 'by-feeling') return give.scope === 0 && take.scope === 0 ? 'invalid' : '';
  return give.scope === WHOLE_SCOPE && take.scope === WHOLE_SCOPE && give.depth === take.depth ? '' : 'invalid';
};

export const offer: Decider<'offer'> = (world, asker, request) => {
  const { to } = request;
  const held = reachable(world, asker, to) || fitsTechnology(world, request);
  if (held !== '') return held;
  if (isOpening(world) || isKeptFrom(world, asker.bedId, 'offer')) return 'notNow';
  if (threadBetween(world, asker.bedId, to) !== undefined) return 'invalid';
  if (threadsOf(world, asker.bedId).length >= PORTS_PER_BED || threadsOf(world, to).length >= PORTS_PER_BED)
    return 'noPort';
  const memory = memoryOf(world, asker.bedId, to);
  if (memory.restUntil > world.tick) return 'afterNo';
  if (tooMany(world, asker.bedId, to, 'offer')) return 'tooMany';
  const { x, y, lucidity } = asker.bed as Bed;
  const cost = offerCost({ bed: asker.bedId, x, y }, to, world.motifs);
  if (lucidity < cost) return 'noLucidity';
  const { technology, give, take, until, keepFear } = request;
  const isPressing = memory.pressingUntil > world.tick;
  const pressed: Fact[] =
    memory.pressed === isPressing
      ? []
      : [{ fact: 'pairRemembered', key: pairKey(world, asker.bedId, to), memory: { ...memory, pressed: isPressing } }];
  return done(
    { fact: 'lucidityChanged', bed: asker.bedId, by: -cost },
    ...pressed,
    promptOf(world, asker, to, 'offer', OFFER_TICKS, { technology, give, take, until, keepsFear: keepFear }, cost),
  );
};

/** What a no does: the prompt goes, the light comes back, the pair rests a minute. */
export const refuseFacts = (world: World, prompt: Prompt, answer: 'no' | 'lapsed'): readonly Fact[] => {
  if (prompt.falseBy !== undefined) return falseAnswerFacts(world, prompt, answer);
  const facts: Fact[] = [{ fact: 'promptClosed', id: prompt.id, prompt, answer }];
  if (prompt.paid > 0) facts.push({ fact: 'lucidityChanged', bed: prompt.from, by: prompt.paid });
  if (prompt.kind !== 'offer') return facts;
  const memory = memoryOf(world, prompt.from, prompt.to);
  return [
    ...facts,
    {
      fact: 'pairRemembered',
      key: pairKey(world, prompt.from, prompt.to),
      memory: { ...memory, restUntil: world.tick + AFTER_NO_TICKS, pressingUntil: world.tick + PRESSING_TICKS },
    },
  ];
};

/** Whoever steps aside is asked nothing: what was open to them lapses as a no. */
export const lapseFacts = (world: World, bed: number): readonly Fact[] =>
  world.prompts.filter(({ to }) => to === bed).flatMap((prompt) => refuseFacts(world, prompt, 'lapsed'));

/** Why these two cannot hold hands now, or '' if they can: a hand is taken, or out of reach. */
const handsRefusal = (world: World, { from, to }: Pick<Prompt, 'from' | 'to'>): Refusal | '' => {
  const one = world.beds[from] as Bed;
  const other = world.beds[to] as Bed;
  if (one.hands >= 0 || other.hands >= 0) return 'tooMany';
  return distanceHexes(one.x, one.y, other.x, other.y) > HANDS_HEXES ? 'tooFar' : '';
};

/** What each answer does; also used by sleepers, who answer by their wishes. */
export const answerFacts = (world: World, prompt: Prompt, answer: 'yes' | 'less' | 'no'): Decision => {
  if (answer === 'no') return done(...refuseFacts(world, prompt, 'no'));
  if (prompt.falseBy !== undefined) return done(...falseAnswerFacts(world, prompt, answer));
  if (prompt.kind === 'hands')
    return (
      handsRefusal(world, prompt) ||
      done(
        { fact: 'promptClosed', id: prompt.id, prompt, answer },
        { fact: 'handsHeld', one: prompt.from, other: prompt.to },
      )
    );
  if (prompt.kind === 'swap') return swapFacts(world, prompt);
  if (prompt.kind !== 'offer') return 'invalid';
  // Two offers may have crossed: the first yes ties the one thread a pair can have.
  if (threadBetween(world, prompt.from, prompt.to) !== undefined) return 'gone';
  const full = [prompt.from, prompt.to].some((bed) => threadsOf(world, bed).length >= PORTS_PER_BED);
  if (full) return 'noPort';
  return done({ fact: 'promptClosed', id: prompt.id, prompt, answer }, ...tieThread(world, prompt, answer));
};

export const answer: Decider<'answer'> = (world, asker, { prompt: id, answer: given, show }) => {
  const prompt = world.prompts.find((one) => one.id === id && one.to === asker.bedId && one.kind !== 'ask');
  if (prompt === undefined) return 'expired';
  const held = given === 'no' ? '' : holdsBack(world, asker);
  if (held !== '') return held;
  if (prompt.kind === 'keep' && given !== 'no') {
    const unmet = reachable(world, asker, prompt.from);
    return unmet || done(...keepFacts(world, prompt, given, OFFER_TICKS * patienceFor(world, prompt.from)));
  }
  const decision = answerFacts(world, prompt, given);
  // Nobody is there to be shown a wish by whoever answers a false offer.
  if (typeof decision === 'string' || show === undefined || prompt.falseBy !== undefined) return decision;
  // A tied thread takes three ids before the wish that is shown with it.
  const taken = decision.facts.some(({ fact }) => fact === 'threadTied') ? 3 : 0;
  const shown = tellFacts({ ...world, nextId: world.nextId + taken }, asker.bedId, prompt.from, show);
  return done(...decision.facts, ...shown);
};

export const holdHands: Decider<'holdHands'> = (world, asker, { to }) => {
  const held = reachable(world, asker, to);
  if (held !== '') return held;
  const refusal = handsRefusal(world, { from: asker.bedId, to });
  if (refusal !== '') return refusal;
  const theirs = world.prompts.find(
    (prompt) => prompt.kind === 'hands' && prompt.from === to && prompt.to === asker.bedId,
  );
  if (theirs !== undefined) return answerFacts(world, theirs, 'yes');
  if (isKeptFrom(world, asker.bedId, 'hands')) return 'notNow';
  return tooMany(world, asker.bedId, to, 'hands') ? 'tooMany' : done(promptOf(world, asker, to, 'hands', HANDS_TICKS));
};

/** Ends a thread at once; never refused while it exists. */
export const close: Decider<'close'> = (world, { bedId }, { thread: id }) => {
  const thread = world.threads.find((one) => one.id === id);
  if (thread === undefined) return 'gone';
  if (thread.a !== bedId && thread.b !== bedId) return 'notYours';
  return done(...closeFacts(world, [id]), ...goodbyeFacts(world, [id]));
};

export const closeAll: Decider<'closeAll'> = (world, { bedId }) =>
  done(
    ...closeBedFacts(world, bedId < 0 ? [] : [bedId]),
    ...goodbyeFacts(
      world,
      threadsOf(world, bedId).map(({ id }) => id),
    ),
  );

/** Narrows what I give; a wider wish is outside the grant and needs a new yes. */
export const narrow: Decider<'narrow'> = (world, { bedId }, { thread: id, scope, depth, keepFear }) => {
  const thread = world.threads.find((one) => one.id === id);
  if (thread === undefined) return 'gone';
  if (thread.a !== bedId && thread.b !== bedId) return 'notYours';
  const grant = grantOf(world, thread.a === bedId ? thread.fromA : thread.fromB);
  const narrower = { scope: scope ?? grant.scope, depth: depth ?? grant.depth, keepsFear: keepFear ?? grant.keepsFear };
  if ((narrower.scope & ~grant.scope) !== 0 || narrower.depth > grant.depth) return 'outsideGrant';
  return done(...narrowFacts(world, [[grant, narrower]]));
};
