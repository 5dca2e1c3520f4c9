import { JOIN_REFUSALS } from '@lent-dreams/shared/wire/protocol.ts';
import { describe, expect, it } from 'vitest';
import { refusalWords } from './refusal-words.ts';

describe('refusalWords', () => {
  it.each([...JOIN_REFUSALS, 'connection', 'full', 'other', 'noPicture', 'broken'] as const)(
    'leaves a way on from %s',
    (refused) => {
      const words = refusalWords({ refused });
      expect(words.line).not.toBe('');
      expect(words.ways.length).toBeGreaterThan(0);
    },
  );

  it('offers a watcher’s place where the beds are taken', () => {
    expect(refusalWords({ refused: 'full' }).ways[0]).toBe('watch');
  });

  it('says when a link was changed, if that is known', () => {
    expect(refusalWords({ refused: 'linkGone', changedOn: '2147-05-12T00:00:00Z' }).line).toBe(
      'This link was changed on 12 May by the keeper.',
    );
    expect(refusalWords({ refused: 'linkGone', changedOn: 'soon' }).line).toBe('This link was changed by the keeper.');
  });
});
