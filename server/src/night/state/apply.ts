import { stepMeans } from '@lent-dreams/shared/rules/axes.ts';
import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { fieldStep, START_FEAR, stepField } from '@lent-dreams/shared/rules/field.ts';
import { brim } from '@lent-dreams/shared/rules/tipping.ts';
import { FIELD_STEP_SECONDS, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact, FactOf } from './facts.ts';
import { LUCIDITY_CAP, LUCIDITY_START, newSafety, sleeperBed } from './new-world.ts';
import { type Bed, type Grant, meanFear, type Person, type World } from './world.ts';

const PAST_LIMIT = 15;
const step = fieldStep();
const means = new Float64Array(step.flows.length);

const bedOf = (world: World, bed: number): Bed => world.beds[bed] as Bed;
const personOf = (world: World, id: string): Person => world.people[id] as Person;

/** A new night in the same hub: new cast, same people, nothing lent and nothing granted. */
const beginNight = (world: World, { cast }: FactOf<'nightBegan'>): void => {
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
  for (const safety of Object.values(world.safety)) Object.assign(safety, { xPending: false, freezes: 0 });
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
const changePhase = (world: World, { phase, ends }: FactOf<'phaseChanged'>): void => {
  world.phase = phase;
  world.phaseStart = world.tick;
  world.phaseEnds = ends;
  world.rings = [];
  for (const bed of world.beds) Object.assign(bed, { ready: false, breathing: false, hands: -1 });
  for (const person of Object.values(world.people)) person.breathing = false;
  if (phase === 'unveiling') for (const bed of world.beds) bed.fear = Math.max(bed.fear, START_FEAR);
};

const endThread = (world: World, id: number): void => {
  const thread = world.threads.find((one) => one.id === id);
  if (thread === undefined) return;
  world.threads = world.threads.filter((one) => one.id !== id);
  for (const grant of world.grants) if (grant.thread === id) grant.endTick = world.tick;
};

/** Nobody inherits a question, nor what was said in a pair: open prompts go, with the light paid for them. */
const forgetTalk = (world: World, index: number): void => {
  const isOf = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from === index || to === index;
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
const leaveSeat = (world: World, index: number): void => {
  const bed = bedOf(world, index);
  const person = world.people[bed.person];
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
  for (const thread of [...world.threads]) if (thread.a === index || thread.b === index) endThread(world, thread.id);
  forgetTalk(world, index);
};

const takeSeat = (world: World, id: string, index: number): void => {
  const bed = bedOf(world, index);
  Object.assign(bed, {
    occupant: 'human',
    person: id,
    presence: 'awake',
    lucidity: Math.max(bed.lucidity, LUCIDITY_START),
  });
  personOf(world, id).bed = index;
};

const APPLY: { readonly [Name in Fact['fact']]: (world: World, fact: FactOf<Name>) => void } = {
  ticked: (world) => {
    world.tick += 1;
  },
  nightBegan: beginNight,
  phaseChanged: changePhase,
  beginSet: (world, { tick }) => {
    world.beginTick = tick;
  },
  flawDrawn: (world, { flaw, waves }) => {
    world.secret.flaw = flaw;
    world.secret.waves = [...waves];
  },
  personCame: (world, { person, name, mayMisuse, bed }) => {
    world.people[person] = {
      id: person,
      name,
      bed: -1,
      connected: true,
      lastTick: world.tick,
      breathing: false,
      mayMisuse,
      lentFear: '',
      lentMemory: '',
      memoryText: '',
      lastWordTick: -1000,
    };
    world.safety[person] ??= newSafety();
    if (bed >= 0) takeSeat(world, person, bed);
  },
  personReturned: (world, { person, name }) => {
    Object.assign(personOf(world, person), { connected: true, name, lastTick: world.tick });
    const { bed } = personOf(world, person);
    if (bed < 0) return;
    const one = bedOf(world, bed);
    if (one.presence === 'away') one.presence = one.wardUntil > 0 ? 'ward' : 'awake';
    for (const thread of world.threads) {
      if (thread.a !== bed && thread.b !== bed) continue;
      thread.suspended = [thread.a, thread.b].some((end) => bedOf(world, end).presence === 'away');
    }
  },
  personDropped: (world, { person }) => {
    Object.assign(personOf(world, person), { connected: false, lastTick: world.tick, breathing: false });
    const { bed } = personOf(world, person);
    if (bed < 0) return;
    Object.assign(bedOf(world, bed), { presence: 'away', breathing: false, strides: [] });
    for (const thread of world.threads) if (thread.a === bed || thread.b === bed) thread.suspended = true;
  },
  personLeft: (world, { person, forget }) => {
    const { bed } = personOf(world, person);
    if (bed >= 0) leaveSeat(world, bed);
    delete world.people[person];
    if (forget) delete world.safety[person];
  },
  seatTaken: (world, { person, bed }) => takeSeat(world, person, bed),
  seatLeft: (world, { bed }) => leaveSeat(world, bed),
  acted: (world, { person }) => {
    const one = personOf(world, person);
    one.lastTick = world.tick;
    if (one.bed >= 0 && bedOf(world, one.bed).presence === 'drifting') bedOf(world, one.bed).presence = 'awake';
  },
  presenceChanged: (world, { bed, presence, wardUntil }) => {
    bedOf(world, bed).presence = presence;
    if (wardUntil !== undefined) bedOf(world, bed).wardUntil = wardUntil;
  },
  strideQueued: (world, { bed, mx, my, seq }) => {
    bedOf(world, bed).strides.push({ mx, my, seq });
  },
  bodyMoved: (world, { bed, x, y, seq }) => {
    Object.assign(bedOf(world, bed), { x, y, strideSeq: seq });
    bedOf(world, bed).strides.shift();
  },
  readySet: (world, { bed, on }) => {
    bedOf(world, bed).ready = on;
  },
  bellRung: (world, { bed }) => {
    world.rings = [...world.rings.filter((ring) => ring.bed !== bed), { bed, tick: world.tick }];
  },
  wordSaid: (world, { bed, word }) => {
    const one = bedOf(world, bed);
    one.word = word;
    one.wordCount = (one.wordCount + 1) % 256;
    personOf(world, one.person).lastWordTick = world.tick;
  },
  lucidityChanged: (world, { bed, by }) => {
    const one = bedOf(world, bed);
    one.lucidity = Math.min(LUCIDITY_CAP, Math.max(0, one.lucidity + by));
  },
  misuseSet: (world, { person, may }) => {
    personOf(world, person).mayMisuse = may;
  },
  lent: (world, { person, what, kind, text }) => {
    const one = personOf(world, person);
    if (what === 'fear') one.lentFear = kind;
    else Object.assign(one, { lentMemory: kind, memoryText: text });
  },
  motifPlaced: (world, { motif, card }) => {
    world.motifs.push(motif);
    world.nextId += 1;
    const author = bedOf(world, motif.author);
    const slot = author.hand.indexOf(motif.kind);
    if (slot >= 0) author.hand[slot] = card;
  },
  motifMoved: (world, { id, hex }) => {
    for (const motif of world.motifs) if (motif.id === id) motif.hex = hex;
  },
  motifRemoved: (world, { id }) => {
    world.motifs = world.motifs.filter((motif) => motif.id !== id);
  },
  motifTurned: (world, { id, open }) => {
    for (const motif of world.motifs) if (motif.id === id) motif.open = open;
  },
  promptOpened: (world, { prompt }) => {
    world.prompts.push(prompt);
    world.nextId += 1;
  },
  promptClosed: (world, { id }) => {
    world.prompts = world.prompts.filter((prompt) => prompt.id !== id);
  },
  pairRemembered: (world, { key, memory }) => {
    world.pairs[key] = memory;
  },
  wishTold: (world, { told }) => {
    world.told.push(told);
    world.nextId += 1;
  },
  toldTakenBack: (world, { id }) => {
    world.told = world.told.filter((told) => told.id !== id);
  },
  threadTied: (world, { thread, grants }) => {
    world.threads.push(thread);
    world.grants.push(...grants);
    world.nextId += 3;
  },
  grantNarrowed: (world, { id, scope, depth, keepsFear }) => {
    const grant = world.grants.find((one) => one.id === id) as Grant;
    Object.assign(grant, { scope, depth, keepsFear });
  },
  threadEnded: (world, { id }) => endThread(world, id),
  breathingSet: (world, { person, on }) => {
    const one = personOf(world, person);
    one.breathing = on;
    if (one.bed >= 0) bedOf(world, one.bed).breathing = on;
  },
  handsHeld: (world, { one, other }) => {
    bedOf(world, one).hands = other;
    bedOf(world, other).hands = one;
  },
  handsLoosed: (world, { bed }) => {
    const { hands } = bedOf(world, bed);
    if (hands >= 0) bedOf(world, hands).hands = -1;
    bedOf(world, bed).hands = -1;
  },
  fieldStepped: (world, { channels, influence }) => {
    stepField(world.beds, channels, influence, FIELD_STEP_SECONDS, step);
    means.set(world.means);
    stepMeans(means, step.flows, FIELD_STEP_SECONDS);
    for (let index = 0; index < means.length; index += 1) world.means[index] = means[index] as number;
  },
  weaveMeasured: (world, { official, trueGain, together, ownColours }) => {
    Object.assign(world, { officialGain: official, trueGain, together, ownColours, officialBrim: brim(official) });
  },
  flawActed: (world, { hidden }) => {
    world.hidden = [...hidden];
    for (const { from, to } of hidden)
      world.leaks[`${from}>${to}`] = (world.leaks[`${from}>${to}`] ?? 0) + FIELD_STEP_SECONDS;
  },
  wished: (world, { bed, ticks }) => {
    bedOf(world, bed).wishTicks = [...ticks];
  },
  wakingCounted: (world, { bed, ticks }) => {
    bedOf(world, bed).wakingTicks = ticks;
  },
  moodCounted: (world, { calmTicks, blackoutTicks }) => {
    Object.assign(world, { calmTicks, blackoutTicks });
  },
  spiralBegan: (world) => {
    Object.assign(world, { spiral: true, spiralTick: world.tick });
  },
  curveSampled: (world) => {
    world.curve.push({ fear: meanFear(world.beds), brim: world.officialBrim });
  },
  placeKept: (world) => {
    world.past.push({
      tick: world.tick,
      feelings: world.beds.map((bed) => [...bed.feelings]),
      fear: world.beds.map((bed) => bed.fear),
      motifs: world.motifs.map((motif) => ({ ...motif })),
      spiral: world.spiral,
    });
    if (world.past.length > PAST_LIMIT) world.past.shift();
  },
  ledgerWritten: (world, { row }) => {
    world.ledger.push(row);
  },
  nightEnded: (world, { summary }) => {
    world.ending = summary;
  },
  safetySet: (world, { person, safety }) => {
    world.safety[person] = safety;
  },
  frozen: (world, { until }) => {
    // The clock of the act stands still exactly as long as the room does, also when the quiet ends early.
    const added = until - Math.max(world.tick, world.freezeUntil);
    if (world.phaseEnds > 0) world.phaseEnds += added;
    world.freezeUntil = until;
  },
  rewound: (world) => {
    const goal = world.tick - ticksOf(20);
    const place = world.past.find(({ tick }) => tick >= goal);
    if (place === undefined) return;
    world.beds.forEach((bed, index) => {
      bed.feelings = [...(place.feelings[index] as number[])];
      bed.fear = place.fear[index] as number;
    });
    world.motifs = place.motifs.map((motif) => ({ ...motif }));
    world.spiral = place.spiral;
    if (world.phaseEnds > 0) world.phaseEnds += world.tick - place.tick;
    world.past = world.past.filter(({ tick }) => tick <= place.tick);
  },
};

/** The only writer of a world. */
export const apply = (world: World, fact: Fact): void => {
  (APPLY[fact.fact] as (world: World, fact: Fact) => void)(world, fact);
};
