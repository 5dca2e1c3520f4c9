import { describe, expect, it } from 'vitest';
import { contentEnglish } from './english/content.ts';
import { dreamEnglish } from './english/dream.ts';
import { faultsEnglish } from './english/faults.ts';
import { english } from './english/index.ts';
import { landingEnglish } from './english/landing.ts';
import { safetyEnglish } from './english/safety.ts';
import { settingsEnglish } from './english/settings.ts';
import { goldParts, say, type WordKey } from './words.ts';

const messages: readonly (readonly [string, string])[] = Object.entries(english);
const messagesMatching = (pattern: RegExp): readonly (readonly [string, string])[] =>
  messages.filter(([, text]) => pattern.test(text));

describe('say', () => {
  it('puts values in and keeps unknown ones visible', () => {
    expect(say('share.title', { hub: 'Glass Harbour' })).toBe('Invite to Glass Harbour');
    expect(say('share.title')).toBe('Invite to {hub}');
  });

  it('takes markup in a name as text', () => {
    expect(say('share.title', { hub: '{hub}<b>$&' })).toBe('Invite to {hub}<b>$&');
  });
});

describe('goldParts', () => {
  it('splits off the words that mean the thing to touch', () => {
    expect(goldParts('Then **breathe**.')).toEqual([
      { text: 'Then ', gold: false },
      { text: 'breathe', gold: true },
      { text: '.', gold: false },
    ]);
  });
});

describe('the English words', () => {
  it('name no message twice', () => {
    const parts: readonly object[] = [
      landingEnglish,
      dreamEnglish,
      safetyEnglish,
      settingsEnglish,
      contentEnglish,
      faultsEnglish,
    ];
    const keys = parts.flatMap((part) => Object.keys(part));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('leave no message empty and no gold mark open', () => {
    expect(messages.filter(([, text]) => text.trim() !== text || text === '')).toEqual([]);
    expect(messages.filter(([, text]) => text.split('**').length % 2 === 0)).toEqual([]);
  });

  it('have placeholders that the reader understands', () => {
    const left = (text: string): string => text.replace(/\{\w+(?:\|[^|{}]*\|[^|{}]*)?\}/g, '');
    expect(messages.filter(([, text]) => /[{}]/.test(left(text)))).toEqual([]);
  });

  it('use no word of the rules', () => {
    const forbidden =
      /\b(scopes?|breach(es)?|revoke[ds]?|subjects?|recipients?|clauses?|friction|lucidity|contagion|consent record)\b|Λ/i;
    expect(messagesMatching(forbidden)).toEqual([]);
  });

  it('give nobody a gender', () => {
    expect(messagesMatching(/\b(she|he|her|hers|his|him)\b/i)).toEqual([]);
  });

  it('beg for nothing, blame nobody and do not shout', () => {
    expect(messagesMatching(/\b(please|oops|invalid)\b/i)).toEqual([]);
    const calm = messages.filter(([key]) => !/^(goal|alert)\./.test(key as WordKey));
    expect(calm.filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  it('say no more than nine words in one sentence before the dream', () => {
    const long = Object.entries(landingEnglish).filter(([, text]) =>
      text.split(/[.?·:]/).some((sentence) => sentence.trim().split(/\s+/).length > 10),
    );
    expect(long).toEqual([]);
  });
});
