import { TOPICS } from '@lent-dreams/shared/content/topic.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { describe, expect, it } from 'vitest';
import { haunted } from '../../../../test/haunted.ts';
import { shadeSight } from '../../shade-sight.ts';
import { mayStand } from '../../state/deck.ts';

describe('after an X, "keep it away tonight"', () => {
  it('takes the fear out of the night for everybody, at the very answer, and says nothing of who asked', () => {
    const dream = haunted('the-drop');
    dream.must('ada', { kind: 'pressX' });
    dream.must('ada', { kind: 'afterX', choice: 'fade' });
    expect(dream.world.shades.map(({ kind }) => kind)).not.toContain('the-drop');
    expect(dream.world.shades).toHaveLength(1);
    expect(mayStand(dream.world.secret.deck, 'the-drop')).toBe(false);
    expect(dream.world.secret.deck.dealt).not.toContain('the-drop');
    expect(dream.world.safety['ada']?.sheet).toEqual({});
  });

  it('means what is nearest to whoever is not haunted, and works however often X was pressed', () => {
    const dream = haunted('the-drop', { bed: 1 });
    for (const _press of [1, 2, 3]) {
      dream.must('ada', { kind: 'pressX' });
      dream.must('ada', { kind: 'afterX', choice: 'fine' });
    }
    dream.must('ada', { kind: 'pressX' });
    expect(dream.world.freezeUntil).toBeLessThanOrEqual(dream.world.tick);
    dream.must('ada', { kind: 'afterX', choice: 'fade' });
    expect(dream.world.shades.map(({ kind }) => kind)).not.toContain('the-drop');
  });

  it('fades it for a watcher alone', () => {
    const dream = haunted('the-drop');
    dream.come('wim', { watch: true });
    const [before] = dream.world.shades;
    dream.must('wim', { kind: 'pressX' });
    dream.must('wim', { kind: 'afterX', choice: 'fade' });
    expect(dream.world.shades).toEqual([before]);
    expect(shadeSight(dream.world, 'wim', dream.shade())).toBe('faded');
    expect(shadeSight(dream.world, 'ada', dream.shade())).toBe('clear');
    expect(dream.world.safety['wim']?.xPending).toBe(false);
  });
});

describe('a shade is seen', () => {
  it('as a silhouette by whoever faded its topic, by nobody clearly while the room is quiet, not at all in calm mode', () => {
    const dream = haunted('the-drop');
    const sights = (): readonly string[] =>
      ['ada', 'ben', 'cy'].map((who) => shadeSight(dream.world, who, dream.shade()));
    dream.must('ben', { kind: 'setSafety', topic: TOPICS[0], level: 'veil' });
    dream.must('cy', { kind: 'calmMode', on: true });
    expect(sights()).toEqual(['clear', 'faded', 'none']);
    dream.must('ben', { kind: 'pressX' });
    expect(sights()).toEqual(['faded', 'faded', 'none']);
    dream.must('ben', { kind: 'afterX', choice: 'fine' });
    dream.run(ticksOf(0.1));
    expect(sights()).toEqual(['clear', 'faded', 'none']);
  });
});
