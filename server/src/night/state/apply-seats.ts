import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { START_FEAR } from '@lent-dreams/shared/rules/field.ts';
import type { FactOf } from './facts.ts';
import { freshWishes } from './fresh-wishes.ts';
import { LUCIDITY_CAP, LUCIDITY_START, sleeperBed } from './new-world.ts';
import type { Bed, Person, World } from './world.ts';

export const bedOf = (world: World, bed: number): Bed => world.beds[bed] as Bed;
export const personOf = (world: World, id: string): Person => world.people[id] as Person;

/** A new night in the same hub: new cast, same people, nothing lent and nothing granted. */
export const beginNight = (world: World, { cast }: FactOf<'nightBegan'>): void => {
  const again = world.phase === 'ending';
  if (again) world.night += 1;
  world.beds.forEach((bed, index) => {
    const { occupant, person, presence } = bed;
    const fresh = sleeperBed(index, cast[index] as Bed['persona']);
    world.beds[index] = { ...fresh, occupant, person, presence: presence === 'away' ? 'away' : 'awake' };
  });
  for (const person of Object.values(world.people)) {
    Object.assign(person, { lentFear: '', lentMemory: '', memoryText: '', breathing: false });
  }
  for (const safety of Object.values(world.safety))
    Object.assign(safety, { xPending: false, freezes: 0, stops: false });
  Object.assign(world, {
    motifs: [],
    threads: [],
    grants: [],
    prompts: [],
    told: [],
    pairs: {},
    rings: [],
    past: [],
    ledger: [],
    curve: [],
    hidden: [],
    leaks: {},
    ending: null,
    spiral: false,
    spiralTick: 0,
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
};

/** Feeling as in Act I's first second; what was agreed stays. */
export const changePhase = (world: World, { phase, ends }: FactOf<'phaseChanged'>): void => {
  world.phase = phase;
  world.phaseStart = world.tick;
  world.phaseEnds = ends;
  world.rings = [];
  for (const bed of world.beds) Object.assign(bed, { ready: false, breathing: false, hands: -1 });
  for (const person of Object.values(world.people)) person.breathing = false;
  if (phase === 'unveiling') for (const bed of world.beds) bed.fear = Math.max(bed.fear, START_FEAR);
};

export const endThread = (world: World, id: number): void => {
  const thread = world.threads.find((one) => one.id === id);
  if (thread === undefined) return;
  world.threads = world.threads.filter((one) => one.id !== id);
  for (const grant of world.grants) if (grant.thread === id) grant.endTick = world.tick;
};

/** In the lobby a sleeper's wishes are hidden still, and need not change with the one who lies there. */
const wishAnew = (world: World, bed: Bed): void => {
  if (world.phase === 'lobby') return;
  Object.assign(bed, { persona: freshWishes(world.secret.draws, bed.persona), wishTicks: [0, 0] });
};

/** Nobody inherits a question, nor what was said in a pair: open prompts go, with the light paid for them. */
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
    if (key.split('-').includes(String(index))) world.pairs[key] = { ...memory, answeredAsk: false };
};

/** A bed goes back to a sleeper: its persona and place stay, nothing it agreed to does. */
export const leaveSeat = (world: World, index: number): void => {
  const bed = bedOf(world, index);
  const person = world.people[bed.person];
  if (bed.occupant === 'human') wishAnew(world, bed);
  if (person !== undefined) Object.assign(person, { bed: -1, lentFear: '', lentMemory: '', memoryText: '' });
  const { x, y } = hexCentre(bedHex(index));
  Object.assign(bed, {
    occupant: 'sleeper',
    person: '',
    presence: 'awake',
    x,
    y,
    breathing: false,
    ready: false,
    strides: [],
    word: '',
    wardUntil: 0,
    wakingTicks: 0,
  });
  if (bed.hands >= 0) bedOf(world, bed.hands).hands = -1;
  bed.hands = -1;
  for (const thread of world.threads) if (thread.a === index || thread.b === index) endThread(world, thread.id);
  forgetTalk(world, index);
};

export const takeSeat = (world: World, id: string, index: number): void => {
  const bed = bedOf(world, index);
  wishAnew(world, bed);
  Object.assign(bed, {
    occupant: 'human',
    person: id,
    presence: 'awake',
    lucidity: Math.max(bed.lucidity, LUCIDITY_START),
  });
  personOf(world, id).bed = index;
};
