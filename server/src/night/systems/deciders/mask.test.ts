import type { LedgerRowView } from '@lent-dreams/shared/wire/documents.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, grantBy, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { deliveries } from '../../sight.ts';
import { firstBrokenRow } from '../../state/ledger.ts';

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
});

const WARM = 0b011111;
const thin = { scope: WARM, depth: 1, keepFear: true } as const;

describe('the mask', () => {
  it('narrows all that I give in the same tick, with a row each, and nothing that others give', () => {
    const threads = [dream.tie('ada', 'ben'), dream.tie('cy', 'ada')];
    const { tick } = dream.world;
    dream.must('ada', { kind: 'setMask', mask: thin });
    expect(dream.world.tick).toBe(tick);
    for (const thread of threads) {
      expect(grantBy(dream, thread, 0)).toMatchObject({ scope: WARM, depth: 1, keepsFear: true });
      const other = thread.a === 0 ? thread.b : thread.a;
      expect(grantBy(dream, thread, other)).toMatchObject({ scope: 63, depth: 3, keepsFear: false });
    }
    const rows = (dream.must('ada', { kind: 'myLedger' }) as LedgerRowView[]).filter(({ kind }) => kind === 'narrow');
    expect(rows.map(({ subject, depth }) => [subject, depth])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(firstBrokenRow(dream.world.ledger)).toBe(-1);
  });

  it('never widens: not when it is widened, lifted, or set a second time', () => {
    const thread = dream.tie('ada', 'ben');
    dream.must('ada', { kind: 'setMask', mask: thin });
    const rows = dream.world.ledger.length;
    dream.must('ada', { kind: 'setMask', mask: { scope: 63, depth: 3, keepFear: false } });
    dream.must('ada', { kind: 'setMask', mask: null });
    dream.must('ada', { kind: 'setMask', mask: thin });
    expect(grantBy(dream, thread, 0)).toMatchObject({ scope: WARM, depth: 1, keepsFear: true });
    expect(dream.world.ledger.length).toBe(rows);
  });

  it('holds for whatever I give later, on my own offers and on others’', () => {
    dream.must('ada', { kind: 'setMask', mask: { ...thin, depth: 2 } });
    for (const thread of [dream.tie('ada', 'ben'), dream.tie('cy', 'ada')]) {
      expect(grantBy(dream, thread, 0)).toMatchObject({ scope: WARM, depth: 2, keepsFear: true });
    }
    dream.must('ada', { kind: 'setMask', mask: null });
    dream.must('ada', { kind: 'closeAll' });
    expect(grantBy(dream, dream.tie('ben', 'ada'), 0)).toMatchObject({ scope: 63, depth: 3, keepsFear: false });
  });

  it('stands in my own document alone, works in a freeze and in the ward, and goes when I go', () => {
    const thread = dream.tie('ada', 'ben');
    dream.must('cy', { kind: 'pressX' });
    Object.assign(bedIn(dream, 'ada'), { presence: 'ward', wardUntil: 999 });
    dream.must('ada', { kind: 'setMask', mask: thin });
    expect(grantBy(dream, thread, 0).depth).toBe(1);
    const holders = deliveries(dream.world).flatMap(({ holder, document }) =>
      document.kind === 'own' && document.mask !== null ? [holder] : [],
    );
    expect(holders).toEqual(['ada']);
    dream.must('ada', { kind: 'leave' });
    dream.come('ada');
    expect(dream.world.people['ada']?.mask).toBeNull();
  });
});

describe('a border between acts', () => {
  it('lets open questions lapse, gives the light back, and puts no pair to rest', () => {
    const before = bedIn(dream, 'ada').lucidity;
    dream.must('ada', {
      kind: 'offer',
      to: 1,
      technology: 'guild',
      give: { scope: 63, depth: 1 },
      take: { scope: 63, depth: 1 },
      until: 'morning',
      keepFear: false,
    });
    dream.must('cy', { kind: 'ask', to: 1 });
    dream.unveil();
    expect(dream.world.prompts).toEqual([]);
    expect(bedIn(dream, 'ada').lucidity).toBeGreaterThanOrEqual(before);
    expect(dream.world.pairs).toEqual({});
  });
});
