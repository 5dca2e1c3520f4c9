import { FLAW_KINDS } from '@lent-dreams/shared/content/flaw-kinds.ts';
import { describe, expect, it } from 'vitest';
import { faultsEnglish } from '../words/english/faults.ts';
import { faultWords, leakWords } from './leak-words.ts';
import { sampleDream } from './sample-dream.ts';

const view = sampleDream();
const [ada, ben] = view.beds.map(({ name }) => name);

describe('what leaked, in words', () => {
  it.each(FLAW_KINDS)('%s has a name, a few words and a sentence of its own', (kind) => {
    expect(faultWords(kind)).toContain(faultsEnglish[`fault.${kind}`]);
    const words = leakWords(view, kind, { from: 0, to: 1 });
    expect(words).toContain(`${ada}’s fear`);
    expect(words).not.toMatch(/[{}]/);
    const others = FLAW_KINDS.filter((other) => other !== kind);
    expect(others.map((other) => leakWords(view, other, { from: 0, to: 1 }))).not.toContain(words);
  });

  it('names the one it reached, and nobody where no list did', () => {
    expect(leakWords(view, 'passed-on', { from: 0, to: 1 })).toContain(`${ben}`);
    expect(leakWords(view, 'hidden-listener', { from: 0, to: -1 })).toContain('Someone on no list');
  });

  it('tells of figures on the stage as of nobody', () => {
    expect(leakWords(view, 'sticky', { from: 8, to: 10 })).toBe(
      'A figure on the stage’s fear reached a figure on the stage on a thread that had been let go.',
    );
  });

  it('names nobody whose name I do not hold', () => {
    const beds = view.beds.map((bed) => (bed.bed === 0 ? { ...bed, name: '' } : bed));
    expect(leakWords({ ...view, beds }, 'creeping', { from: 0, to: 1 })).toBe(
      `Someone’s fear reached ${ben} stronger than agreed.`,
    );
  });

  it('says nothing of a machine that kept its word', () => {
    expect(faultWords('')).toBe('');
  });
});
