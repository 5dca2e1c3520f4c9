import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Notice } from '@lent-dreams/shared/wire/notices.ts';
import { describe, expect, it } from 'vitest';
import { pureNight } from '../../test/pure-night.ts';
import { sendNews } from './herald.ts';

describe('pointing at a place', () => {
  it('is told to all who see the body and to nobody else', () => {
    const dream = pureNight(['ada', 'ben', 'cy']);
    dream.come('dee', { watch: true });
    dream.weave();
    dream.must('cy', { kind: 'block', bed: 0 });
    dream.must('ben', { kind: 'calmMode', on: true });
    dream.run(ticksOf(2));
    dream.night.drainNews();
    dream.must('ada', { kind: 'ping', hex: 17 });
    const heard: (readonly [string, Notice])[] = [];
    const receivers = new Map(
      ['ada', 'ben', 'cy', 'dee'].map((id) => [
        id,
        { send: (_type: string, notice: Notice) => void heard.push([id, notice]) },
      ]),
    );
    sendNews(dream.world, dream.night.drainNews(), receivers);
    const notice: Notice = { kind: 'pinged', by: 0, hex: 17 };
    expect(heard.toSorted(([one], [other]) => one.localeCompare(other))).toEqual([
      ['ada', notice],
      ['dee', notice],
    ]);
  });
});
