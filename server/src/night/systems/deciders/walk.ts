import { QUICK_WORDS, SIGNS } from '@lent-dreams/shared/content/quick-word.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { type Decider, done, holdsBack } from '../decide.ts';

/** Inputs that may wait; more is a client running ahead, and the surplus is dropped. */
const WAITING_STRIDES = 6;
const WORD_EVERY_TICKS = ticksOf(1.5);

const WORDS: ReadonlySet<string> = new Set([...QUICK_WORDS, ...SIGNS]);

export const move: Decider<'move'> = (world, asker, { mx, my, seq }) => {
  const { bed, bedId } = asker;
  if (bed === undefined) return 'notYours';
  if (bed.presence === 'ward' || world.freezeUntil > world.tick) return 'notNow';
  if (bed.strides.length >= WAITING_STRIDES) return 'rateLimited';
  const last = bed.strides.at(-1)?.seq ?? bed.strideSeq;
  const ahead = (seq - last + 65_536) % 65_536;
  if (ahead === 0 || ahead > 32_768) return 'gone';
  const walks = (mx !== 0 || my !== 0) && bed.breathing;
  return done(...(walks ? [{ fact: 'breathingSet', person: bed.person, on: false } as const] : []), {
    fact: 'strideQueued',
    bed: bedId,
    mx,
    my,
    seq,
  });
};

export const lookDown: Decider<'lookDown'> = (_world, { bed, bedId }, { on }) => {
  if (bed === undefined) return 'notYours';
  if (bed.presence === 'ward') return 'notNow';
  return done({ fact: 'presenceChanged', bed: bedId, presence: on ? 'lookingDown' : 'awake' });
};

export const sayQuick: Decider<'sayQuick'> = (world, asker, { word }) => {
  if (asker.bed === undefined) return 'notYours';
  if (!WORDS.has(word)) return 'invalid';
  if (world.freezeUntil > world.tick) return 'notNow';
  if (world.tick - asker.person.lastWordTick < WORD_EVERY_TICKS) return 'rateLimited';
  return done({ fact: 'wordSaid', bed: asker.bedId, word });
};

export const breathe: Decider<'breathe'> = (world, { person, bed }, { on }) => {
  if (on && world.phase !== 'unveiling') return 'notNow';
  if (on && bed?.presence === 'ward') return 'notNow';
  return done({ fact: 'breathingSet', person: person.id, on });
};

export const letGo: Decider<'letGo'> = (_world, { bed, bedId }) => {
  if (bed === undefined) return 'notYours';
  return bed.hands < 0 ? 'gone' : done({ fact: 'handsLoosed', bed: bedId });
};

export const ready: Decider<'ready'> = (world, { bed, bedId }, { on }) => {
  if (bed === undefined) return 'notYours';
  if (world.phase !== 'lobby' && world.phase !== 'ending') return 'notNow';
  return done({ fact: 'readySet', bed: bedId, on });
};

export const ringBell: Decider<'ringBell'> = (world, asker) => {
  const held = holdsBack(world, asker);
  if (held !== '') return held;
  if (world.phase !== 'weaving') return 'notNow';
  return done({ fact: 'bellRung', bed: asker.bedId });
};
