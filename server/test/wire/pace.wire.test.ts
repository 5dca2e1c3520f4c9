import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dreamer, openRealServer, type RealHub, type RealServer, weaveTogether } from '../harness.ts';

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer();
});
afterAll(() => real.end());

/** Walks to and fro, so that something changes in every tick. */
const stir = (dreamer: Dreamer): (() => void) => {
  let seq = dreamer.document('stride')?.seq ?? 0;
  const timer = setInterval(() => {
    seq = (seq + 1) % 65_536;
    dreamer.room.send('move', { mx: seq % 20 < 10 ? 90 : -90, my: seq % 30 < 15 ? 60 : -60, seq });
  }, 50);
  return () => clearInterval(timer);
};

/** Patches that come to each while the first gets so many. */
const patchesOf = async (count: number, first: Dreamer, ...others: readonly Dreamer[]): Promise<readonly number[]> => {
  const all = [first, ...others];
  const before = all.map(({ patchesMs }) => patchesMs.length);
  await first.patches(count);
  return all.map(({ patchesMs }, index) => patchesMs.length - (before[index] as number));
};

/** All that everybody sees, and the bodies, in one order. */
const sight = ({ room, bodies }: Dreamer): string => {
  const { documents: _documents, bodies: _bodies, ...all } = room.state.toJSON();
  const seen = bodies().map(({ bed, name, x, y }) => ({ bed, name, x, y }));
  return JSON.stringify([all, seen.toSorted((one, other) => one.bed - other.bed)]);
};

const twoAndWatcher = async (hub: RealHub): Promise<readonly [Dreamer, Dreamer, Dreamer]> => [
  await hub.join({ name: 'Canary-Ada' }),
  await hub.join({ name: 'Canary-Ben' }),
  await hub.join({ name: 'Canary-Watcher', watch: true }),
];

/** A watcher's share of a dreamer's patches: half, and now and then one more for something that came or went. */
const LEAST_SHARE = 0.42;
const MOST_SHARE = 0.58;

describe('a watcher', () => {
  it('gets half of the patches a dreamer gets, and sees the same in the end', async () => {
    const hub = await real.openHub();
    const [ada, ben, watcher] = await twoAndWatcher(hub);
    const late = await hub.join({ name: 'Canary-Late', watch: true });
    await weaveTogether(ada, ben);
    const still = [stir(ada), stir(ben)];
    const [hers, his, watched, lateWatched] = (await patchesOf(60, ada, ben, watcher, late)) as [
      number,
      number,
      number,
      number,
    ];
    expect(his).toBeGreaterThanOrEqual(hers - 2);
    for (const count of [watched, lateWatched]) {
      expect(count / hers).toBeGreaterThan(LEAST_SHARE);
      expect(count / hers).toBeLessThan(MOST_SHARE);
    }
    for (const stop of still) stop();
    // The room stands still, so that nothing is under way any more.
    await ben.must('pressX');
    await watcher.until(() => watcher.room.state.quietUntil > 0);
    for (const other of [ben, watcher, late]) await other.until(() => sight(other) === sight(ada));
    expect(watcher.bodies().some(({ x }) => x !== 32_768)).toBe(true);
  });

  it('who shuts someone out gets no word of theirs that was on its way', async () => {
    const hub = await real.openHub();
    const [ada, ben, watcher] = await twoAndWatcher(hub);
    await weaveTogether(ada, ben);
    const still = stir(ben);
    const words = ['well-done', 'look-at-the-ring', 'i-saw-it'];
    for (const word of words) {
      await Promise.all([ada.must('sayQuick', { word }), watcher.must('mute', { bed: ada.bed() })]);
      const read = watcher.tap.bytes().length;
      await ben.patches(3);
      expect(watcher.names()).not.toContain('Canary-Ada');
      expect(watcher.tap.bytes().subarray(read).includes(word), word).toBe(false);
      const muted = watcher.document('safety')?.muted[0]?.id;
      await watcher.must('unmute', { id: muted });
      await watcher.until(() => watcher.names().includes('Canary-Ada'));
      await ben.patches(32);
    }
    still();
  });

  it('who lies down gets every patch from then on, and one who comes back is a watcher again', async () => {
    const hub = await real.openHub();
    const [ada, ben, watcher] = await twoAndWatcher(hub);
    await weaveTogether(ada, ben);
    const still = stir(ada);
    const other = await hub.join({ name: 'Canary-Other', watch: true });
    await watcher.must('askSeat');
    await watcher.until(() => watcher.document('own') !== undefined);
    const [hers, his] = (await patchesOf(40, ada, watcher)) as [number, number];
    expect(his).toBeGreaterThanOrEqual(hers - 2);
    expect(sight(watcher)).toContain('Canary-Watcher');

    const closedBefore = other.patchesMs.length;
    other.tap.cut();
    await other.until(() => other.patchesMs.length > closedBefore + 3, 8000);
    const [all, watched] = (await patchesOf(40, ada, other)) as [number, number];
    expect(watched / all).toBeGreaterThan(LEAST_SHARE);
    expect(watched / all).toBeLessThan(MOST_SHARE);
    still();
    await ada.must('pressX');
    await other.until(() => other.room.state.quietUntil > 0);
    for (const one of [watcher, other, ben]) await one.until(() => sight(one) === sight(ada));
  });
});
