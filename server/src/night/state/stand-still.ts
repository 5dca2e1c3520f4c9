import type { World } from './world.ts';

/** A moment one tick later; 0 means none, and stays none. */
const later = (tick: number): number => (tick === 0 ? 0 : tick + 1);

/**
 * One tick of a room that was asked for quiet: every clock of the night is moved on with it, so that each has exactly
 * as much left as before. What happened keeps its tick (grants, ledger), and a lost connection is not waited for longer.
 */
export const standStill = (world: World): void => {
  world.phaseStart += 1;
  world.phaseEnds = later(world.phaseEnds);
  world.spiralTick = later(world.spiralTick);
  world.encore = { ...world.encore, until: later(world.encore.until) };
  world.prompts = world.prompts.map((prompt) => ({
    ...prompt,
    openedTick: prompt.openedTick + 1,
    expiresTick: prompt.expiresTick + 1,
  }));
  for (const pair of Object.values(world.pairs)) {
    pair.restUntil = later(pair.restUntil);
    pair.pressingUntil = later(pair.pressingUntil);
  }
  for (const bed of world.beds) {
    bed.wardUntil = later(bed.wardUntil);
    bed.lookUntil = later(bed.lookUntil);
    bed.cooling = Object.fromEntries(Object.entries(bed.cooling).map(([what, until]) => [what, until + 1]));
  }
  for (const mind of Object.values(world.minds)) mind.nextTick += 1;
  for (const thread of world.threads) thread.frozenUntil = later(thread.frozenUntil);
  for (const person of Object.values(world.people)) if (person.connected) person.lastTick += 1;
  world.effects = world.effects.map((effect) => ({ ...effect, until: effect.until + 1 }));
  for (const shade of world.shades) {
    shade.stilledUntil = later(shade.stilledUntil);
    shade.namedUntil = later(shade.namedUntil);
  }
  world.motifs = world.motifs.map((motif) => ({
    ...motif,
    placedTick: motif.placedTick + 1,
    restUntil: later(motif.restUntil),
  }));
  world.rings = world.rings.map(({ bed, tick }) => ({ bed, tick: tick + 1 }));
  world.past = world.past.map((place) => ({ ...place, tick: place.tick + 1 }));
  world.secret.waves = world.secret.waves.map((wave) => ({
    ...wave,
    startTick: wave.startTick + 1,
    endTick: wave.endTick + 1,
  }));
};
