import { ownBrim } from '@lent-dreams/shared/rules/tipping.ts';
import { BED_COUNT, FIELD_EVERY_TICKS, TICKS_PER_SECOND, ticksOf } from '@lent-dreams/shared/units.ts';
import { BedState, HubState, MotifState, ThreadState } from '@lent-dreams/shared/wire/schema.ts';
import { isOpening } from '../night/state/people.ts';
import { type Bed, grantOf, meanFear, type Thread, type World } from '../night/state/world.ts';
import { tippingFactor } from '../night/systems/abilities/standing.ts';
import { TEND_TICKS } from '../night/systems/place/tend.ts';
import { projectCity } from './project-city.ts';
import { projectEffects } from './project-effects.ts';
import { projectShades } from './project-shades.ts';
import { projectWords } from './project-words.ts';

const WAVE_WARNING_TICKS = ticksOf(6);
const NONE = 255;
/** Steps in which tending is told: a picture needs no more. */
const TENDED_STEPS = 20;

/** 0–100 as half points. */
const half = (value: number): number => Math.round(Math.min(100, Math.max(0, value)) * 2);

export const newHubState = (slug: string, name: string): HubState => {
  const state = new HubState();
  state.slug = slug;
  state.name = name;
  for (let bed = 0; bed < BED_COUNT; bed += 1) state.beds.push(new BedState());
  return state;
};

const projectFeelings = (bed: Bed, to: BedState, gain: number, tipping: number): void => {
  const [joy, calm, wonder, longing, fury] = bed.feelings as [number, number, number, number, number];
  // Whole points are all a picture needs: half the patches, half the bytes.
  to.joy = Math.round(joy) * 2;
  to.calm = Math.round(calm) * 2;
  to.wonder = Math.round(wonder) * 2;
  to.longing = Math.round(longing) * 2;
  to.fury = Math.round(fury) * 2;
  to.fear = half(bed.fear);
  to.brim = Math.round(ownBrim(gain, wonder, calm, fury, tipping)) * 2;
};

const projectBed = (world: World, index: number, to: BedState): void => {
  const bed = world.beds[index] as Bed;
  const asleep = bed.occupant === 'sleeper';
  to.occupant = bed.occupant;
  to.role = bed.role;
  to.state = bed.presence;
  to.persona = bed.persona.name;
  to.primary = bed.persona.primary;
  to.secondary = bed.persona.secondary;
  // In the lobby nobody knows yet who will be a sleeper, and whoever lies down must find their wishes untold.
  const isOpen = asleep && !isOpening(world);
  to.wishA = isOpen ? bed.persona.wishes[0] : NONE;
  to.wishB = isOpen ? bed.persona.wishes[1] : NONE;
  to.guard = isOpen ? bed.persona.guard : NONE;
  to.breathing = bed.breathing || bed.calmKept;
  to.hands = bed.hands < 0 ? NONE : bed.hands;
  to.ready = bed.ready;
  to.lying = bed.lyingTick > 0;
  if (world.tick % FIELD_EVERY_TICKS === 0) projectFeelings(bed, to, world.officialGain, tippingFactor(world, index));
};

const projectThread = (world: World, thread: Thread, to: ThreadState): void => {
  const fromA = grantOf(world, thread.fromA);
  const fromB = grantOf(world, thread.fromB);
  to.frozen = thread.frozenUntil > world.tick;
  to.suspended = thread.suspended;
  to.aScope = fromA.scope;
  to.aDepth = fromA.depth;
  to.aKeepsFear = fromA.keepsFear;
  to.bScope = fromB.scope;
  to.bDepth = fromB.depth;
  to.bKeepsFear = fromB.keepsFear;
};

const projectThreads = (world: World, state: HubState): void => {
  const live = new Set(world.threads.map(({ id }) => String(id)));
  for (const key of Array.from(state.threads.keys())) if (!live.has(key)) state.threads.delete(key);
  for (const thread of world.threads) {
    const key = String(thread.id);
    let to = state.threads.get(key);
    if (to === undefined) {
      to = new ThreadState();
      to.id = thread.id;
      to.a = thread.a;
      to.b = thread.b;
      to.technology = thread.technology;
      projectThread(world, thread, to);
      state.threads.set(key, to);
    } else projectThread(world, thread, to);
  }
};

const projectMotifs = (world: World, state: HubState): void => {
  const live = new Set(world.motifs.map(({ id }) => String(id)));
  for (const key of Array.from(state.motifs.keys())) if (!live.has(key)) state.motifs.delete(key);
  for (const motif of world.motifs) {
    const key = String(motif.id);
    let to = state.motifs.get(key);
    const isNew = to === undefined;
    to ??= new MotifState();
    to.id = motif.id;
    to.kind = motif.kind;
    to.hex = motif.hex;
    to.author = motif.author;
    to.points = motif.points;
    to.scarred = motif.scarred;
    to.open = motif.open;
    to.tended = Math.round((motif.tendedTicks / TEND_TICKS) * TENDED_STEPS);
    to.fused = world.fusions.find(({ one, other }) => one === motif.id || other === motif.id)?.kind ?? '';
    to.spent = motif.spent;
    to.shut = motif.shutBy.reduce((mask, bed) => mask | (1 << bed), 0);
    to.unwanted = motif.unwantedBy.length;
    if (isNew) state.motifs.set(key, to);
  }
};

/** The wave that is told or landing now; beds of later waves stay a secret. */
const projectWave = (world: World, state: HubState): void => {
  const at =
    world.phase === 'unveiling'
      ? world.secret.waves.findIndex(
          ({ startTick, endTick }) => world.tick >= startTick - WAVE_WARNING_TICKS && world.tick < endTick,
        )
      : -1;
  const wave = world.secret.waves[at];
  state.wave = at + 1;
  state.waveLands = wave?.startTick ?? 0;
  world.beds.forEach((_bed, index) => {
    (state.beds[index] as BedState).wave = wave?.beds.includes(index) ?? false;
  });
};

/** Free play shows what otherwise stays on the server: there is nothing to find out. */
const projectFreePlay = (world: World, state: HubState): void => {
  if (world.mode !== 'free') return;
  state.speed = Math.round(world.speed * 100);
  state.freeFlaw = world.secret.flaw;
  if (world.tick % FIELD_EVERY_TICKS !== 0) return;
  state.trueGain = Math.round(world.trueGain * 100);
  state.officialGain = Math.round(world.officialGain * 100);
};

/** Writes what everybody may see from the world into the synced state; once a tick, never the other way. */
export const project = (world: World, state: HubState): void => {
  state.phase = world.phase;
  if (world.tick % TICKS_PER_SECOND === 0) state.tick = world.tick;
  state.phaseStart = world.phaseStart;
  state.phaseEnds = world.phase === 'lobby' ? world.beginTick : world.phaseEnds;
  state.night = world.night;
  state.technology = world.technology;
  state.mode = world.mode;
  state.encore = world.encore.state;
  state.encoreUntil = world.encore.state === 'asked' ? world.encore.until : 0;
  projectFreePlay(world, state);
  state.rehearsal = world.rehearsal;
  state.together = Math.round(world.together);
  state.ownColours = Math.round(world.ownColours);
  state.brim = half(world.officialBrim);
  state.fear = half(meanFear(world.beds));
  state.spiral = world.spiral;
  state.book = world.book.join(',');
  state.quietUntil = world.freezeUntil > world.tick ? world.freezeUntil : 0;
  projectCity(world, state);
  if (world.ending === null) state.ending = '';
  else if (state.ending === '') state.ending = JSON.stringify(world.ending);
  for (let bed = 0; bed < BED_COUNT; bed += 1) projectBed(world, bed, state.beds[bed] as BedState);
  projectMotifs(world, state);
  projectThreads(world, state);
  projectShades(world, state);
  projectEffects(world, state);
  projectWords(world, state);
  projectWave(world, state);
};
