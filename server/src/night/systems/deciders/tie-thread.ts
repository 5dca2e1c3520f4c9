import { termsOf } from '@lent-dreams/shared/wire/ledger-hash.ts';
import type { Fact } from '../../state/facts.ts';
import { chainRow } from '../../state/ledger.ts';
import { type Bed, type Grant, type Mask, type Prompt, pairKey, personIn, type World } from '../../state/world.ts';
import { withinMask } from './narrow-grants.ts';

/** Feelings the receiver is known to wish: told, or open because they sleep. */
const wishedScope = (world: World, receiver: number, giver: number): number => {
  const bed = world.beds[receiver] as Bed;
  const told = world.told
    .filter(({ from, to, what }) => from === receiver && to === giver && what === 'wish')
    .map(({ feeling }) => feeling);
  const wishes = bed.occupant === 'sleeper' ? bed.persona.wishes : told;
  return wishes.reduce((scope, feeling) => scope | (1 << feeling), 0);
};

/**
 * The facts of a yes or a less: one thread, its two grants with their lamps, and a ledger row for each. *Less* means
 * thin, and without the answerer's fear. Nobody gives more than their mask lets through.
 */
export const tieThread = (world: World, prompt: Prompt, answer: 'yes' | 'less'): readonly Fact[] => {
  const { offer, from, to } = prompt;
  if (offer === null) return [];
  const thread = world.nextId;
  const memory = world.pairs[pairKey(world, from, to)];
  const less = answer === 'less';
  const rows = [...world.ledger];
  const grant = (id: number, giver: number, receiver: number, asked: Mask): Grant => {
    const { scope, depth, keepsFear } = withinMask(asked, personIn(world, giver)?.mask ?? null);
    const row = chainRow(world.secret.salt, rows, {
      tick: world.tick,
      kind: 'grant',
      subject: giver,
      sender: giver,
      recipient: receiver,
      feeling: -1,
      grant: id,
      depth,
      breach: '',
      terms: termsOf({ scope, keepsFear, until: offer.until }),
    });
    rows.push(row);
    return {
      id,
      giver,
      receiver,
      scope,
      depth,
      keepsFear,
      until: offer.until,
      startTick: world.tick,
      endTick: 0,
      rowHash: row.hash,
      thread,
      lamps: {
        free: memory?.pressed !== true,
        canUndo: true,
        askedFirst: memory?.answeredAsk === true,
        byHand: true,
        onlyWished: scope !== 0 && (scope & ~wishedScope(world, receiver, giver)) === 0,
      },
    };
  };
  const depth = (asked: number): number => (less ? 1 : asked);
  const given = grant(thread + 1, from, to, {
    scope: offer.give.scope,
    depth: depth(offer.give.depth),
    keepsFear: offer.keepsFear,
  });
  const taken = grant(thread + 2, to, from, {
    scope: offer.take.scope,
    depth: depth(offer.take.depth),
    keepsFear: less || offer.takeKeepsFear === true,
  });
  return [
    {
      fact: 'threadTied',
      thread: {
        id: thread,
        a: from,
        b: to,
        technology: offer.technology,
        frozenUntil: 0,
        suspended: false,
        fromA: given.id,
        fromB: taken.id,
        guest: false,
      },
      grants: [given, taken],
    },
    ...rows.slice(world.ledger.length).map((row) => ({ fact: 'ledgerWritten', row }) as const),
  ];
};
