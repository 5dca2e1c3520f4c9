import { describe, expect, it } from 'vitest';
import { createNight, type NightInput } from '../../src/night/night.ts';
import type { NightOptions } from '../../src/night/state/new-world.ts';
import { type JournalItem, journalItem, resumeSaved, writeSnapshot } from '../../src/rooms/saved-night.ts';
import type { SavedNight } from '../../src/store/hub-store.ts';
import { twoPeopleScript } from './two-people-script.ts';

const OPTIONS: NightOptions = {
  seeds: { cast: 'kept cast', flaw: 'kept flaw', draws: 'kept draws' },
  technology: 'guild',
  machine: 'creeping',
  open: false,
};
const TICKS = 20 * 260;

type Input = readonly [tick: number, input: NightInput];

/** The uninterrupted night: its inputs, its hash once a second and at some marks, and snapshots of it. */
const playWhole = (snapshotTicks: readonly number[], marks: ReadonlySet<number>) => {
  const night = createNight(OPTIONS);
  const script = twoPeopleScript('kept');
  const inputs: Input[] = [];
  const hashes: string[] = [];
  const snapshots = new Map<number, string>();
  while (night.world.tick < TICKS) {
    const { tick } = night.world;
    for (const input of script.next(night.world)) {
      inputs.push([tick, input]);
      night.take(input);
    }
    night.tick();
    const { tick: now } = night.world;
    if (now % 20 === 0 || marks.has(now)) hashes[now] = night.hash();
    if (snapshotTicks.includes(night.world.tick)) snapshots.set(night.world.tick, writeSnapshot(night.world));
  }
  return { inputs, hashes, snapshots };
};

const CUTS = [
  { snapshotTick: 400, cutTick: 407 },
  { snapshotTick: 1800, cutTick: 1999 },
  { snapshotTick: 2600, cutTick: 2600 },
  { snapshotTick: 4400, cutTick: 4588 },
] as const;
const whole = playWhole(
  CUTS.map(({ snapshotTick }) => snapshotTick),
  new Set([1850, ...CUTS.map(({ cutTick }) => cutTick)]),
);

/** What lies on the disk when the process dies: rows of five ticks each. */
const savedAt = (snapshotTick: number, cutTick: number): SavedNight => {
  const entries: { seq: number; tick: number; json: string }[] = [];
  for (let from = snapshotTick; from < cutTick; from += 5) {
    const to = Math.min(cutTick, from + 5);
    const items = whole.inputs
      .filter(([tick]) => tick >= from && tick < to)
      .map(([tick, input]): JournalItem => journalItem(tick, input));
    entries.push({ seq: 8 + entries.length, tick: to, json: JSON.stringify(items) });
  }
  const json = whole.snapshots.get(snapshotTick) ?? '';
  return { snapshot: { night: 1, seq: 7, tick: snapshotTick, json }, entries };
};

const resumed = (saved: SavedNight) => {
  const back = resumeSaved(saved);
  if (back === 'otherVersion') throw new Error('it was written by this version');
  return back;
};

describe('a night that was interrupted', () => {
  it.each(CUTS)(
    'stands where it stood at tick $cutTick, and goes on as if nothing had been',
    ({ snapshotTick, cutTick }) => {
      const { night, faults } = resumed(savedAt(snapshotTick, cutTick));
      expect([night.world.tick, night.hash()]).toEqual([cutTick, whole.hashes[cutTick]]);
      expect(faults).toBe(0);
      expect(night.drainNews()).toEqual([]);
      while (night.world.tick < TICKS) {
        for (const [tick, input] of whole.inputs) if (tick === night.world.tick) night.take(input);
        night.tick();
        if (night.world.tick % 20 !== 0) continue;
        expect(night.hash(), `the first difference is by tick ${night.world.tick}`).toBe(
          whole.hashes[night.world.tick],
        );
      }
    },
  );

  it('plays a script that has much to lose', () => {
    const lost = whole.inputs.filter(([tick]) => tick >= 1800 && tick < 1999);
    const kinds = new Set(lost.map(([, input]) => (input.input === 'request' ? input.request.kind : input.input)));
    expect(kinds.size).toBeGreaterThan(3);
    expect(whole.hashes[1850]).toEqual(expect.any(String));
    expect(whole.hashes[1850]).not.toBe(whole.hashes[1999]);
  });

  it('leaves out what lies behind a lost row', () => {
    const saved = savedAt(1800, 1999);
    const holed = { ...saved, entries: saved.entries.filter((_, index) => index !== 10) };
    expect(resumed(holed).night.world.tick).toBe(1850);
    expect(resumed(holed).night.hash()).toBe(whole.hashes[1850]);
  });

  it('is not taken up by a program that knows other fields', () => {
    const { snapshot, entries } = savedAt(1800, 1999);
    const json = snapshot.json.replace(/"version":"\d+-/, '"version":"0-');
    expect(json).not.toBe(snapshot.json);
    expect(resumeSaved({ snapshot: { ...snapshot, json }, entries })).toBe('otherVersion');
  });
});
