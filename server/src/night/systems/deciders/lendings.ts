import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import type { Fact } from '../../state/facts.ts';
import { chainRow } from '../../state/ledger.ts';
import type { World } from '../../state/world.ts';
import { type Decider, done } from '../decide.ts';

/** UTF-16 units a lent memory may have; its 140 letters are counted at the door, where letters are known. */
const MEMORY_UNITS = 560;

/** Name that a lending of this kind gets in the log, from the number of the row that lends it. */
const newLending = ({ ledger }: World, what: 'fear' | 'memory'): string => `${what}/${(ledger.at(-1)?.seq ?? 0) + 1}`;

/** Name of what this bed lent last of this kind; '' for nothing. */
const lastLending = ({ ledger }: World, bed: number, what: 'fear' | 'memory'): string =>
  ledger.findLast(
    ({ kind, subject, tick, terms }) =>
      kind === 'lend' && subject === bed && tick >= 0 && terms?.startsWith(`${what}/`) === true,
  )?.terms ?? '';

/** The row of something lent or taken back; its own lender alone can read it. */
const lendingRow = (world: World, bed: number, kind: 'lend' | 'takeBack', terms: string): Fact => ({
  fact: 'ledgerWritten',
  row: chainRow(world.secret.salt, world.ledger, {
    tick: world.tick,
    kind,
    subject: bed,
    sender: bed,
    recipient: bed,
    feeling: -1,
    grant: 0,
    depth: 0,
    breach: '',
    terms,
  }),
});

export const setMisuse: Decider<'setMisuse'> = (_world, { person }, { may }) =>
  done({ fact: 'misuseSet', person: person.id, may });

export const lendFear: Decider<'lendFear'> = (world, { person, bed, bedId }, { shade }) => {
  if (bed === undefined) return 'notYours';
  if (SHADES[shade] === undefined) return 'invalid';
  return done(
    { fact: 'lent', person: person.id, what: 'fear', kind: shade, text: '' },
    lendingRow(world, bedId, 'lend', newLending(world, 'fear')),
  );
};

export const lendMemory: Decider<'lendMemory'> = (world, { person, bed, bedId }, { motif, text }) => {
  if (bed === undefined) return 'notYours';
  if (MOTIFS[motif] === undefined || text === '' || text.length > MEMORY_UNITS) return 'invalid';
  return done(
    { fact: 'lent', person: person.id, what: 'memory', kind: motif, text },
    lendingRow(world, bedId, 'lend', newLending(world, 'memory')),
  );
};

export const takeBack: Decider<'takeBack'> = (world, { person, bedId }, request) => {
  if (request.what !== 'told') {
    const isLent = (request.what === 'fear' ? person.lentFear : person.lentMemory) !== '';
    const lending = lastLending(world, bedId, request.what);
    return done(
      { fact: 'lent', person: person.id, what: request.what, kind: '', text: '' },
      ...(isLent
        ? [lendingRow(world, bedId, 'takeBack', lending), { fact: 'lendingWithdrawn', lending, bed: bedId } as const]
        : []),
    );
  }
  const told = world.told.find(({ id }) => id === request.id);
  if (told === undefined) return 'gone';
  return told.from === bedId ? done({ fact: 'toldTakenBack', id: told.id }) : 'notYours';
};
