import {
  CALM,
  FEAR,
  FEELINGS,
  FURY,
  inScope,
  JOY,
  LONGING,
  type Scope,
  WARM_COUNT,
  WONDER,
} from '../content/emotion.ts';
import { BED_COUNT } from '../units.ts';

/** Return of a warm feeling to its nature, per second (design: field). */
const WARM_RETURN = 0.05;
/** Settling of fear, δ, per second (design: field). */
export const FEAR_DECAY = 0.06;
/** Strength of the spread of fear, κ (design: field). */
export const FEAR_GAIN = 0.3;
/** Fear at which half the spread is reached, K, 0–100 (design: field). */
export const TIPPING_FEAR = 40;
/** Conductance of a thread per depth step, per second (design: field). */
export const CONDUCTANCE_PER_DEPTH = 0.02;
/** Rise per second and profile point of a near motif, at feeling 0 (design: field). */
const MOTIF_PER_POINT = 0.4;
/** Fear of every bed when the curtain rises, 0–100 (design: field). */
export const START_FEAR = 4;

const FEELING_COUNT = FEELINGS.length;
const FEELING_LIMIT = 100;
/** Mean of a nature's five feelings: around it the couplings are neutral (design: six emotions). */
const NATURE_MEAN = 28;
const JOY_BOND_FROM = 40;
const JOY_BOND = 1.1;
const LONGING_BOND_FROM = 60;
const LONGING_BOND = 1.15;
const FURY_UNREST = 0.2;
const WONDER_SHIELD = 0.2;

/** One direction of flow from a bed to another bed; several between the same two add up. */
export type Channel = {
  /** Giving bed, 0–7. */
  readonly from: number;
  /** Receiving bed, 0–7, never the giver. */
  readonly to: number;
  /** The warm feelings that flow; the fear bit does not matter here. */
  readonly warm: Scope;
  /** Conductance for each warm feeling, per second: depth and throttles in, the couplings of feelings not. */
  readonly warmPerSecond: number;
  /** Conductance for fear, per second; 0 when no fear flows. */
  readonly fearPerSecond: number;
};

/** What the field knows of a bed; all feelings 0–100. A step changes `feelings` and `fear` in place. */
export type FieldBed = {
  /** Nature h: five warm feelings. */
  readonly nature: readonly number[];
  /** Warm feelings e. */
  readonly feelings: number[];
  fear: number;
};

/** What acts on the beds from outside the threads; every list has one entry a bed. */
export type FieldInfluence = {
  /** Sum of the profile points near the bed, for the five warm feelings and fear. */
  readonly motif: readonly (readonly number[])[];
  /** Rise of fear per second: waves, shades (each already weakened by fury), dread. */
  readonly pressure: readonly number[];
  /** Fall of fear per second: breathing, hands, grounding. */
  readonly calm: readonly number[];
  /** Share per second by which the bed's warm feelings go back to its nature faster; 0 for all when absent. */
  readonly homing?: readonly number[];
  /** Rise of the feeling calm per second by well-wishers; none when absent. */
  readonly wellWishes?: readonly number[];
  /** Factor on the bed's own tipping K, such as an anchor's 1.25; 1 for all when absent. */
  readonly tippingFactor?: readonly number[];
};

/** Result and working space of a step; reused from step to step. */
export type FieldStep = {
  /** What each bed received from each other in this step, per second; see {@link flowIndex}. */
  readonly flows: Float64Array;
  /** Rate of change per bed and feeling, per second. */
  readonly rates: Float64Array;
};

/** A new {@link FieldStep} with nothing flowing. */
export const fieldStep = (): FieldStep => ({
  flows: new Float64Array(BED_COUNT * BED_COUNT * FEELING_COUNT),
  rates: new Float64Array(BED_COUNT * FEELING_COUNT),
});

/** Place of the ordered pair `from` → `to` in a list of 64. */
export const pairIndex = (from: number, to: number): number => from * BED_COUNT + to;

/** Place of the flow of feeling k (0–5) from bed to bed in {@link FieldStep.flows}. */
export const flowIndex = (from: number, to: number, feeling: number): number =>
  pairIndex(from, to) * FEELING_COUNT + feeling;

/** A feeling's distance from the mean of a nature, as a share (ĉ, ŵ and f̂; design: six emotions). */
const leaning = (feeling: number): number => (feeling - NATURE_MEAN) / 100;

/** δ of a bed with these feelings (0–100), per second: calm settles fear, fury keeps it (design: six emotions). */
export const fearDecay = (calm: number, fury: number): number =>
  FEAR_DECAY * (1 + leaning(calm)) * (1 - FURY_UNREST * leaning(fury));

/** K of a bed with this wonder (0–100), before anchors (design: six emotions). */
export const tippingFear = (wonder: number): number => TIPPING_FEAR * (1 + WONDER_SHIELD * leaning(wonder));

const feelingOf = (bed: FieldBed, feeling: number): number => bed.feelings[feeling] as number;

/** Longing at either end opens a channel for all it carries, fear too. */
const longingBond = (giver: FieldBed, receiver: FieldBed): number =>
  feelingOf(giver, LONGING) >= LONGING_BOND_FROM || feelingOf(receiver, LONGING) >= LONGING_BOND_FROM
    ? LONGING_BOND
    : 1;

/** Joy at both ends speeds the warm feelings. */
const joyBond = (giver: FieldBed, receiver: FieldBed): number =>
  feelingOf(giver, JOY) >= JOY_BOND_FROM && feelingOf(receiver, JOY) >= JOY_BOND_FROM ? JOY_BOND : 1;

/**
 * Writes what the channels conduct of fear now, per second, into a matrix of 64 cells by {@link pairIndex}, longing
 * included: the matrix from which the loop gain is computed. Of granted channels alone it gives the official gain, of
 * all channels the true one.
 */
export const fearConductances = (
  beds: readonly FieldBed[],
  channels: readonly Channel[],
  out: Float64Array,
): Float64Array => {
  out.fill(0);
  for (const { from, to, fearPerSecond } of channels) {
    const cell = pairIndex(from, to);
    const bond = longingBond(beds[from] as FieldBed, beds[to] as FieldBed);
    out[cell] = (out[cell] as number) + fearPerSecond * bond;
  }
  return out;
};

const tippingOf = (beds: readonly FieldBed[], influence: FieldInfluence, bed: number): number =>
  tippingFear(feelingOf(beds[bed] as FieldBed, WONDER)) * (influence.tippingFactor?.[bed] ?? 1);

/** Adds what one channel carries to the flows. */
const addChannel = (
  beds: readonly FieldBed[],
  channel: Channel,
  influence: FieldInfluence,
  flows: Float64Array,
): void => {
  const giver = beds[channel.from] as FieldBed;
  const receiver = beds[channel.to] as FieldBed;
  const base = flowIndex(channel.from, channel.to, 0);
  const longing = longingBond(giver, receiver);
  const warm = channel.warmPerSecond * longing * joyBond(giver, receiver);
  for (let feeling = 0; feeling < WARM_COUNT; feeling += 1) {
    if (!inScope(channel.warm, feeling)) continue;
    const slope = Math.max(0, feelingOf(giver, feeling) - feelingOf(receiver, feeling));
    flows[base + feeling] = (flows[base + feeling] as number) + warm * slope;
  }
  if (channel.fearPerSecond === 0) return;
  const tipping = tippingOf(beds, influence, channel.to);
  const fearSquared = giver.fear * giver.fear;
  const spread = fearSquared / (fearSquared + tipping * tipping);
  flows[base + FEAR] = (flows[base + FEAR] as number) + 100 * FEAR_GAIN * channel.fearPerSecond * longing * spread;
};

/** Rates from what the bed does alone: return to its nature, motifs, pressure and calm. */
const ownRates = (bed: FieldBed, index: number, influence: FieldInfluence, rates: Float64Array): void => {
  const points = influence.motif[index] as readonly number[];
  const base = index * FEELING_COUNT;
  const homing = influence.homing?.[index] ?? 0;
  for (let feeling = 0; feeling < WARM_COUNT; feeling += 1) {
    const now = feelingOf(bed, feeling);
    rates[base + feeling] =
      (WARM_RETURN + homing) * ((bed.nature[feeling] as number) - now) +
      MOTIF_PER_POINT * (points[feeling] as number) * (1 - now / 100);
  }
  rates[base + CALM] = (rates[base + CALM] as number) + (influence.wellWishes?.[index] ?? 0);
  rates[base + FEAR] =
    (influence.pressure[index] as number) -
    (influence.calm[index] as number) -
    fearDecay(feelingOf(bed, CALM), feelingOf(bed, FURY)) * bed.fear +
    MOTIF_PER_POINT * (points[FEAR] as number) * (1 - bed.fear / 100);
};

const addInflow = (flows: Float64Array, rates: Float64Array): void => {
  for (let pair = 0; pair < BED_COUNT * BED_COUNT; pair += 1) {
    const target = (pair % BED_COUNT) * FEELING_COUNT;
    for (let feeling = 0; feeling < FEELING_COUNT; feeling += 1) {
      rates[target + feeling] = (rates[target + feeling] as number) + (flows[pair * FEELING_COUNT + feeling] as number);
    }
  }
};

const clamp = (value: number): number => Math.min(FEELING_LIMIT, Math.max(0, value));

/**
 * One step of the emotion field of all eight beds (design: field, six emotions). All rates come from the old values,
 * then all values are written, clamped to 0–100; `out.flows` tells what flowed. The step is 0.1 s in every night
 * (FIELD_STEP_SECONDS). Inputs must be finite, within the ranges of their types; gives the same bits everywhere.
 */
export const stepField = (
  beds: readonly FieldBed[],
  channels: readonly Channel[],
  influence: FieldInfluence,
  dtSeconds: number,
  out: FieldStep,
): void => {
  const { flows, rates } = out;
  flows.fill(0);
  for (const channel of channels) addChannel(beds, channel, influence, flows);
  for (let index = 0; index < BED_COUNT; index += 1) ownRates(beds[index] as FieldBed, index, influence, rates);
  addInflow(flows, rates);
  for (let index = 0; index < BED_COUNT; index += 1) {
    const bed = beds[index] as FieldBed;
    const base = index * FEELING_COUNT;
    for (let feeling = 0; feeling < WARM_COUNT; feeling += 1) {
      bed.feelings[feeling] = clamp(feelingOf(bed, feeling) + (rates[base + feeling] as number) * dtSeconds);
    }
    bed.fear = clamp(bed.fear + (rates[base + FEAR] as number) * dtSeconds);
  }
};
