import { stepMeans } from '@lent-dreams/shared/rules/axes.ts';
import { fieldStep, stepField } from '@lent-dreams/shared/rules/field.ts';
import { brim } from '@lent-dreams/shared/rules/tipping.ts';
import { FIELD_STEP_SECONDS, ticksOf } from '@lent-dreams/shared/units.ts';
import { APPLY_ACTS } from './apply/acts.ts';
import { APPLY_CITY } from './apply/city.ts';
import { APPLY_EFFECTS } from './apply/effects.ts';
import { APPLY_PEOPLE } from './apply/people.ts';
import { APPLY_PLACE } from './apply/place.ts';
import { APPLY_SHADES } from './apply/shades.ts';
import { APPLY_TALK } from './apply/talk.ts';
import {
  bedOf,
  beginNight,
  changePhase,
  dropIdleSafety,
  endThread,
  leaveSeat,
  personOf,
  takeSeat,
} from './apply-seats.ts';
import { withLines } from './deck.ts';
import type { Fact, FactOf } from './facts.ts';
import { coverNewcomer, mendShades } from './mend-shades.ts';
import { hearPing, remember } from './minds.ts';
import { LUCIDITY_CAP, newSafety } from './new-world.ts';
import { newPerson } from './people.ts';
import { standStill } from './stand-still.ts';
import { type Grant, meanFear, type World } from './world.ts';

const PAST_LIMIT = 15;
const step = fieldStep();
const means = new Float64Array(step.flows.length);

const APPLY: { readonly [Name in Fact['fact']]: (world: World, fact: FactOf<Name>) => void } = {
  ...APPLY_ACTS,
  ...APPLY_CITY,
  ...APPLY_TALK,
  ...APPLY_PLACE,
  ...APPLY_EFFECTS,
  ...APPLY_PEOPLE,
  ...APPLY_SHADES,
  ticked: (world) => {
    world.tick += 1;
  },
  stoodStill: standStill,
  nightBegan: beginNight,
  phaseChanged: changePhase,
  beginSet: (world, { tick }) => {
    world.beginTick = tick;
    world.phaseStart = world.tick;
  },
  flawDrawn: (world, { flaw, waves, chosen }) => {
    world.secret.flaw = flaw;
    world.secret.memory.chosen = [...chosen];
    world.secret.waves = [...waves];
  },
  personCame: (world, { person, name, mayMisuse, bed }) => {
    world.people[person] = newPerson(world, person, { name, mayMisuse, bot: false });
    dropIdleSafety(world);
    world.safety[person] ??= newSafety();
    if (bed >= 0) takeSeat(world, person, bed);
    coverNewcomer(world, person);
  },
  personReturned: (world, { person, name }) => {
    Object.assign(personOf(world, person), { connected: true, name, lastTick: world.tick });
    const { bed } = personOf(world, person);
    if (bed < 0) return;
    const one = bedOf(world, bed);
    if (one.presence === 'away') {
      const rests = world.safety[person]?.quietRoom === true;
      one.presence = one.wardUntil > 0 ? 'ward' : rests ? 'lookingDown' : 'awake';
    }
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
  personLeft: (world, { person, why }) => {
    const { bed } = personOf(world, person);
    if (bed >= 0) {
      // Of two who lay here the later one may come back to it.
      for (const [id, former] of Object.entries(world.former)) if (former.bed === bed) delete world.former[id];
      if (why === 'lost') world.former[person] = { bed, persona: bedOf(world, bed).persona };
      leaveSeat(world, bed);
    }
    delete world.people[person];
    const safety = world.safety[person];
    if (safety === undefined || why === 'lost') return;
    // Forgotten, but for how often they stopped the room tonight: coming back must not give that anew.
    const kept = why === 'forget' ? { ...newSafety(), freezes: safety.freezes } : safety;
    world.safety[person] = { ...kept, xPending: false, stops: false, quietRoom: false };
  },
  seatTaken: (world, { person, bed }) => takeSeat(world, person, bed),
  seatLeft: (world, { bed }) => leaveSeat(world, bed),
  acted: (world, { person }) => {
    const one = personOf(world, person);
    one.lastTick = world.tick;
    if (one.bed >= 0) bedOf(world, one.bed).calmKept = false;
    if (one.bed >= 0 && bedOf(world, one.bed).presence === 'drifting') bedOf(world, one.bed).presence = 'awake';
  },
  presenceChanged: (world, { bed, presence, wardUntil, lookUntil = 0 }) => {
    Object.assign(bedOf(world, bed), { presence, lookUntil });
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
  pinged: (world, { bed, hex }) => {
    personOf(world, bedOf(world, bed).person).lastWordTick = world.tick;
    hearPing(world, bed, hex);
  },
  okAsked: (world, { by, to, reaches }) => {
    personOf(world, by).sentOkTick = world.tick;
    if (reaches) personOf(world, to).gotOkTick = world.tick;
  },
  lucidityChanged: (world, { bed, by }) => {
    const one = bedOf(world, bed);
    // In free play everything can be tried: light never runs out.
    one.lucidity = world.mode === 'free' ? LUCIDITY_CAP : Math.min(LUCIDITY_CAP, Math.max(0, one.lucidity + by));
  },
  misuseSet: (world, { person, may }) => {
    personOf(world, person).mayMisuse = may;
  },
  maskSet: (world, { person, mask }) => {
    personOf(world, person).mask = mask;
  },
  lent: (world, { person, what, kind, text }) => {
    const one = personOf(world, person);
    if (what === 'fear') one.lentFear = kind;
    else Object.assign(one, { lentMemory: kind, memoryText: text });
  },
  promptOpened: (world, { prompt }) => {
    world.prompts.push(prompt);
    world.nextId += 1;
  },
  promptClosed: (world, { id, prompt, answer }) => {
    remember(world, prompt, answer);
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
  threadEnded: (world, { id, how }) => endThread(world, id, how),
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
    const seconds = FIELD_STEP_SECONDS * world.speed;
    stepField(world.beds, channels, influence, seconds, step);
    means.set(world.means);
    stepMeans(means, step.flows, seconds);
    for (let index = 0; index < means.length; index += 1) world.means[index] = means[index] as number;
  },
  weaveMeasured: (world, { official, trueGain, together, ownColours }) => {
    Object.assign(world, { officialGain: official, trueGain, together, ownColours, officialBrim: brim(official) });
  },
  flawActed: (world, { hidden, demonstrated }) => {
    Object.assign(world, { hidden: [...hidden], demonstrated: [...demonstrated] });
    const ways = new Set([...hidden, ...demonstrated].map(({ from, row }) => `${from}>${row.recipient}`));
    for (const way of ways) world.leaks[way] = (world.leaks[way] ?? 0) + FIELD_STEP_SECONDS * world.speed;
  },
  answeredFor: ({ secret }, { flows }) => {
    secret.memory.answered.push(...flows);
  },
  lendingWithdrawn: ({ secret, tick }, { lending, bed }) => {
    secret.memory.withdrawn.push({ lending, bed, tick });
  },
  lateRowWritten: ({ secret }, { second }) => {
    secret.memory.late = secret.memory.late.filter((row) => row.second !== second);
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
    for (const person of Object.values(world.people)) if (person.bed >= 0) person.nights += 1;
  },
  safetySet: (world, { person, safety }) => {
    world.safety[person] = safety;
    world.secret.deck = withLines(world, person);
  },
  frozen: (world, { until }) => {
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
    // A door that was shut since stays shut, and so does each side of it.
    const now = new Map(world.motifs.map((motif) => [motif.id, motif]));
    world.motifs = place.motifs.map((motif) => ({
      ...motif,
      open: motif.open && now.get(motif.id)?.open !== false,
      shutBy: [...new Set([...motif.shutBy, ...(now.get(motif.id)?.shutBy ?? [])])],
    }));
    world.spiral = place.spiral;
    world.shades = world.shades.filter(({ bornTick }) => bornTick <= place.tick);
    if (world.phaseEnds > 0) world.phaseEnds += world.tick - place.tick;
    world.past = world.past.filter(({ tick }) => tick <= place.tick);
  },
};

/** After these somebody, or what they stood beside, is elsewhere: what was read there is gone until it is read anew. */
const UNREAD: ReadonlySet<Fact['fact']> = new Set<Fact['fact']>([
  'motifMoved',
  'motifRemoved',
  'motifGrew',
  'dreamerCarried',
  'personCame',
  'personLeft',
  'seatTaken',
  'seatLeft',
  'rewound',
]);

/** The only writer of a world. */
export const apply = (world: World, fact: Fact): void => {
  (APPLY[fact.fact] as (world: World, fact: Fact) => void)(world, fact);
  if (UNREAD.has(fact.fact) && world.readings.length > 0) world.readings = [];
  mendShades(world, fact);
};
