import { describe, expect, it } from 'vitest';
import { type PureNight, pureNight } from '../../../../test/pure-night.ts';
import type { Safety } from '../../state/world.ts';
import type { hiddenFlows } from './hidden-flows.ts';
import { FLAWS } from './index.ts';

type Known = Parameters<typeof hiddenFlows>;
/** Every name of a field a flaw is given. */
type Shared = Extract<keyof Known[1] | keyof Known[2], keyof Safety>;

const woven = (machine: string): PureNight => {
  const dream = pureNight(['ada', 'ben', 'cy'], { machine });
  dream.weave();
  dream.tie('ada', 'ben');
  dream.tie('ben', 'cy');
  dream.unveil();
  return dream;
};

describe('the wall between what a flaw may know and what keeps people safe', () => {
  it('leaves no field of the safety layer in what a flaw is given', () => {
    const isApart: [Shared] extends [never] ? true : false = true;
    expect(isApart).toBe(true);
  });

  it.each([...FLAWS.keys()])('lets %s do the very same, whatever people chose to be safe', (machine) => {
    const plain = woven(machine);
    const safe = woven(machine);
    safe.must('ada', { kind: 'setSafety', topic: 'falling', level: 'line' });
    safe.must('ben', { kind: 'setSafety', topic: 'the-dark', level: 'veil' });
    safe.must('ben', { kind: 'calmMode', on: true });
    safe.must('cy', { kind: 'mute', bed: 0 });
    safe.must('cy', { kind: 'slowTimers', on: true });
    for (const who of ['ada', 'ben', 'cy', 'cy', 'cy']) plain.must(who, { kind: 'checkIn', face: 'good' });
    let flows = 0;
    for (let second = 0; second < 30; second += 1) {
      for (const dream of [plain, safe]) dream.run(20);
      expect(safe.world.hidden).toEqual(plain.world.hidden);
      flows += plain.world.hidden.length;
    }
    expect(flows).toBeGreaterThan(0);
    expect(safe.world.leaks).toEqual(plain.world.leaks);
    expect(safe.world.ledger).toEqual(plain.world.ledger);
    expect(safe.world.beds.map(({ fear }) => fear)).toEqual(plain.world.beds.map(({ fear }) => fear));
  });

  it('ends what a flaw takes of me in the very tick in which I keep mine out', () => {
    const plain = woven('passed-on');
    plain.run(40);
    expect(plain.world.hidden.length).toBeGreaterThan(0);
    plain.must('ada', { kind: 'setMisuse', may: false });
    plain.run(2);
    expect(plain.world.hidden.filter(({ from, to }) => from === 0 || to === 0)).toEqual([]);
  });
});
