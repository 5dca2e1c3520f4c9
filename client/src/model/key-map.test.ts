import { describe, expect, it } from 'vitest';
import { actionOn, KEY_ACTIONS, keyName, readKeys, rekey, writeKeys } from './key-map.ts';

const standard = readKeys('');

describe('the keys', () => {
  it('lie each on one key and no key twice', () => {
    expect(new Set(Object.values(standard)).size).toBe(KEY_ACTIONS.length);
    expect(actionOn(standard, 'KeyB')).toBe('breathe');
    expect(actionOn(standard, 'KeyJ')).toBeUndefined();
  });

  it('move to a free key and are kept', () => {
    const moved = rekey(standard, 'x', 'KeyJ');
    if (!moved.ok) throw new Error(moved.refused);
    expect(actionOn(moved.keys, 'KeyJ')).toBe('x');
    expect(actionOn(moved.keys, 'KeyX')).toBeUndefined();
    expect(readKeys(writeKeys(moved.keys))).toEqual(moved.keys);
    expect(writeKeys(standard)).toBe('');
  });

  it('refuse a key that does something else, and say what', () => {
    expect(rekey(standard, 'say', 'KeyB')).toEqual({ ok: false, refused: 'taken', by: 'breathe' });
    expect(rekey(standard, 'say', 'KeyT').ok).toBe(true);
  });

  it.each(['Escape', 'Enter', 'Tab', 'ArrowLeft', 'ShiftLeft', ''])('leave %j to what it always means', (code) => {
    expect(rekey(standard, 'say', code)).toEqual({ ok: false, refused: 'fixed' });
  });

  it.each(['<damaged>', 'null', '[1]', '{"x":7}', '{"x":"KeyB"}', '{"x":"Escape"}', '{"fly":"KeyJ"}'])(
    'are the standard ones where %s is stored',
    (stored) => {
      expect(readKeys(stored)).toEqual(standard);
    },
  );

  it('have names one can read', () => {
    expect(['KeyW', 'Digit3', 'Space', 'Minus', 'Numpad4', 'F2'].map(keyName)).toEqual([
      'W',
      '3',
      'Space',
      '−',
      'Numpad 4',
      'F2',
    ]);
  });
});
