import { FEAR, WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import { TICKS_PER_SECOND, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../state/facts.ts';
import { chainRow } from '../state/ledger.ts';
import { actorBeds, type Bed, grantOf, type World } from '../state/world.ts';
import { FLAWS } from './flaws/index.ts';
import { grantedChannels } from './weave.ts';

/** Light that comes back by itself, per second, for four actors or fewer (design: verbs). */
const LUCIDITY_PER_SECOND = 0.12;
const LEDGER_EVERY_TICKS = ticksOf(5);
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

/** Who felt what of whom: the strongest warm feeling of every flow, fear where it runs, and every flow without a yes. */
const accessFacts = (world: World): readonly Fact[] => {
  const rows = [...world.ledger];
  const draft = (
    from: number,
    to: number,
    feeling: number,
    grant: number,
    depth: number,
    breach: ReturnType<typeof breachOf>,
  ): void => {
    rows.push(
      chainRow(world.secret.salt, rows, {
        tick: world.tick,
        kind: 'access',
        subject: from,
        sender: from,
        recipient: to,
        feeling,
        grant,
        depth,
        breach,
      }),
    );
  };
  for (const { from, to, warm, fearPerSecond } of grantedChannels(world)) {
    const giver = world.beds[from] as Bed;
    const grant = world.grants.find(
      ({ giver: g, receiver, endTick }) => g === from && receiver === to && endTick === 0,
    );
    const feeling = strongest(giver, world.beds[to] as Bed, warm);
    if (grant === undefined) continue;
    const { depth } = grantOf(world, grant.id);
    if (feeling >= 0) draft(from, to, feeling, grant.id, depth, '');
    if (fearPerSecond > 0 && giver.fear > 10) draft(from, to, FEAR, grant.id, depth, '');
  }
  for (const { from, to } of world.hidden) draft(from, to, FEAR, 0, 1, breachOf(world));
  return rows.slice(world.ledger.length).map((row) => ({ fact: 'ledgerWritten', row }));
};

const breachOf = (world: World): '' | 'subject' | 'sender' | 'recipient' | 'type' | 'transmission' =>
  FLAWS.get(world.secret.flaw)?.breach ?? '';

/** Once a second: income and the fear curve. Every 2 s the place is kept for a rewind, every 5 s the log is written. */
export const keepBooks = (world: World): readonly Fact[] => {
  const facts: Fact[] = [];
  if (world.phase === 'lobby' || world.phase === 'ending') return facts;
  if (world.tick % TICKS_PER_SECOND === 0) {
    facts.push(...incomeFacts(world));
    if (world.phase === 'unveiling') facts.push({ fact: 'curveSampled' });
  }
  if (world.tick % PLACE_EVERY_TICKS === 0) facts.push({ fact: 'placeKept' });
  if (world.tick % LEDGER_EVERY_TICKS === 0) facts.push(...accessFacts(world));
  return facts;
};
