import { FEAR, WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import { TICKS_PER_SECOND, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../state/facts.ts';
import type { FlawMemory } from '../state/last-night.ts';
import { chainRow, type LedgerDraft } from '../state/ledger.ts';
import { isOpening } from '../state/people.ts';
import { actorBeds, type Bed, grantOf, type World } from '../state/world.ts';
import { FLAWS } from './flaws/index.ts';
import { secondsOf } from './flaws/view-of.ts';
import { grantedChannels } from './weave.ts';

/** Light that comes back by itself, per second, for four actors or fewer (design: verbs). */
const LUCIDITY_PER_SECOND = 0.12;
const LEDGER_EVERY_TICKS = ticksOf(5);
/** Rows at most, each time, of what flows without a yes. */
const HIDDEN_ROWS = 12;
const PLACE_EVERY_TICKS = ticksOf(2);

const incomeFacts = (world: World): readonly Fact[] => {
  if (world.phase !== 'weaving' && world.phase !== 'unveiling') return [];
  const actors = actorBeds(world);
  const by = LUCIDITY_PER_SECOND * Math.sqrt(4 / Math.max(1, actors.length));
  return actors.map((bed) => ({ fact: 'lucidityChanged', bed, by }));
};

/** The warm feeling that flows most from giver to receiver, −1 when nothing does. */
const strongest = (giver: Bed, receiver: Bed, warm: number): number => {
  let best = -1;
  let slope = 1;
  for (let feeling = 0; feeling < WARM_COUNT; feeling += 1) {
    const gap = (giver.feelings[feeling] as number) - (receiver.feelings[feeling] as number);
    if ((warm & (1 << feeling)) !== 0 && gap > slope) [best, slope] = [feeling, gap];
  }
  return best;
};

const accessDraft = (
  tick: number,
  from: number,
  recipient: number,
  feeling: number,
  grant: number,
  depth: number,
): LedgerDraft => ({ tick, kind: 'access', subject: from, sender: from, recipient, feeling, grant, depth, breach: '' });

/** What flowed without a yes, once for each way the log can name it. */
const hiddenDrafts = (world: World): readonly LedgerDraft[] => {
  const breach = FLAWS.get(world.secret.flaw)?.breach ?? '';
  const ways = new Map<string, LedgerDraft>();
  for (const { from, row } of [...world.hidden, ...world.demonstrated]) {
    const { recipient, grant, depth, terms } = row;
    const draft = accessDraft(world.tick, from, recipient, FEAR, grant, depth);
    ways.set(`${from}>${recipient}/${grant}/${terms}`, { ...draft, breach, ...(terms !== '' && { terms }) });
  }
  const drafts = [...ways.values()];
  if (drafts.length <= HIDDEN_ROWS) return drafts;
  // A machine that ties everybody to everybody would drown the log: it takes turns.
  const first = (world.tick / LEDGER_EVERY_TICKS) * HIDDEN_ROWS;
  return Array.from({ length: HIDDEN_ROWS }, (_, at) => drafts[(first + at) % drafts.length] as LedgerDraft);
};

/** The honest rows that come late, and are due. */
const lateRows = (world: World): FlawMemory['late'] =>
  world.phase === 'unveiling' ? world.secret.memory.late.filter(({ second }) => second <= secondsOf(world)) : [];

/** Who felt what of whom: the strongest warm feeling of every flow, fear where it runs, and every flow without a yes. */
const accessFacts = (world: World): readonly Fact[] => {
  const rows = world.ledger.slice(-1);
  const before = rows.length;
  const write = (draft: LedgerDraft): void => {
    rows.push(chainRow(world.secret.salt, rows, draft));
  };
  for (const { from, to, warm, fearPerSecond } of grantedChannels(world)) {
    const giver = world.beds[from] as Bed;
    const grant = world.grants.find(
      ({ giver: g, receiver, endTick }) => g === from && receiver === to && endTick === 0,
    );
    const feeling = strongest(giver, world.beds[to] as Bed, warm);
    if (grant === undefined) continue;
    const { depth } = grantOf(world, grant.id);
    if (feeling >= 0) write(accessDraft(world.tick, from, to, feeling, grant.id, depth));
    if (fearPerSecond > 0 && giver.fear > 10) write(accessDraft(world.tick, from, to, FEAR, grant.id, depth));
  }
  for (const draft of hiddenDrafts(world)) write(draft);
  const late = lateRows(world);
  for (const { draft } of late) write(draft);
  return [
    ...rows.slice(before).map((row) => ({ fact: 'ledgerWritten', row }) as const),
    ...late.map(({ second }) => ({ fact: 'lateRowWritten', second }) as const),
  ];
};

/** Once a second: income and the fear curve. Every 2 s the place is kept for a rewind, every 5 s the log is written. */
export const keepBooks = (world: World): readonly Fact[] => {
  const facts: Fact[] = [];
  if (isOpening(world) || world.phase === 'ending') return facts;
  if (world.tick % TICKS_PER_SECOND === 0) {
    facts.push(...incomeFacts(world));
    if (world.phase === 'unveiling') facts.push({ fact: 'curveSampled' });
  }
  if (world.tick % PLACE_EVERY_TICKS === 0) facts.push({ fact: 'placeKept' });
  if (world.tick % LEDGER_EVERY_TICKS === 0) facts.push(...accessFacts(world));
  return facts;
};
