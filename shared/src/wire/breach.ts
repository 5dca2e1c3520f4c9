import { FEAR, inScope } from '../content/emotion.ts';
import type { LedgerRowView } from './documents.ts';

/** Number, in place of a bed's, of a receiver that no list of the night knows. */
export const UNLISTED = -1;
/** Number, in place of a bed's, of the hub itself: what nobody in a bed has said. */
export const HUB = -2;

/** What a row of the log breaks: one of the five parameters of a flow, '' for none. */
export type Breach = LedgerRowView['breach'];

/** A grant that the Guild tied openly, and that has no row of its own. */
export type OpenTie = {
  readonly id: number;
  readonly giver: number;
  readonly receiver: number;
  readonly scope: number;
  readonly depth: number;
  readonly keepsFear: boolean;
  readonly startTick: number;
};

/** Terms of a grant from one tick to another, both included. */
type Span = OpenTie & { readonly author: number; untilTick: number };

type Agreements = {
  readonly spans: Map<number, Span[]>;
  /** Tick at which each lending was taken back, by the words of its rows. */
  readonly withdrawn: Map<string, number>;
};

/** What a row was lent or taken back as: `fear/7` or `memory/7`, with the number of the row that lent it. */
const isLending = (terms: string): boolean => /^(?:fear|memory)\/\d+$/.test(terms);

/** The feeling on whose channel another one rode along, −1 where none did. */
const riddenOn = (terms: string): number => (terms.startsWith('along/') ? Number(terms.slice('along/'.length)) : -1);

const endSpans = (spans: readonly Span[], tick: number): void => {
  for (const span of spans)
    if (span.untilTick === Number.POSITIVE_INFINITY && span.startTick <= tick) span.untilTick = tick;
};

const learnGrant = ({ spans }: Agreements, row: LedgerRowView): void => {
  const before = spans.get(row.grant) ?? [];
  endSpans(before, row.tick);
  const [scope, fear] = (row.terms ?? '').split('/');
  const author = row.kind === 'narrow' ? (before.at(-1)?.author ?? row.sender) : row.sender;
  before.push({
    id: row.grant,
    author,
    giver: row.subject,
    receiver: row.recipient,
    scope: Number(scope),
    depth: row.depth,
    keepsFear: fear === 'keepsFear',
    startTick: row.tick,
    untilTick: Number.POSITIVE_INFINITY,
  });
  spans.set(row.grant, before);
};

/** A thread ends both ways, whichever of its two grants the row names. */
const learnEnd = ({ spans }: Agreements, { subject, recipient, tick }: LedgerRowView): void => {
  for (const list of spans.values()) {
    const { giver, receiver } = list[0] as Span;
    if ((giver === subject && receiver === recipient) || (giver === recipient && receiver === subject))
      endSpans(list, tick);
  }
};

const learn = (agreements: Agreements, row: LedgerRowView): void => {
  if (row.kind === 'grant' || row.kind === 'narrow') learnGrant(agreements, row);
  else if (row.kind === 'end' || row.kind === 'ranOut') learnEnd(agreements, row);
  else if (row.kind === 'takeBack' && isLending(row.terms ?? '')) agreements.withdrawn.set(row.terms ?? '', row.tick);
};

const accessBreach = (row: LedgerRowView, { spans, withdrawn }: Agreements): Breach => {
  const terms = row.terms ?? '';
  if (isLending(terms)) return (withdrawn.get(terms) ?? row.tick) < row.tick ? 'type' : '';
  if (row.recipient === UNLISTED) return 'recipient';
  const agreed = spans.get(row.grant) ?? [];
  const [first] = agreed;
  if (first === undefined || first.giver !== row.subject) return 'subject';
  if (first.receiver !== row.recipient) return 'recipient';
  if (first.author === HUB) return 'sender';
  const ridden = riddenOn(terms);
  if (ridden >= 0 && ridden !== row.feeling) return 'type';
  // When it flowed counts, not when it was written: a late row is an honest one.
  const span = agreed.findLast(({ startTick, untilTick }) => startTick <= row.tick && row.tick <= untilTick);
  if (span === undefined || row.depth > span.depth) return 'transmission';
  const isGiven = row.feeling < 0 || (inScope(span.scope, row.feeling) && !(row.feeling === FEAR && span.keepsFear));
  return isGiven ? '' : 'type';
};

/**
 * Which parameter each row of a whole log breaks, '' for a row as agreed (design: evidence; contextual integrity). It
 * knows nothing but the rows in their order, and the grants that were `tied` openly without one; the rows' own `breach`
 * is never read. A row is measured by what was agreed when it flowed.
 */
export const breachesIn = (rows: readonly LedgerRowView[], tied: readonly OpenTie[] = []): readonly Breach[] => {
  const agreements: Agreements = { spans: new Map(), withdrawn: new Map() };
  for (const tie of tied)
    agreements.spans.set(tie.id, [{ ...tie, author: tie.giver, untilTick: Number.POSITIVE_INFINITY }]);
  return rows.map((row) => {
    learn(agreements, row);
    if (row.kind === 'grant') return row.sender === HUB ? 'sender' : '';
    return row.kind === 'access' ? accessBreach(row, agreements) : '';
  });
};
