import { SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import { say, type WordKey } from '../words/words.ts';
import type { DreamView, ShadeView } from './dream-view.ts';
import { bedOf, myThreads, nameOf } from './select-people.ts';
import { contentWord } from './select-words.ts';
import { shadeName } from './shade-news.ts';

/** What I can do about a fear, with the words on its button. */
export type ShadeVerb =
  | { readonly verb: 'lendVerb' | 'callName' | 'speakFor' | 'hands'; readonly words: string }
  | { readonly verb: 'holdEnd' | 'face' | 'letGo' | 'goLit' | 'letAll'; readonly words: string };

/** Title of its sheet. */
export const shadeTitle = (shade: ShadeView): string =>
  shade.isFaded || shade.kind === '' ? say('fear.title.faded') : contentWord('shade', shade.kind);

/** Its one line of help; a faded one has none, since that would say what it is. */
const helpLine = ({ kind, isFaded }: ShadeView, isQuiet: boolean): string =>
  isFaded || kind === '' ? say(isQuiet ? 'fear.faded.quiet' : 'fear.faded') : contentWord('shade', `help.${kind}`);

/** What it is and does, in sentences: help first, then where, then what it keeps or will take. */
export const shadeLines = (view: DreamView, shade: ShadeView, nowMs: number): readonly string[] => {
  const name = nameOf(view, shade.bed);
  const thread = view.threads.find(({ id }) => id === shade.thread);
  const takes: readonly string[] =
    shade.takes === ''
      ? []
      : [say(`fear.${shade.isAtMe ? 'takesMe' : 'takes'}.${shade.takes}` as WordKey, shade.isAtMe ? {} : { name })];
  return [
    helpLine(shade, view.quietUntilMs > nowMs),
    shade.isAtMe ? say('fear.atMe') : say('fear.at', { name }),
    ...(shade.isMine ? [say('fear.mine')] : []),
    ...(shade.isStilled ? [say('fear.stilled')] : takes),
    ...(thread === undefined || shade.isStilled
      ? []
      : [say('fear.thread', { one: nameOf(view, thread.a), other: nameOf(view, thread.b) })]),
    ...(shade.isNamed ? [say('fear.named')] : []),
    ...(shade.calmedShare > 0 && !shade.isStilled
      ? [say('fear.calming', { percent: Math.round(shade.calmedShare * 100) })]
      : []),
  ];
};

/** One sentence for the list. */
export const shadeSentence = (view: DreamView, shade: ShadeView, nowMs: number): string =>
  [`${shadeName(shade)}.`, ...shadeLines(view, shade, nowMs)].join(' ');

/** Verbs that help against a kind; `takes` tells them for a faded one. */
const verbOf = ({ kind, takes, thread }: ShadeView): 'lendVerb' | 'callName' | 'speakFor' | 'holdEnd' | 'face' | '' => {
  const help = SHADES[kind]?.help;
  if (help !== undefined) return help;
  if (kind !== '') return '';
  if (thread !== 0) return 'holdEnd';
  return takes === '' ? '' : takes === 'say' ? 'speakFor' : 'lendVerb';
};

/** What I can do about it now; nothing for whoever only watches, and while it is still. */
export const shadeVerbs = (view: DreamView, shade: ShadeView): readonly ShadeVerb[] => {
  if (view.me.watching || shade.isStilled || view.phase !== 'unveiling') return [];
  const name = nameOf(view, shade.bed);
  const verbs: ShadeVerb[] = [];
  const isAlone = view.beds.every(
    ({ occupant, isMe, presence }) => isMe || occupant === 'sleeper' || presence === 'away',
  );
  switch (verbOf(shade)) {
    case 'lendVerb':
      if (!shade.isAtMe) verbs.push({ verb: 'lendVerb', words: say('fear.lend', { name }) });
      break;
    case 'speakFor':
      if (!shade.isAtMe) verbs.push({ verb: 'speakFor', words: say('fear.speak', { name }) });
      break;
    case 'callName':
      if (!shade.isAtMe) verbs.push({ verb: 'callName', words: say('fear.call', { name }) });
      else if (isAlone) verbs.push({ verb: 'callName', words: say('fear.callMe') });
      break;
    case 'holdEnd':
      if (myThreads(view).some(({ id }) => id === shade.thread))
        verbs.push({ verb: 'holdEnd', words: say('fear.hold') }, { verb: 'letGo', words: say('fear.letGo') });
      break;
    case 'face':
      if (shade.isAtMe || bedOf(view, shade.bed)?.occupant === 'sleeper')
        verbs.push({ verb: 'face', words: say('fear.face') });
      break;
    case '':
      break;
  }
  if (SHADES[shade.kind]?.calmedBy === 'hands' && !shade.isAtMe && name !== '')
    verbs.push({ verb: 'hands', words: say('fear.hands', { name }) });
  if (SHADES[shade.kind]?.calmedBy === 'litPlace' && shade.hexes.length > 0)
    verbs.push({ verb: 'goLit', words: say('fear.lit') });
  if (SHADES[shade.kind]?.calmedBy === 'noThreads' && shade.isAtMe && myThreads(view).length > 0)
    verbs.push({ verb: 'letAll', words: say('fear.letAll') });
  return verbs;
};
