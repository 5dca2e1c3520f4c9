import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { nextInt, type Rng, seedRng, shuffle } from '@lent-dreams/shared/maths/rng.ts';
import { BED_COUNT, ticksOf } from '@lent-dreams/shared/units.ts';
import { termsOf } from '@lent-dreams/shared/wire/ledger-hash.ts';
import type { AnsweredFlow, EndedFlow, LastNight, OpenOffer, Withdrawn } from '../systems/flaws/flaw.ts';
import { chainRow, type LedgerDraft } from './ledger.ts';
import type { LedgerRow } from './world.ts';

/** What the night keeps for its flaw: what ended, what was taken back, and what the flaw has done. */
export type FlawMemory = {
  readonly lastNight: LastNight;
  /** The fixed weave of the demonstrators on the stage, its beds numbered from 0. */
  readonly demonstrators: DemonstratorWeave;
  ended: (EndedFlow & { readonly endTick: number })[];
  withdrawn: (Withdrawn & { readonly tick: number })[];
  answered: AnsweredFlow[];
  /** Two beds drawn when the curtain rises. */
  chosen: number[];
  /** Honest rows that come late, this long after the curtain rose. */
  late: { readonly second: number; readonly draft: LedgerDraft }[];
};

type DemonstratorWeave = LastNight & {
  readonly live: readonly { readonly from: number; readonly to: number; readonly grant: number }[];
};

/** Number of the first demonstrator, where beds are meant. */
export const FIRST_DEMONSTRATOR: number = BED_COUNT;
/** Depth of all that was woven last night. */
const DEPTH = 2;
/** Threads closed, threads run out and offers left open; lendings taken back. The same every night, so they tell nothing. */
const PAIRS_EACH = 6;
const WITHDRAWN = 3;
const MOST_AT_A_BED = 2;
const LATEST_SECOND = 70;
const EARLIEST_SECOND = 20;

type Pair = readonly [number, number];

const ALL_PAIRS: readonly Pair[] = Array.from({ length: BED_COUNT }, (_, one) =>
  Array.from({ length: BED_COUNT - one - 1 }, (_other, step): Pair => [one, one + 1 + step]),
).flat();

/** Takes six pairs out of the list, with no bed in more than two of them where that is possible. */
const takePairs = (left: Pair[]): readonly Pair[] => {
  const taken: Pair[] = [];
  const atBed = (bed: number): number => taken.flat().filter((one) => one === bed).length;
  const fits = (pair: Pair): boolean => pair.every((bed) => atBed(bed) < MOST_AT_A_BED);
  while (taken.length < PAIRS_EACH) {
    const at = Math.max(0, left.findIndex(fits));
    taken.push(...left.splice(at, 1));
  }
  return taken;
};

/** Writes the rows of a night that is over: ticks below 0, and numbers of grants too. */
const createScribe = (salt: string) => {
  const rows: LedgerRow[] = [];
  let grants = 0;
  let tick = -ticksOf(600);
  const write = (draft: Partial<LedgerDraft> & Pick<LedgerDraft, 'kind' | 'subject' | 'recipient'>): LedgerRow => {
    tick += ticksOf(2);
    const whole = { tick, sender: draft.subject, feeling: -1, grant: 0, depth: 0, breach: '', ...draft } as const;
    const row = chainRow(salt, rows.slice(-1), whole);
    rows.push(row);
    return row;
  };
  const terms = termsOf({ scope: WHOLE_SCOPE, keepsFear: false, until: 'morning' });
  const give = (subject: number, recipient: number, grant: number): LedgerRow =>
    write({ kind: 'grant', subject, recipient, grant, depth: DEPTH, terms });
  return {
    rows,
    write,
    give,
    /** Both ways; the number of the first grant. */
    tie: ([one, other]: Pair): number => {
      grants -= 2;
      give(one, other, grants);
      give(other, one, grants + 1);
      return grants;
    },
    newGrant: (): number => {
      grants -= 1;
      return grants;
    },
  };
};

type Scribe = ReturnType<typeof createScribe>;

const bothWays = ([one, other]: Pair, grant: number, how: EndedFlow['how']): readonly EndedFlow[] => [
  { from: one, to: other, grant, depth: DEPTH, fear: true, how },
  { from: other, to: one, grant: grant + 1, depth: DEPTH, fear: true, how },
];

const endedPair = (scribe: Scribe, pair: Pair, how: EndedFlow['how'], shift = 0): readonly EndedFlow[] => {
  const [one, other] = [pair[0] + shift, pair[1] + shift] as const;
  const grant = scribe.tie([one, other]);
  const kind = how === 'stopped' ? 'end' : 'ranOut';
  scribe.write({ kind, subject: one, recipient: other, grant });
  return bothWays(pair, grant, how);
};

const openOffer = (scribe: Scribe, [one, other]: Pair, shift = 0): OpenOffer => {
  const id = scribe.newGrant();
  scribe.write({ kind: 'offer', subject: one + shift, recipient: other + shift, grant: id, depth: DEPTH });
  return { id, from: one, to: other, give: DEPTH, take: DEPTH, keepsFear: false, seconds: 0 };
};

const withdrawn = (scribe: Scribe, bed: number, what: 'fear' | 'memory', shift = 0): Withdrawn => {
  const seq = (scribe.rows.at(-1)?.seq ?? 0) + 1;
  const lending = `${what}/${seq}`;
  scribe.write({ kind: 'lend', subject: bed + shift, recipient: bed + shift, terms: lending });
  scribe.write({ kind: 'takeBack', subject: bed + shift, recipient: bed + shift, terms: lending });
  return { lending, bed };
};

const demonstratorWeave = (scribe: Scribe): DemonstratorWeave => {
  const at = FIRST_DEMONSTRATOR;
  const live = (
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ] as const
  ).flatMap(([one, other]) => {
    const grant = scribe.tie([one + at, other + at]);
    return [
      { from: one, to: other, grant },
      { from: other, to: one, grant: grant + 1 },
    ];
  });
  return {
    live,
    ended: [...endedPair(scribe, [0, 2], 'stopped', at), ...endedPair(scribe, [1, 3], 'ranOut', at)],
    offers: [openOffer(scribe, [0, 3], at)],
    withdrawn: [withdrawn(scribe, 1, 'fear', at)],
  };
};

/** One that ran out, was renewed by a real yes, and ran out again; what flowed in between is written late. */
const renewed = (scribe: Scribe, pair: Pair): { readonly flows: readonly EndedFlow[]; readonly late: LedgerDraft } => {
  const flows = endedPair(scribe, pair, 'ranOut');
  const [there, back] = flows as [EndedFlow, EndedFlow];
  const again = scribe.give(there.from, there.to, there.grant);
  scribe.give(back.from, back.to, back.grant);
  scribe.write({ kind: 'ranOut', subject: there.from, recipient: there.to, grant: there.grant });
  return { flows, late: flowed(there, again.tick + 1) };
};

const flowed = ({ from, to, grant, depth }: EndedFlow, tick: number): LedgerDraft => ({
  tick,
  kind: 'access',
  subject: from,
  sender: from,
  recipient: to,
  feeling: 1,
  grant,
  depth,
  breach: '',
});

const lateSecond = (rng: Rng): number => EARLIEST_SECOND + nextInt(rng, LATEST_SECOND - EARLIEST_SECOND + 1);

/**
 * The rows with which a night's log opens: the weave of the night before, between the same eight beds but of other
 * dreamers, and the demonstrators' (design: last night's weave). The counts are the same every night.
 */
export const openLedger = (
  salt: string,
  night: number,
): { readonly ledger: LedgerRow[]; readonly memory: FlawMemory } => {
  const rng = seedRng(`${salt}/${night}`, 'last night');
  const scribe = createScribe(salt);
  const left = shuffle(rng, ALL_PAIRS);
  const [closed, ranOut, offered] = [takePairs(left), takePairs(left), takePairs(left)];
  const stopped = closed.map((pair) => endedPair(scribe, pair, 'stopped'));
  const lastEnd = scribe.rows.at(-1)?.tick ?? 0;
  const [first, ...others] = ranOut as [Pair, ...Pair[]];
  const again = renewed(scribe, first);
  const over = [again.flows, ...others.map((pair) => endedPair(scribe, pair, 'ranOut'))];
  const offers = offered.map((pair) => openOffer(scribe, pair));
  const lenders = shuffle(
    rng,
    Array.from({ length: BED_COUNT }, (_, bed) => bed),
  ).slice(0, WITHDRAWN);
  const lent = lenders.map((bed, at) => withdrawn(scribe, bed, at === 0 ? 'fear' : 'memory'));
  const demonstrators = demonstratorWeave(scribe);
  const tardy = (stopped.at(-1) as readonly [EndedFlow, EndedFlow])[0];
  return {
    ledger: scribe.rows,
    memory: {
      lastNight: { ended: [...stopped.flat(), ...over.flat()], offers, withdrawn: lent },
      demonstrators,
      ended: [],
      withdrawn: [],
      answered: [],
      chosen: [],
      late: [
        { second: lateSecond(rng), draft: flowed(tardy, lastEnd - 1) },
        { second: lateSecond(rng), draft: again.late },
      ],
    },
  };
};
