import { FLAW_KINDS } from '@lent-dreams/shared/content/flaw-kinds.ts';
import { CONDUCTANCE_PER_DEPTH } from '@lent-dreams/shared/rules/field.ts';
import { UNLISTED } from '@lent-dreams/shared/wire/breach.ts';
import { describe, expect, it } from 'vitest';
import { answeredForYou } from './answered-for-you.ts';
import { creeping } from './creeping.ts';
import { echo } from './echo.ts';
import type { EndedFlow, Flaw, FlawView, GrantedFlow, OpenOffer } from './flaw.ts';
import { hiddenFlows } from './hidden-flows.ts';
import { hiddenListener } from './hidden-listener.ts';
import { FLAWS } from './index.ts';
import { paidVolume } from './paid-volume.ts';
import { passedOn } from './passed-on.ts';
import { selfRenewing } from './self-renewing.ts';
import { sticky } from './sticky.ts';
import { stowaway } from './stowaway.ts';
import { unaskedGuests } from './unasked-guests.ts';

/** A flow granted from bed to bed, numbered by both: 12 is that of 1 to 2. */
const flow = (from: number, to: number, how: Partial<GrantedFlow> = {}): GrantedFlow => ({
  from,
  to,
  grant: from * 10 + to,
  depth: 3,
  fearPerSecond: 0.06,
  carries: 1,
  ...how,
});
const ended = (from: number, to: number, how: EndedFlow['how'], depth = 2): EndedFlow => ({
  from,
  to,
  grant: from * 10 + to,
  depth,
  fear: true,
  how,
});
const NOTHING: FlawView = {
  seconds: 10,
  granted: [],
  endedTonight: [],
  withdrawnTonight: [],
  openOffers: [],
  lastNight: { ended: [], offers: [], withdrawn: [] },
  answered: [],
  threadCounts: Array.from({ length: 8 }, () => 0),
  nearest: Array.from({ length: 8 }, (_, bed) => [(bed + 1) % 8, (bed + 7) % 8, (bed + 2) % 8]),
  chosen: [0, 1],
};
const EVERYBODY = { mayMisuse: Array.from({ length: 8 }, () => true), humans: 3 };

/** From, to, depth steps of each leak. */
const ways = (flaw: Flaw, view: Partial<FlawView>): readonly (readonly [number, number, number])[] =>
  flaw.leaks({ ...NOTHING, ...view }).map(({ from, to, depth }) => [from, to, depth]);
const rows = (flaw: Flaw, view: Partial<FlawView>): readonly unknown[] =>
  flaw.leaks({ ...NOTHING, ...view }).map(({ row }) => row);

describe('the registry', () => {
  it('has a rule for each kind that the board lists, with a strength for one to eight people', () => {
    expect([...FLAWS.keys()].toSorted()).toEqual([...FLAW_KINDS].toSorted());
    for (const { strength } of FLAWS.values()) {
      expect(strength).toHaveLength(8);
      expect(Math.min(...strength)).toBeGreaterThan(0);
    }
  });
});

describe('what is passed on', () => {
  it.each([
    ['from A over B to C', [flow(0, 1), flow(1, 2)], [[0, 2, 1]]],
    ['but not where A gives to C anyway', [flow(0, 1), flow(1, 2), flow(0, 2)], []],
    ['but not back to A', [flow(0, 1), flow(1, 0)], []],
    [
      'but no further than two steps',
      [flow(0, 1), flow(1, 2), flow(2, 3)],
      [
        [0, 2, 1],
        [1, 3, 1],
      ],
    ],
    ['but not fear that was kept', [flow(0, 1, { fearPerSecond: 0 }), flow(1, 2)], []],
    ['once only, by two ways', [flow(0, 1), flow(1, 3), flow(0, 2), flow(2, 3)], [[0, 3, 1]]],
  ])('flows %s', (_how, granted, leaks) => {
    expect(ways(passedOn, { granted })).toEqual(leaks);
  });

  it('names the grant of the first step', () => {
    expect(rows(passedOn, { granted: [flow(0, 1), flow(1, 2)] })).toEqual([{ grant: 1, depth: 1 }]);
  });
});

describe('what creeps', () => {
  it.each([
    [14.9, []],
    [15, [[0, 1, 1]]],
    [29.9, [[0, 1, 1]]],
    [30, [[0, 1, 2]]],
    [90, [[0, 1, 2]]],
  ])('after %d seconds is a depth step more, twice', (seconds, leaks) => {
    expect(ways(creeping, { granted: [flow(0, 1), flow(2, 3, { fearPerSecond: 0 })], seconds })).toEqual(leaks);
  });

  it('is deeper in the log than was granted', () => {
    expect(rows(creeping, { granted: [flow(0, 1)], seconds: 31 })).toEqual([{ grant: 1, depth: 5 }]);
  });
});

describe('what sticks, and what renews itself', () => {
  const lastNight = { ...NOTHING.lastNight, ended: [ended(4, 5, 'stopped'), ended(6, 7, 'ranOut')] };
  const endedTonight = [ended(0, 1, 'stopped', 3), ended(2, 3, 'ranOut', 1)];

  it.each([
    [
      'what was let go, at its last depth',
      sticky,
      [
        [4, 5, 2],
        [0, 1, 3],
      ],
    ],
    [
      'what ran out',
      selfRenewing,
      [
        [6, 7, 2],
        [2, 3, 1],
      ],
    ],
  ] as const)('is %s, tonight and last night', (_what, flaw, leaks) => {
    expect(ways(flaw, { lastNight, endedTonight })).toEqual(leaks);
    expect(rows(flaw, { lastNight, endedTonight })[1]).toMatchObject({ depth: leaks[1][2] });
  });

  it('is no fear that was kept, and one ghost between two beds', () => {
    const kept = { ...ended(0, 1, 'stopped'), fear: false };
    expect(ways(sticky, { endedTonight: [kept] })).toEqual([]);
    expect(ways(sticky, { endedTonight: [ended(0, 1, 'stopped', 3), ended(0, 1, 'stopped', 1)] })).toEqual([[0, 1, 1]]);
  });
});

describe('the stowaway', () => {
  it('rides along on every thread, also where fear was kept, on the channel of the feeling it carries', () => {
    const granted = [flow(0, 1), flow(2, 3, { fearPerSecond: 0, carries: 4 })];
    expect(ways(stowaway, { granted })).toEqual([
      [0, 1, 2],
      [2, 3, 2],
    ]);
    expect(rows(stowaway, { granted })).toEqual([
      { grant: 1, depth: 3, terms: 'along/1' },
      { grant: 23, depth: 3, terms: 'along/4' },
    ]);
  });
});

describe('whoever answers for you', () => {
  const offer = (id: number, seconds: number): OpenOffer => ({
    id,
    from: 0,
    to: 1,
    give: 3,
    take: 2,
    keepsFear: true,
    seconds,
  });

  it('waits six seconds tonight, and not at all for what was open last night', () => {
    const lastNight = { ...NOTHING.lastNight, offers: [offer(-9, 0)] };
    const view = { ...NOTHING, lastNight, openOffers: [offer(1, 5.9), offer(2, 6)] };
    expect(answeredForYou.answers?.(view).map(({ id }) => id)).toEqual([-9, 2]);
  });

  it('lets flow what it said yes to, but for fear that was kept', () => {
    const answered = [
      { offer: 2, grant: -1000, from: 0, to: 1, depth: 3, fear: false },
      { offer: 2, grant: -1001, from: 1, to: 0, depth: 2, fear: true },
    ];
    expect(ways(answeredForYou, { answered })).toEqual([[1, 0, 2]]);
    expect(rows(answeredForYou, { answered })).toEqual([{ grant: -1001, depth: 2 }]);
  });
});

describe('unasked guests', () => {
  it('tie every two beds that give each other nothing, by nobody’s grant', () => {
    const leaks = ways(unaskedGuests, { granted: [flow(0, 1)] });
    expect(leaks).toHaveLength(8 * 7 - 1);
    expect(leaks.some(([from, to]) => from === 0 && to === 1)).toBe(false);
    expect(new Set(leaks.map(([, , depth]) => depth))).toEqual(new Set([0.6]));
    expect(rows(unaskedGuests, {})[0]).toEqual({ grant: 0, depth: 1 });
  });
});

describe('the echo', () => {
  it('of what was taken back ties its bed to the three nearest, both ways', () => {
    const lastNight = { ...NOTHING.lastNight, withdrawn: [{ lending: 'fear/7', bed: 3 }] };
    const withdrawnTonight = [{ lending: 'memory/90', bed: 0 }];
    expect(ways(echo, { lastNight, withdrawnTonight })).toEqual([
      ...[4, 2, 5].flatMap((near) => [
        [3, near, 2],
        [near, 3, 2],
      ]),
      ...[1, 7, 2].flatMap((near) => [
        [0, near, 2],
        [near, 0, 2],
      ]),
    ]);
    expect(rows(echo, { withdrawnTonight })[0]).toEqual({ grant: 0, depth: 2, terms: 'memory/90' });
  });
});

describe('the hidden listener', () => {
  it('hears each bed with a thread and tells all others, and no list names it', () => {
    const view = { granted: [flow(0, 1), flow(1, 0)], threadCounts: [1, 1, 0, 0, 0, 0, 0, 0] };
    expect(ways(hiddenListener, view)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((to) => [0, to, 0.77]),
      ...[0, 2, 3, 4, 5, 6, 7].map((to) => [1, to, 0.77]),
    ]);
    expect(rows(hiddenListener, view)[0]).toEqual({ recipient: UNLISTED, grant: 1, depth: 1 });
  });
});

describe('paid volume', () => {
  it('doubles what two beds give and get', () => {
    const granted = [
      flow(0, 5, { depth: 1, fearPerSecond: 0.02 }),
      flow(5, 0),
      flow(3, 4),
      flow(1, 6, { fearPerSecond: 0 }),
    ];
    expect(ways(paidVolume, { granted })).toEqual([
      [0, 5, 1],
      [5, 0, 3],
    ]);
    expect(rows(paidVolume, { granted })).toEqual([
      { grant: 5, depth: 2 },
      { grant: 50, depth: 6 },
    ]);
  });
});

describe('a hidden flow', () => {
  const view = { ...NOTHING, granted: [flow(0, 1), flow(1, 2), flow(2, 3)] };

  it('needs a word of both ends', () => {
    for (const [refuses, left] of [
      [0, [{ from: 1, to: 3 }]],
      [1, [{ from: 0, to: 2 }]],
      [3, [{ from: 0, to: 2 }]],
    ] as const) {
      const mayMisuse = EVERYBODY.mayMisuse.map((_may, bed) => bed !== refuses);
      expect(hiddenFlows(passedOn, view, { ...EVERYBODY, mayMisuse })).toMatchObject(left);
    }
  });

  it('is as strong as the flaw is for so many people, and none without a flaw', () => {
    for (const humans of [1, 8]) {
      const [hidden] = hiddenFlows(passedOn, view, { ...EVERYBODY, humans });
      expect(hidden?.perSecond).toBeCloseTo(CONDUCTANCE_PER_DEPTH * (passedOn.strength[humans - 1] as number), 12);
    }
    expect(hiddenFlows(undefined, view, EVERYBODY)).toEqual([]);
  });
});
