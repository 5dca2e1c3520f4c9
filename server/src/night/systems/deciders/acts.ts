import type { RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import type { World } from '../../state/world.ts';
import { drawSent } from '../acts/draw-waves.ts';
import { type Decider, type Decision, done, holdsBack } from '../decide.ts';
import { FLAWS } from '../flaws/index.ts';

export const ready: Decider<'ready'> = (world, { bed, bedId }, { on }) => {
  if (bed === undefined) return 'notYours';
  if (world.phase !== 'lobby' && world.phase !== 'dusk' && world.phase !== 'ending') return 'notNow';
  return done({ fact: 'readySet', bed: bedId, on });
};

/** Whoever lies down has left the sheets. Getting up again is never refused. */
export const lieDown: Decider<'lieDown'> = (world, { bed, bedId }, { on }) => {
  if (bed === undefined) return 'notYours';
  if (!on) return done({ fact: 'lyingSet', bed: bedId, on });
  if (world.phase !== 'dusk') return 'notNow';
  if (bed.lyingTick > 0) return done();
  return done({ fact: 'readySet', bed: bedId, on }, { fact: 'lyingSet', bed: bedId, on });
};

/** The bell raises the curtain; in free play it lowers it again, too. */
export const ringBell: Decider<'ringBell'> = (world, asker) => {
  const held = holdsBack(world, asker);
  if (held !== '') return held;
  if (world.phase !== 'weaving' && !(world.mode === 'free' && world.phase === 'unveiling')) return 'notNow';
  return done({ fact: 'bellRung', bed: asker.bedId });
};

/** One vote each, of whoever lies in a bed; it can be changed until the time is up. */
export const vote: Decider<'vote'> = (world, { person, bed }, { yes }) => {
  if (bed === undefined) return 'notYours';
  return world.encore.state === 'asked' ? done({ fact: 'voted', person: person.id, yes }) : 'notNow';
};

const waveDecision = (world: World): Decision =>
  world.phase === 'unveiling' ? done({ fact: 'waveSent', wave: drawSent(world) }) : 'notNow';

/** Free play only: what the night's own rules otherwise decide. Anybody in a bed may. */
export const freePlay: Decider<'freePlay'> = (world, asker, request: RequestOf<'freePlay'>) => {
  if (asker.bed === undefined) return 'notYours';
  if (world.mode !== 'free') return 'notTonight';
  if ('wave' in request) return waveDecision(world);
  if ('speed' in request) return done({ fact: 'speedSet', speed: request.speed / 100 });
  return request.flaw === '' || FLAWS.has(request.flaw) ? done({ fact: 'flawChosen', flaw: request.flaw }) : 'invalid';
};
