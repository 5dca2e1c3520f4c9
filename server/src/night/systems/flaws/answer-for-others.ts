import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { FIELD_EVERY_TICKS } from '@lent-dreams/shared/units.ts';
import { HUB } from '@lent-dreams/shared/wire/breach.ts';
import { termsOf } from '@lent-dreams/shared/wire/ledger-hash.ts';
import type { Fact } from '../../state/facts.ts';
import { FIRST_DEMONSTRATOR } from '../../state/last-night.ts';
import { chainRow } from '../../state/ledger.ts';
import type { World } from '../../state/world.ts';
import { demonstratorView, isDemonstrated } from './demonstrators.ts';
import type { AnsweredFlow, OpenOffer } from './flaw.ts';
import { FLAWS } from './index.ts';
import { lendingOf, viewOf } from './view-of.ts';

/** Grants in the hub's name are numbered down from here: below all of last night's. */
const FIRST_GRANT = -1000;

const flowsOf = ({ id, from, to, give, take, keepsFear }: OpenOffer, grant: number): readonly AnsweredFlow[] => [
  { offer: id, grant, from, to, depth: give, fear: !keepsFear },
  { offer: id, grant: grant - 1, from: to, to: from, depth: take, fear: true },
];

/** Offers the flaw answers now in somebody's place: each with its two rows in the log, whose author is the hub. */
export const answerForOthers = (world: World): readonly Fact[] => {
  if (world.phase !== 'unveiling' || world.tick % FIELD_EVERY_TICKS !== 0) return [];
  const flaw = FLAWS.get(world.secret.flaw);
  if (flaw?.answers === undefined) return [];
  const { answered } = world.secret.memory;
  const shown = isDemonstrated(world);
  const { mayMisuse } = lendingOf(world);
  const shift = shown ? FIRST_DEMONSTRATOR : 0;
  const offers = flaw
    .answers(shown ? demonstratorView(world) : viewOf(world, []))
    .filter(({ id, from, to }) => {
      if (answered.some(({ offer }) => offer === id)) return false;
      return shown || (mayMisuse[from] === true && mayMisuse[to] === true);
    })
    .map((offer) => ({ ...offer, from: offer.from + shift, to: offer.to + shift }));
  const flows = offers.flatMap((offer, at) => flowsOf(offer, FIRST_GRANT - answered.length - 2 * at));
  if (flows.length === 0) return [];
  const rows = world.ledger.slice(-1);
  const before = rows.length;
  for (const { from, to, grant, depth, fear } of flows)
    rows.push(
      chainRow(world.secret.salt, rows, {
        tick: world.tick,
        kind: 'grant',
        subject: from,
        sender: HUB,
        recipient: to,
        feeling: -1,
        grant,
        depth,
        breach: flaw.breach,
        terms: termsOf({ scope: WHOLE_SCOPE, keepsFear: !fear, until: 'morning' }),
      }),
    );
  return [
    { fact: 'answeredFor', flows },
    ...rows.slice(before).map((row) => ({ fact: 'ledgerWritten', row }) as const),
  ];
};
