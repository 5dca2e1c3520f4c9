import { ROLES } from '@lent-dreams/shared/content/roles/index.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { PromptDocument } from '@lent-dreams/shared/wire/documents.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import type { Fact } from '../../state/facts.ts';
import { type Bed, humanBeds, type Person, type World } from '../../state/world.ts';
import { askerOf, type Decider } from '../decide.ts';
import { DECIDERS } from '../deciders/index.ts';
import { type BotView, botView } from './bot-view.ts';
import { chooseDeed } from './choose-deed.ts';
import type { Deed } from './deed.ts';
import { answer } from './moves/answer.ts';

/** Seconds between two turns, times the factor for one, two, three and more people (design: difficulty). */
const TURN_SECONDS = 3.5;
const TURN_FACTORS = [1.2, 1.2, 1.4, 1.6] as const;
/** A bot looks at a question so long before it answers, each a little different. */
const ANSWER_TICKS = ticksOf(1);
const ANSWER_STEP_TICKS = 3;
/** Bots are no chatterboxes. */
const WORD_EVERY_TICKS = ticksOf(10);
const THERE_HEXES = 0.5;
/** Full deflection. */
const STRIDE = 127;

/** Decides a bot's request like anybody's; nothing happens where it is refused. */
const decide = (world: World, person: Person, request: AnyRequest): readonly Fact[] => {
  const asker = askerOf(world, person.id);
  if (asker === undefined) return [];
  const { kind, ...fields } = request;
  const decision = (DECIDERS[kind] as Decider<typeof kind>)(world, asker, fields as never);
  return typeof decision === 'string' ? [] : decision.facts;
};

/** What a deed does; the word to it is said in a tick of its own. */
const doFacts = (world: World, person: Person, { role }: BotView, { request, says }: Deed): readonly Fact[] => {
  const facts = request === undefined ? [] : decide(world, person, request);
  const mayTalk = facts.length > 0 && says !== undefined && world.tick - person.lastWordTick >= WORD_EVERY_TICKS;
  return mayTalk ? [...facts, { fact: 'botWordPut', person: person.id, word: ROLES[role].says[says] }] : facts;
};

const sayFacts = (world: World, person: Person): readonly Fact[] => {
  const word = world.minds[person.id]?.word ?? '';
  if (word === '') return [];
  return [{ fact: 'botWordPut', person: person.id, word: '' }, ...decide(world, person, { kind: 'sayQuick', word })];
};

/** The question that has waited longest, once it has been looked at. */
const ripePrompt = (world: World, bed: BedId): number | undefined =>
  world.prompts.find(
    ({ to, openedTick }) => to === bed && world.tick - openedTick >= ANSWER_TICKS + bed * ANSWER_STEP_TICKS,
  )?.id;

const turnTicks = (world: World): number =>
  ticksOf(TURN_SECONDS * (TURN_FACTORS[Math.min(3, humanBeds(world).length)] as number));

const answerFacts = (world: World, person: Person, bed: BedId, id: number): readonly Fact[] => {
  const view = botView(world, bed);
  const prompt: PromptDocument | undefined = view?.prompts.find((one) => one.id === id);
  return view === undefined || prompt === undefined ? [] : doFacts(world, person, view, answer(view, prompt));
};

const turnFacts = (world: World, person: Person, bed: BedId): readonly Fact[] => {
  const view = botView(world, bed);
  if (view === undefined) return [];
  const deed = chooseDeed(view);
  const turned: Fact = {
    fact: 'botTurned',
    person: person.id,
    nextTick: world.tick + turnTicks(world),
    goal: deed.goal ?? -1,
  };
  return [turned, ...doFacts(world, person, view, deed)];
};

/** One step towards where it goes. */
const walkFacts = (world: World, person: Person, { x, y, strideSeq, strides }: Bed): readonly Fact[] => {
  const goal = world.minds[person.id]?.goal ?? -1;
  if (goal < 0 || strides.length > 0) return [];
  const to = hexCentre(goal);
  const hexes = distanceHexes(x, y, to.x, to.y);
  if (hexes <= THERE_HEXES) return [];
  const longest = Math.max(Math.abs(to.x - x), Math.abs(to.y - y));
  const share = (way: number): number => Math.round((way / longest) * STRIDE);
  return decide(world, person, {
    kind: 'move',
    mx: share(to.x - x),
    my: share(to.y - y),
    seq: (strideSeq + 1) % 65_536,
  });
};

/**
 * The bots of missing roles: they answer, take turns and walk, all by the requests that people make, with the same costs
 * and refusals. At most one of them acts in a tick, so that every request is decided on the world as it is.
 */
export const stepBots = (world: World): readonly Fact[] => {
  const bots = world.beds.flatMap((bed, index) => {
    const person = bed.occupant === 'bot' && bed.presence === 'awake' ? world.people[bed.person] : undefined;
    return person === undefined ? [] : [{ bed, index, person }];
  });
  const walked = bots.flatMap(({ bed, person }) => walkFacts(world, person, bed));
  for (const { index, person } of bots) {
    const prompt = ripePrompt(world, index);
    const answered = prompt === undefined ? [] : answerFacts(world, person, index, prompt);
    const facts = answered.length > 0 ? answered : sayFacts(world, person);
    if (facts.length > 0) return [...walked, ...facts];
  }
  const due = bots.find(({ person }) => (world.minds[person.id]?.nextTick ?? 0) <= world.tick);
  return due === undefined ? walked : [...walked, ...turnFacts(world, due.person, due.index)];
};
