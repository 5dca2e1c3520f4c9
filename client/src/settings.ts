import { effect, type Signal, signal } from '@preact/signals';

/** How much may move: as the device says, less, or all of it. */
type MotionWish = 'device' | 'calm' | 'full';
/** The last answer at the door; null before the first. It is never shown as chosen beforehand. */
type DoorAnswer = 'play' | 'keepOut' | null;

/** Sizes of all text, in percent of the browser's own. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;

/** The part of Storage that is needed; all of it may throw or be missing in a private window. */
export type SettingsStore = Pick<Storage, 'getItem' | 'setItem'>;

/** What this browser remembers for its person. Nothing of it reaches the server except key, name and door answer. */
export type Settings = {
  /** The browser's own 128-bit secret, 32 hex digits; the server keeps its hash only. */
  readonly personKey: string;
  /** Name as last typed or drawn, '' before the first. */
  readonly name: Signal<string>;
  readonly doorAnswer: Signal<DoorAnswer>;
  /** The equal answers are shuffled once per person: true puts Keep mine out first. */
  readonly keepOutFirst: boolean;
  readonly muted: Signal<boolean>;
  readonly motion: Signal<MotionWish>;
  readonly textSize: Signal<number>;
  /** Slugs of hubs opened in this browser, newest last, at most 20: only their links may be made anew here. */
  readonly keptHubs: Signal<readonly string[]>;
};

const PREFIX = 'lent-dreams.';
const KEPT_HUBS_LIMIT = 20;

const read = (store: SettingsStore | null, name: string): string | null => {
  try {
    return store?.getItem(PREFIX + name) ?? null;
  } catch {
    return null;
  }
};

const write = (store: SettingsStore | null, name: string, value: string): void => {
  try {
    store?.setItem(PREFIX + name, value);
  } catch {
    // Storage is full or forbidden: the setting holds for this page only.
  }
};

const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const oneOf = <Value extends string>(raw: string | null, values: readonly Value[], otherwise: Value): Value =>
  values.find((value) => value === raw) ?? otherwise;

const readSlugs = (raw: string | null): readonly string[] =>
  (raw ?? '').split(' ').filter((slug) => /^[a-z0-9-]{1,64}$/.test(slug));

/** Reads what the store holds, repairs what is damaged, and writes every later change back. */
export const createSettings = (store: SettingsStore | null): Settings => {
  const storedKey = read(store, 'personKey') ?? '';
  const personKey = /^[0-9a-f]{32}$/.test(storedKey) ? storedKey : freshKey();
  write(store, 'personKey', personKey);

  const kept = <Value>(name: string, value: Value, toText: (value: Value) => string): Signal<Value> => {
    const held = signal(value);
    let written = toText(value);
    effect(() => {
      const text = toText(held.value);
      if (text !== written) write(store, name, text);
      written = text;
    });
    return held;
  };
  const door = oneOf(read(store, 'door'), ['play', 'keepOut', ''], '');
  const size = Number(read(store, 'textSize'));

  return {
    personKey,
    name: kept('name', (read(store, 'name') ?? '').slice(0, 64), String),
    doorAnswer: kept<DoorAnswer>('door', door === '' ? null : door, (answer) => answer ?? ''),
    // A bit of the key serves as the shuffle: fixed per person, and told to nobody.
    keepOutFirst: Number.parseInt(personKey.slice(-1), 16) % 2 === 1,
    muted: kept('muted', read(store, 'muted') === 'true', String),
    motion: kept<MotionWish>('motion', oneOf(read(store, 'motion'), ['device', 'calm', 'full'], 'device'), String),
    textSize: kept<number>('textSize', TEXT_SIZES.find((known) => known === size) ?? 100, String),
    keptHubs: kept('keptHubs', readSlugs(read(store, 'keptHubs')), (slugs) => slugs.slice(-KEPT_HUBS_LIMIT).join(' ')),
  };
};

const browserStore = (): SettingsStore | null => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
};

/** The one set of settings of this page. */
export const settings: Settings = createSettings(browserStore());

/** Does this person want less movement: by their own word, else by the device's. */
export const wantsCalm = (): boolean => {
  if (settings.motion.value !== 'device') return settings.motion.value === 'calm';
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
};
