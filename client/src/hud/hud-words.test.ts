import { REFUSALS } from '@lent-dreams/shared/wire/refusals.ts';
import { describe, expect, it } from 'vitest';
import { english } from '../words/english/index.ts';
import { ANSWERS, answerOrder } from './answer-order.ts';
import { refusalText } from './hud-refusals.ts';

const FORBIDDEN = [
  'scope',
  'breach',
  'revoke',
  'subject',
  'recipient',
  'clause',
  'friction',
  'lucidity',
  'Λ',
  'contagion',
  'consent record',
];
const messages = Object.entries(english);
const wordCount = (text: string): number =>
  text
    .replaceAll(/\{(\w+)\|[^}]*\}/g, 'are')
    .replaceAll(/\*\*\{names?\}\*\*|\*\*\{first\}\*\* and \*\*\{second\}\*\*|\{\w+\}/g, 'x')
    .split(/\s+/).length;
const keysOf = (group: string) => messages.filter(([key]) => key.startsWith(`${group}.`));

describe('the words on screen', () => {
  it.each(FORBIDDEN)('never say %s', (word) => {
    expect(messages.filter(([, text]) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  });

  it.each(['please', 'oops', 'invalid'])('never say %s', (word) => {
    expect(messages.filter(([, text]) => new RegExp(`\\b${word}\\b`, 'i').test(text))).toEqual([]);
  });

  it('keep every goal line at 12 words', () => {
    expect(keysOf('goal').length).toBeGreaterThan(20);
    expect(keysOf('goal').filter(([, text]) => wordCount(text) > 12)).toEqual([]);
  });

  it('keep every alert at 6 words', () => {
    expect(keysOf('alert').length).toBeGreaterThan(10);
    expect(keysOf('alert').filter(([, text]) => wordCount(text) > 6)).toEqual([]);
  });

  it.each(REFUSALS)('refuse %s in at most eight words', (refusal) => {
    expect(wordCount(refusalText(refusal, 2))).toBeLessThanOrEqual(8);
    expect(wordCount(refusalText(refusal, 2, 'act'))).toBeLessThanOrEqual(8);
  });
});

describe('the order of equal answers', () => {
  it('holds all three and stays for a night', () => {
    const order = answerOrder('0123456789abcdef0123456789abcdef', 4);
    expect(order.toSorted()).toEqual([...ANSWERS].toSorted());
    expect(answerOrder('0123456789abcdef0123456789abcdef', 4)).toEqual(order);
  });

  it('puts each answer first for about a third of people', () => {
    const firsts = { yes: 0, less: 0, no: 0 };
    for (let person = 0; person < 3000; person += 1) {
      const [first] = answerOrder(person.toString(16).padStart(32, '0'), 1);
      if (first !== undefined) firsts[first] += 1;
    }
    for (const count of Object.values(firsts)) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
