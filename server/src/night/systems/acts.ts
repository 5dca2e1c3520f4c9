import { dealCast } from '@lent-dreams/shared/content/cast.ts';
import type { Fact } from '../state/facts.ts';
import type { World } from '../state/world.ts';
import { allReady } from './acts/border-facts.ts';
import { dusk } from './acts/dusk.ts';
import { beginNight, lobby } from './acts/lobby.ts';
import { unveiling } from './acts/unveiling.ts';
import { weaving } from './acts/weaving.ts';

/** New personas for all; everybody keeps their bed. */
const ending = (world: World): readonly Fact[] =>
  allReady(world) ? [{ fact: 'nightBegan', cast: dealCast(world.secret.cast) }, ...beginNight(world)] : [];

const ACTS: Readonly<Record<World['phase'], (world: World) => readonly Fact[]>> = {
  lobby,
  dusk,
  weaving,
  unveiling,
  ending,
};

/** The clock of the night: what begins, and what ends. */
export const stepActs = (world: World): readonly Fact[] => ACTS[world.phase](world);
