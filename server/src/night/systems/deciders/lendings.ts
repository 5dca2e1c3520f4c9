import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import { type Decider, done } from '../decide.ts';

/** Letters a lent memory may have. */
const MEMORY_LETTERS = 140;

export const setMisuse: Decider<'setMisuse'> = (_world, { person }, { may }) =>
  done({ fact: 'misuseSet', person: person.id, may });

export const lendFear: Decider<'lendFear'> = (_world, { person, bed }, { shade }) => {
  if (bed === undefined) return 'notYours';
  if (SHADES[shade] === undefined) return 'invalid';
  return done({ fact: 'lent', person: person.id, what: 'fear', kind: shade, text: '' });
};

export const lendMemory: Decider<'lendMemory'> = (_world, { person, bed }, { motif, text }) => {
  if (bed === undefined) return 'notYours';
  if (MOTIFS[motif] === undefined || text === '' || [...text].length > MEMORY_LETTERS) return 'invalid';
  return done({ fact: 'lent', person: person.id, what: 'memory', kind: motif, text });
};

export const takeBack: Decider<'takeBack'> = (world, { person, bedId }, request) => {
  if (request.what !== 'told') return done({ fact: 'lent', person: person.id, what: request.what, kind: '', text: '' });
  const told = world.told.find(({ id }) => id === request.id);
  if (told === undefined) return 'gone';
  return told.from === bedId ? done({ fact: 'toldTakenBack', id: told.id }) : 'notYours';
};
