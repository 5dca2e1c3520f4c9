import { english } from './english/index.ts';

/** Every message key; English is the source, another language must answer the same keys. */
export type WordKey = keyof typeof english;
/** Values put into a message: names, numbers, other words. */
export type WordValues = Readonly<Record<string, string | number>>;

const plural = new Intl.PluralRules('en');

/**
 * A message in the person's language. `{name}` is replaced by a value; `{count|one form|other forms}` picks by the
 * language's plural rule, `#` in it being the number. Unknown values stay visible as `{name}`, so that a probe finds them.
 */
export const say = (key: WordKey, values: WordValues = {}): string =>
  english[key].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return String(value);
    const form = plural.select(Number(value)) === 'one' ? one : other;
    return form.replace('#', String(value));
  });

/** A message without the marks of its gold part. */
export const plainWords = (text: string): string => text.replaceAll('*', '');

/** Splits `**gold**` parts of a message, so that the goal line can light the words that mean the thing to touch. */
export const goldParts = (text: string): readonly { readonly text: string; readonly gold: boolean }[] =>
  text
    .split('**')
    .map((part, index) => ({ text: part, gold: index % 2 === 1 }))
    .filter((part) => part.text !== '');
