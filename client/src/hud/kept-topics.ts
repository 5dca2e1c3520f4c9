import { TOPICS } from '@lent-dreams/shared/content/topic.ts';

/** What should stay away, topic by topic; what is fine is left out. */
export type KeptTopics = Readonly<Record<string, 'veil' | 'line'>>;

/** Reads what `writeTopics` wrote; anything else in it is dropped. */
export const readTopics = (text: string): KeptTopics =>
  Object.fromEntries(
    text.split(' ').flatMap((part) => {
      const [topic = '', level] = part.split(':');
      const isKnown = (TOPICS as readonly string[]).includes(topic);
      return isKnown && (level === 'veil' || level === 'line') ? [[topic, level] as const] : [];
    }),
  );

/** For the browser's store. */
export const writeTopics = (topics: KeptTopics): string =>
  Object.entries(topics)
    .map(([topic, level]) => `${topic}:${level}`)
    .join(' ');
