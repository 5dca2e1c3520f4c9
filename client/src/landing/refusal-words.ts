import type { JoinRefusal } from '@lent-dreams/shared/wire/protocol.ts';
import { say, type WordKey } from '../words/words.ts';

/** Everything that may stand between a person and the dream. */
export type Refusal = {
  readonly refused: JoinRefusal | 'connection' | 'full' | 'other' | 'noPicture' | 'broken';
  /** ISO date of a changed link, '' when unknown. */
  readonly changedOn?: string;
};

/** What a person can do about it; the first is the gold one. */
export type WayOn = 'tryAgain' | 'watch' | 'reload' | 'asList' | 'otherHubs';

export type RefusalWords = { readonly line: string; readonly hint: string; readonly ways: readonly WayOn[] };

const words = (line: WordKey, hint: WordKey | null, ...ways: readonly WayOn[]): RefusalWords => ({
  line: say(line),
  hint: hint === null ? '' : say(hint),
  ways,
});

const dayOf = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
};

/** One sentence, one line of help, and the ways on (screens: refusals). */
export const refusalWords = ({ refused, changedOn = '' }: Refusal): RefusalWords => {
  switch (refused) {
    case 'noHub':
      return words('lost.noHub', 'lost.noHub.hint', 'otherHubs');
    case 'linkGone': {
      const date = dayOf(changedOn);
      const line = date === '' ? say('lost.linkGone.undated') : say('lost.linkGone', { date });
      return { line, hint: say('lost.linkGone.hint'), ways: ['otherHubs'] };
    }
    case 'locked':
      return words('lost.locked', null, 'otherHubs');
    case 'full':
      return words('lost.full', null, 'watch', 'otherHubs');
    case 'tooMany':
      return words('lost.tooMany', null, 'otherHubs');
    case 'rateLimited':
      return words('lost.rateLimited', 'lost.rateLimited.hint', 'tryAgain', 'otherHubs');
    case 'version':
      return words('lost.version', null, 'reload');
    case 'invalid':
      return words('lost.name', 'lost.name.hint', 'tryAgain');
    case 'noPicture':
      return words('lost.noPicture', 'lost.noPicture.hint', 'asList', 'otherHubs');
    case 'broken':
      return words('lost.broken', 'lost.broken.hint', 'reload', 'otherHubs');
    case 'connection':
    case 'other':
      return words('lost.connection', 'lost.connection.hint', 'tryAgain', 'otherHubs');
  }
};
