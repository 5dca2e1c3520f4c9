import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import { type Decider, done } from '../decide.ts';

/** UTF-16 units a lent memory may have; its 140 letters are counted at the door, where letters are known. */
const MEMORY_UNITS = 560;

export const setMisuse: Decider<'setMisuse'> = (_world, { person }, { may }) =>
  done({ fact: 'misuseSet', person: person.id, may });

export const lendFear: Decider<'lendFear'> = (_world, { person, bed }, { shade }) => {
  if (bed === undefined) return 'notYours';
  if (SHADES[shade] === undefined) return 'invalid';
  return done({ fact: 'lent', person: person.id, what: 'fear', kind: shade, text: '' });
};

export const lendMemory: Decider<'lendMemory'> = (_world, { person, bed }, { motif, text }) => {
  if (bed === undefined) return 'notYours';
  if (MOTIFS[motif] === undefined || text === '' || text.length > MEMORY_UNITS) return 'invalid';
  return done({ fact: 'lent', person: person.id, what: 'memory', kind: motif, text });
};

export const takeBack: Decider<'takeBack'> = (world, { person, bedId }, request) => {
  if (request.what !== 'told') return done({ fact: 'lent', person: person.id, what: request.what, kind: '', text: '' });
  const told = world.told.find(({ id }) => id === request.id);
  if (told === undefined) return 'gone';
  return told.from === bedId ? done({ fact: 'toldTakenBack', id: told.id }) : 'notYours';
};
