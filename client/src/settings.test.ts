import { describe, expect, it } from 'vitest';
import { createSettings, type SettingsStore } from './settings.ts';

const storeOf = (values: Map<string, string>): SettingsStore => ({
  getItem: (name) => values.get(name) ?? null,
  setItem: (name, value) => values.set(name, value),
});

describe('settings', () => {
  it('makes one 128-bit key and keeps it', () => {
    const values = new Map<string, string>();
    const first = createSettings(storeOf(values));
    expect(first.personKey).toMatch(/^[0-9a-f]{32}$/);
    expect(createSettings(storeOf(values)).personKey).toBe(first.personKey);
    expect(createSettings(storeOf(new Map())).personKey).not.toBe(first.personKey);
  });

  it('gives two browsers of one key the same order of answers', () => {
    const orders = ['0', '1'].map(
      (digit) =>
        createSettings(storeOf(new Map([['lent-dreams.personKey', `${'a'.repeat(31)}${digit}`]]))).keepOutFirst,
    );
    expect(orders).toEqual([false, true]);
  });

  it('remembers changes', () => {
    const values = new Map<string, string>();
    const first = createSettings(storeOf(values));
    first.name.value = 'Quiet Otter';
    first.doorAnswer.value = 'keepOut';
    first.muted.value = true;
    first.textSize.value = 150;
    first.keptHubs.value = Array.from({ length: 25 }, (_, index) => `hub-${index}`);
    const again = createSettings(storeOf(values));
    expect(again.name.value).toBe('Quiet Otter');
    expect(again.doorAnswer.value).toBe('keepOut');
    expect(again.muted.value).toBe(true);
    expect(again.textSize.value).toBe(150);
    expect(again.keptHubs.value).toHaveLength(20);
    expect(again.keptHubs.value.at(-1)).toBe('hub-24');
  });

  it('falls back where the store is damaged', () => {
    const damaged = createSettings({ getItem: () => '<damaged>', setItem: () => undefined });
    expect(damaged.personKey).toMatch(/^[0-9a-f]{32}$/);
    expect(damaged.doorAnswer.value).toBeNull();
    expect(damaged.motion.value).toBe('device');
    expect(damaged.textSize.value).toBe(100);
    expect(damaged.keptHubs.value).toEqual([]);
  });

  it('works where storage is forbidden', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const page = createSettings({ getItem: refuse, setItem: refuse });
    page.name.value = 'Lone Heron';
    expect(page.name.value).toBe('Lone Heron');
  });
});
