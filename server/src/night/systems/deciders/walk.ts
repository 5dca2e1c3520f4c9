import { QUICK_WORDS, SIGNS } from '@lent-dreams/shared/content/quick-word.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { type Decider, done } from '../decide.ts';
import { isKeptFrom } from '../shades/active-shades.ts';
import { lapseFacts } from './consent.ts';
import { saysTooMuch, wordFact } from './talk.ts';

/** Inputs that may wait; more is a client running ahead, and the surplus is dropped. */
const WAITING_STRIDES = 6;
const LOOK_TICKS = ticksOf(30);

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

/** Looks away for at most 30 s: nobody can ask meanwhile, and what was open lapses. */
export const lookDown: Decider<'lookDown'> = (world, { person, bed, bedId }, { on }) => {
  if (bed === undefined) return 'notYours';
  if (bed.presence === 'ward') return 'notNow';
  if (on)
    return done(...lapseFacts(world, bedId), {
      fact: 'presenceChanged',
      bed: bedId,
      presence: 'lookingDown',
      lookUntil: world.tick + LOOK_TICKS,
    });
  const rests = world.safety[person.id]?.quietRoom === true;
  return done({ fact: 'presenceChanged', bed: bedId, presence: rests ? 'lookingDown' : 'awake' });
};

/** A no, and a call for help, are heard whatever haunts whoever says them. */
const ALWAYS_HEARD: ReadonlySet<string> = new Set(['no', 'not-ok', 'help-me', 'wait', 'less', 'let-go', ...SIGNS]);

export const sayQuick: Decider<'sayQuick'> = (world, asker, { word }) => {
  if (asker.bed === undefined) return 'notYours';
  if (!WORDS.has(word)) return 'invalid';
  if (world.freezeUntil > world.tick) return 'notNow';
  if (!ALWAYS_HEARD.has(word) && isKeptFrom(world, asker.bedId, 'say')) return 'notNow';
  if (saysTooMuch(world, asker.person.lastWordTick)) return 'rateLimited';
  return done(wordFact(world, asker.bedId, word, false));
};

/** Points at a place. It is a word without a word: the same pause stands between all of them. */
export const ping: Decider<'ping'> = (world, asker, { hex }) => {
  if (asker.bed === undefined) return 'notYours';
  if (world.freezeUntil > world.tick) return 'notNow';
  if (saysTooMuch(world, asker.person.lastWordTick)) return 'rateLimited';
  return done({ fact: 'pinged', bed: asker.bedId, hex });
};

export const breathe: Decider<'breathe'> = (world, { person, bed }, { on }) => {
  if (on && world.phase !== 'unveiling') return 'notNow';
  if (on && bed?.presence === 'ward') return 'notNow';
  if (on && isKeptFrom(world, person.bed, 'breathe')) return 'notNow';
  return done({ fact: 'breathingSet', person: person.id, on });
};

export const letGo: Decider<'letGo'> = (_world, { bed, bedId }) => {
  if (bed === undefined) return 'notYours';
  return bed.hands < 0 ? 'gone' : done({ fact: 'handsLoosed', bed: bedId });
};
