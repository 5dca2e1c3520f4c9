import type { ActFact } from '../facts/acts.ts';
import type { Bed, World } from '../world.ts';

type Named<Name extends ActFact['fact']> = Extract<ActFact, { readonly fact: Name }>;

export const APPLY_ACTS: { readonly [Name in ActFact['fact']]: (world: World, fact: Named<Name>) => void } = {
  clockSet: (world, { ends }) => {
    Object.assign(world, { phaseStart: world.tick, phaseEnds: ends });
  },
  lyingSet: (world, { bed, on }) => {
    (world.beds[bed] as Bed).lyingTick = on ? world.tick : 0;
  },
  laidDown: () => {},
  encoreAsked: (world, { until }) => {
    world.encore = { state: 'asked', until, votes: {} };
  },
  voted: (world, { person, yes }) => {
    world.encore.votes[person] = yes;
  },
  encoreSettled: (world, { wave }) => {
    // Single ballots are kept no longer than they count.
    const state = wave === null ? 'refused' : 'coming';
    world.encore = { state, until: wave === null ? world.tick : wave.endTick, votes: {} };
    if (wave !== null) world.secret.waves = [...world.secret.waves, wave];
  },
  speedSet: (world, { speed }) => {
    const stretched = world.speed / speed;
    const later = (tick: number): number =>
      tick <= world.tick ? tick : world.tick + Math.round((tick - world.tick) * stretched);
    world.secret.waves = world.secret.waves.map((wave) => ({
      ...wave,
      startTick: later(wave.startTick),
      endTick: later(wave.endTick),
    }));
    world.speed = speed;
  },
  flawChosen: (world, { flaw }) => {
    world.secret.flaw = flaw;
  },
  waveSent: (world, { wave }) => {
    world.secret.waves = [...world.secret.waves.filter(({ endTick }) => endTick > world.tick), wave];
  },
};
