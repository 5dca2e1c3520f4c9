import { FEAR, inScope } from '@lent-dreams/shared/content/emotion.ts';
import { natureOf } from '@lent-dreams/shared/content/persona.ts';
import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { START_FEAR } from '@lent-dreams/shared/rules/field.ts';
import type { EndedFlow } from '../systems/flaws/flaw.ts';
import { nextDeck } from './deck.ts';
import type { FactOf } from './facts.ts';
import { freshWishes } from './fresh-wishes.ts';
import { dealHands } from './hands.ts';
import { openLedger } from './last-night.ts';
import { rememberEnd } from './minds.ts';
import { isUntouched, LUCIDITY_CAP, LUCIDITY_START, sleeperBed } from './new-world.ts';
import { isOpening } from './people.ts';
import { type Bed, dreamerKey, type Person, type World } from './world.ts';

export const bedOf = (world: World, bed: number): Bed => world.beds[bed] as Bed;
export const personOf = (world: World, id: string): Person => world.people[id] as Person;

/** Nothing is kept about people who are gone and chose nothing. */
export const dropIdleSafety = (world: World): void => {
  for (const [id, safety] of Object.entries(world.safety))
    if (world.people[id] === undefined && isUntouched(safety)) delete world.safety[id];
};

/** A new night in the same hub: new cast, same people, nothing lent and nothing granted. */
export const beginNight = (world: World, { cast }: FactOf<'nightBegan'>): void => {
  const again = world.phase === 'ending';
  if (again) world.night += 1;
  const { ledger, memory } = openLedger(world.secret.salt, world.night);
  world.beds.forEach((bed, index) => {
    const { occupant, person, presence } = bed;
    const fresh = sleeperBed(index, cast[index] as Bed['persona']);
    if (occupant === 'bot') {
      world.beds[index] = fresh;
      return;
    }
    const rests = world.safety[person]?.quietRoom === true ? 'lookingDown' : 'awake';
    world.beds[index] = { ...fresh, occupant, person, presence: presence === 'away' ? 'away' : rests };
  });
  for (const { id, bot } of Object.values(world.people)) if (bot) delete world.people[id];
  for (const person of Object.values(world.people)) {
    const ownsFrom = { row: ledger.length, id: world.nextId };
    Object.assign(person, {
      lentFear: '',
      lentMemory: '',
      memoryText: '',
      breathing: false,
      guessSeconds: -1,
      ownsFrom,
    });
  }
  for (const safety of Object.values(world.safety))
    Object.assign(safety, { xPending: false, freezes: 0, stops: false });
  dropIdleSafety(world);
  Object.assign(world, {
    motifs: [],
    fusions: [],
    readings: [],
    threads: [],
    shades: [],
    hotTicks: world.hotTicks.map(() => 0),
    shadesBorn: 0,
    effects: [],
    overlays: [],
    grants: [],
    prompts: [],
    told: [],
    words: [],
    pairs: {},
    former: {},
    minds: {},
    rings: [],
    past: [],
    ledger,
    curve: [],
    hidden: [],
    demonstrated: [],
    leaks: {},
    ending: null,
    spiral: false,
    spiralTick: 0,
    encore: { state: '', until: 0, votes: {} },
    calmTicks: 0,
    blackoutTicks: 0,
    freezeUntil: 0,
    officialGain: 0,
    trueGain: 0,
    officialBrim: 40,
    together: 0,
    ownColours: 100,
    means: world.means.map(() => 0),
    beginTick: 0,
  } satisfies Partial<World>);
  world.secret.deck = nextDeck(world);
  world.secret.memory = memory;
  dealHands(world);
};

/** Feeling as in Act I's first second; what was agreed stays. */
export const changePhase = (world: World, { phase, ends }: FactOf<'phaseChanged'>): void => {
  world.phase = phase;
  world.phaseStart = world.tick;
  world.phaseEnds = ends;
  world.rings = [];
  // At every border the shades leave, and what was done for a while is over.
  Object.assign(world, { shades: [], hotTicks: world.hotTicks.map(() => 0), effects: [] } satisfies Partial<World>);
  for (const bed of world.beds)
    Object.assign(bed, { ready: false, lyingTick: 0, breathing: false, hands: -1, tending: 0 });
  for (const person of Object.values(world.people))
    Object.assign(person, { breathing: false, looksAway: false, wishesWell: -1, sitsAt: -1 });
  if (phase === 'unveiling') for (const bed of world.beds) bed.fear = Math.max(bed.fear, START_FEAR);
};

export const endThread = (world: World, id: number, how: EndedFlow['how'] = 'stopped'): void => {
  const thread = world.threads.find((one) => one.id === id);
  if (thread === undefined) return;
  world.threads = world.threads.filter((one) => one.id !== id);
  rememberEnd(world, thread.a, thread.b);
  for (const grant of world.grants) {
    if (grant.thread !== id) continue;
    grant.endTick = world.tick;
    const { giver: from, receiver: to, depth, keepsFear, scope } = grant;
    const fear = !keepsFear && inScope(scope, FEAR);
    world.secret.memory.ended.push({ from, to, grant: grant.id, depth, fear, how, endTick: world.tick });
  }
};

const wishAnew = (world: World, bed: Bed): void => {
  Object.assign(bed, { persona: freshWishes(world.secret.draws, bed.persona), wishTicks: [0, 0] });
};

/**
 * Nobody inherits a question, nor what was said in a pair: open prompts go, with the light paid for them. What a pair
 * owes each other after a no goes with the person, so that leaving and lying down elsewhere is no way round it.
 */
const forgetTalk = (world: World, index: number): void => {
  const isOf = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from === index || to === index;
  for (const prompt of world.prompts) {
    const sender = bedOf(world, prompt.from);
    if (isOf(prompt)) sender.lucidity = Math.min(LUCIDITY_CAP, sender.lucidity + prompt.paid);
  }
  world.prompts = world.prompts.filter((prompt) => !isOf(prompt));
  world.told = world.told.filter((told) => !isOf(told));
  for (const [key, memory] of Object.entries(world.pairs))
    if (key.split('|').includes(dreamerKey(world, index))) world.pairs[key] = { ...memory, answeredAsk: false };
};

/** A bed goes back to a sleeper: its persona and place stay, nothing it agreed to does; its threads have ended before. */
export const leaveSeat = (world: World, index: number): void => {
  const bed = bedOf(world, index);
  const person = world.people[bed.person];
  forgetTalk(world, index);
  world.words = world.words.filter(({ bed: speaker }) => speaker !== index);
  // Whoever lay here may have told a wish, and knows them all.
  if (bed.occupant === 'human') wishAnew(world, bed);
  if (person !== undefined) Object.assign(person, { bed: -1, lentFear: '', lentMemory: '', memoryText: '' });
  const { x, y } = hexCentre(bedHex(index));
  Object.assign(bed, {
    occupant: 'sleeper',
    person: '',
    role: '',
    calmKept: false,
    recalled: [],
    tookOther: false,
    presence: 'awake',
    x,
    y,
    breathing: false,
    ready: false,
    lyingTick: 0,
    strides: [],
    wardUntil: 0,
    lookUntil: 0,
    wakingTicks: 0,
  });
  if (bed.hands >= 0) bedOf(world, bed.hands).hands = -1;
  bed.hands = -1;
};

/** Somebody lies down here: a person or a bot, with what is theirs from now on. */
export const settleIn = (world: World, id: string, index: number, occupant: 'human' | 'bot'): void => {
  const bed = bedOf(world, index);
  const former = world.former[id];
  // Before the night a sleeper's wishes are hidden still; later all have seen them, but not yet in its first tick.
  const isHidden = isOpening(world) || (occupant === 'bot' && world.tick === world.phaseStart);
  if (former?.bed === index) Object.assign(bed, { persona: former.persona, wishTicks: [0, 0] });
  else if (!isHidden || bed.wishesSeen) wishAnew(world, bed);
  delete world.former[id];
  Object.assign(bed, {
    occupant,
    person: id,
    wishesSeen: false,
    presence: world.safety[id]?.quietRoom === true ? 'lookingDown' : 'awake',
    lucidity: Math.max(bed.lucidity, LUCIDITY_START),
  });
  Object.assign(personOf(world, id), { bed: index, ownsFrom: { row: world.ledger.length, id: world.nextId } });
};

export const takeSeat = (world: World, id: string, index: number): void => settleIn(world, id, index, 'human');

/**
 * A person takes the other persona they were shown, and theirs goes to its bed; the cast stays the same. Whoever gets
 * one whose wishes somebody has read wishes anew.
 */
export const swapPersonas = (world: World, { bed, other, choice }: FactOf<'personaPicked'>): void => {
  const [mine, theirs] = [bedOf(world, bed), bedOf(world, other)];
  [mine.persona, theirs.persona] = [theirs.persona, mine.persona];
  world.told = world.told.filter(({ from }) => from !== bed && from !== other);
  if (theirs.wishesSeen) wishAnew(world, mine);
  for (const one of [mine, theirs]) {
    const nature = natureOf(one.persona.primary, one.persona.secondary);
    Object.assign(one, { nature, feelings: [...nature], wishTicks: [0, 0] });
  }
  Object.assign(mine, { wishesSeen: false, tookOther: choice === 1 });
  theirs.wishesSeen = true;
};
