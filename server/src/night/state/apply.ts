import { stepMeans } from '@lent-dreams/shared/rules/axes.ts';
import { fieldStep, stepField } from '@lent-dreams/shared/rules/field.ts';
import { brim } from '@lent-dreams/shared/rules/tipping.ts';
import { FIELD_STEP_SECONDS, ticksOf } from '@lent-dreams/shared/units.ts';
import { bedOf, beginNight, changePhase, endThread, leaveSeat, personOf, takeSeat } from './apply-seats.ts';
import type { Fact, FactOf } from './facts.ts';
import { LUCIDITY_CAP, newSafety } from './new-world.ts';
import { type Grant, meanFear, type World } from './world.ts';

const PAST_LIMIT = 15;
const step = fieldStep();
const means = new Float64Array(step.flows.length);

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
    // A door that was shut since stays shut.
    const shut = new Set(world.motifs.filter(({ open }) => !open).map(({ id }) => id));
    world.motifs = place.motifs.map((motif) => ({ ...motif, open: motif.open && !shut.has(motif.id) }));
    world.spiral = place.spiral;
    if (world.phaseEnds > 0) world.phaseEnds += world.tick - place.tick;
    world.past = world.past.filter(({ tick }) => tick <= place.tick);
  },
};

/** The only writer of a world. */
export const apply = (world: World, fact: Fact): void => {
  (APPLY[fact.fact] as (world: World, fact: Fact) => void)(world, fact);
};
