import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import { humanBeds, type World } from '../../state/world.ts';
import { openCurtain, TOGETHER_WANTED } from './curtain.ts';

const BELL_TICKS = ticksOf(10);

/** Most people rang within a short time; in free play one ring is enough. */
export const isRung = (world: World): boolean => {
  const humans = humanBeds(world);
  const rings = world.rings.filter(({ bed, tick }) => humans.includes(bed) && world.tick - tick <= BELL_TICKS);
  return world.mode === 'free' ? rings.length > 0 : rings.length * 2 > humans.length;
};

/** The first act, until its clock or the bell ends it. */
export const weaving = (world: World): readonly Fact[] => {
  const isEnough = world.rehearsal || world.mode === 'free' || world.together >= TOGETHER_WANTED;
  const isOver = world.phaseEnds > 0 && world.tick >= world.phaseEnds;
  return isOver || (isEnough && isRung(world)) ? openCurtain(world) : [];
};
