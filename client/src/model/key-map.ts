/** Everything a key can do, with the physical key (KeyboardEvent.code) it lies on before anybody changes it (screens: hands). */
const STANDARD_KEYS = {
  x: 'KeyX',
  walkUp: 'KeyW',
  walkLeft: 'KeyA',
  walkDown: 'KeyS',
  walkRight: 'KeyD',
  ask: 'KeyQ',
  offer: 'KeyE',
  hands: 'KeyR',
  say: 'KeyT',
  ping: 'KeyP',
  piece1: 'KeyZ',
  piece2: 'KeyC',
  piece3: 'KeyV',
  piece4: 'KeyN',
  breathe: 'KeyB',
  ability1: 'KeyF',
  ability2: 'KeyG',
  ability3: 'KeyH',
  ability4: 'KeyK',
  letGo: 'Backspace',
  letGoOfAll: 'Space',
  thinner: 'Minus',
  gather: 'Home',
  list: 'F2',
  person1: 'Digit1',
  person2: 'Digit2',
  person3: 'Digit3',
  person4: 'Digit4',
  person5: 'Digit5',
  person6: 'Digit6',
  person7: 'Digit7',
  person8: 'Digit8',
} as const;

export type KeyAction = keyof typeof STANDARD_KEYS;
/** A key for every action and no key for two: nothing can be left without one, safety's X least of all. */
export type KeyMap = Readonly<Record<KeyAction, string>>;

export const KEY_ACTIONS = Object.keys(STANDARD_KEYS) as readonly KeyAction[];

/** Keys that mean the same everywhere: walking, answering, leaving, and what browsers keep for themselves. */
const FIXED = /^(Arrow\w+|Escape|Enter|NumpadEnter|Tab|Shift\w+|Control\w+|Alt\w+|Meta\w+|F5|F11|F12|)$/;

/** What lies on a key, undefined for nothing. */
export const actionOn = (keys: KeyMap, code: string): KeyAction | undefined =>
  KEY_ACTIONS.find((action) => keys[action] === code);

/** Lays an action on another key; refused where the key is fixed or does something else already. */
export const rekey = (
  keys: KeyMap,
  action: KeyAction,
  code: string,
):
  | { readonly ok: true; readonly keys: KeyMap }
  | { readonly ok: false; readonly refused: 'fixed' }
  | { readonly ok: false; readonly refused: 'taken'; readonly by: KeyAction } => {
  if (FIXED.test(code)) return { ok: false, refused: 'fixed' };
  const by = actionOn(keys, code);
  if (by !== undefined && by !== action) return { ok: false, refused: 'taken', by };
  return { ok: true, keys: { ...keys, [action]: code } };
};

/** The keys a browser has kept, as written by `writeKeys`; what is damaged or doubled is as it was at first. */
export const readKeys = (text: string): KeyMap => {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return STANDARD_KEYS;
  }
  if (typeof stored !== 'object' || stored === null) return STANDARD_KEYS;
  const changes = Object.entries(stored).filter(
    ([action, code]) => Object.hasOwn(STANDARD_KEYS, action) && typeof code === 'string' && !FIXED.test(code),
  );
  const keys = { ...STANDARD_KEYS, ...Object.fromEntries(changes) };
  return new Set(Object.values(keys)).size === KEY_ACTIONS.length ? keys : STANDARD_KEYS;
};

/** What differs from the standard, '' for nothing. */
export const writeKeys = (keys: KeyMap): string => {
  const changes = KEY_ACTIONS.filter((action) => keys[action] !== STANDARD_KEYS[action]);
  return changes.length === 0
    ? ''
    : JSON.stringify(Object.fromEntries(changes.map((action) => [action, keys[action]])));
};

const NAMES: Readonly<Record<string, string>> = {
  Minus: '−',
  Equal: '=',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backquote: '`',
  IntlBackslash: '<',
};

/** What stands on a key: "W", "3", "Space". */
export const keyName = (code: string): string =>
  NAMES[code] ?? code.replace(/^Key|^Digit/, '').replace(/([a-z])([A-Z0-9])/g, '$1 $2');
