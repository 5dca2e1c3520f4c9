import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import type { HubRecord, HubStore, JournalEntry } from './hub-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

const DAY_MS = 86_400_000;
const time = { nowMs: 1_000 * DAY_MS };
const troubles: string[] = [];
const dataDir = join(mkdtempSync(join(tmpdir(), 'lent-dreams-')), 'made', 'by', 'the', 'store');

let store: HubStore | undefined;
const open = async (): Promise<HubStore> => {
  store = await openSqliteStore({
    dataDir,
    wallMs: () => time.nowMs,
    onTrouble: (reason) => void troubles.push(reason),
    onRecovery: () => void troubles.push('over'),
  });
  return store;
};

afterEach(async () => {
  await store?.close();
  rmSync(dataDir, { recursive: true, force: true });
  troubles.length = 0;
});

const hub: HubRecord = {
  slug: 'amber-harbour-22222',
  name: "O'Hara's; DROP TABLE hubs",
  code: 'ABCDE',
  private: false,
  keyHash: null,
  keeperHash: 'aa',
  machine: 'surprise',
  technology: 'by-feeling',
  nights: 0,
  createdAtMs: 5,
  linkChangedAtMs: null,
};

const rows = (from: number, count: number): JournalEntry[] =>
  Array.from({ length: count }, (_, index) => ({ seq: from + index, tick: (from + index) * 2, json: '{"x":"é🜁"}' }));

describe('the store', () => {
  it('keeps hubs and links over a restart', async () => {
    const first = await open();
    expect(await first.loadHubs()).toEqual([]);
    const hidden: HubRecord = { ...hub, slug: 'b', code: null, private: true, keyHash: 'bb', linkChangedAtMs: 7 };
    expect(await Promise.all([first.saveHub(hub), first.saveHub(hidden)])).toEqual([true, true]);
    expect(await first.saveHub({ ...hub, nights: 3, code: 'FGHJK' })).toBe(true);
    await first.retireLink({ hash: 'cc', slug: 'b', changedAtMs: 9 });
    await first.close();
    const second = await open();
    expect(await second.loadHubs()).toEqual([{ ...hub, nights: 3, code: 'FGHJK' }, hidden]);
    expect(await second.loadRetiredLinks()).toEqual([{ hash: 'cc', slug: 'b', changedAtMs: 9 }]);
  });

  it('brings back an interrupted night: newest snapshot, all rows in order', async () => {
    const first = await open();
    expect(await first.loadNight('b', 1)).toBeNull();
    expect(await first.unfinishedNight('b')).toBeNull();
    const writes = [
      first.appendJournal('b', 1, rows(1, 100)),
      first.saveSnapshot('b', 1, 40, '{"w":1}'),
      first.appendJournal('b', 1, rows(101, 5)),
      first.appendJournal('b', 1, rows(101, 5)),
      first.saveSnapshot('b', 1, 80, '{"w":2}'),
    ];
    expect(await Promise.all(writes)).toEqual([true, true, true, true, true]);
    await first.close();
    const second = await open();
    expect(await second.unfinishedNight('b')).toBe(1);
    const night = await second.loadNight('b', 1);
    expect(night).toEqual({ night: 1, snapshot: { tick: 80, json: '{"w":2}' }, entries: rows(1, 105) });
  });

  it('finishes a night: a summary stays, the snapshot goes', async () => {
    const kept = await open();
    await kept.appendJournal('b', 1, rows(1, 2));
    await kept.saveSnapshot('b', 1, 1, '{}');
    await kept.finishNight('b', 1, '{"clarity":61}');
    await kept.finishNight('b', 2, '{"clarity":70}');
    expect(await kept.unfinishedNight('b')).toBeNull();
    expect((await kept.loadNight('b', 1))?.snapshot).toBeNull();
    expect(await kept.nightSummaries('b', 10)).toEqual([
      { night: 2, finishedAtMs: time.nowMs, json: '{"clarity":70}' },
      { night: 1, finishedAtMs: time.nowMs, json: '{"clarity":61}' },
    ]);
  });

  it('forgets raw logs after thirty days, and only then', async () => {
    const first = await open();
    await first.appendJournal('b', 1, rows(1, 2));
    await first.finishNight('b', 1, '{}');
    await first.appendJournal('b', 2, rows(1, 2));
    await first.close();
    time.nowMs += 29 * DAY_MS;
    const second = await open();
    expect((await second.loadNight('b', 1))?.entries).toHaveLength(2);
    await second.close();
    time.nowMs += 2 * DAY_MS;
    const third = await open();
    expect(await third.loadNight('b', 1)).toBeNull();
    expect((await third.loadNight('b', 2))?.entries).toHaveLength(2);
    expect(await third.nightSummaries('b', 10)).toHaveLength(1);
  });

  it('gives up a write that can never work, and saves those beside it', async () => {
    const kept = await open();
    const bad = { ...hub, slug: 'bad', machine: null } as unknown as HubRecord;
    const saved = await Promise.all([kept.saveHub(hub), kept.saveHub(bad), kept.appendJournal('b', 1, rows(1, 1))]);
    expect(saved).toEqual([true, false, true]);
    expect(kept.health()).toEqual({ saved: true, waiting: 0, lost: 1 });
  });

  it('waits while the file is locked, says so, and writes when it is free', async () => {
    const kept = await open();
    const other = new DatabaseSync(join(dataDir, 'dreams.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const writing = kept.appendJournal('b', 1, rows(1, 1));
    await expect.poll(() => kept.health().saved, { timeout: 9000 }).toBe(false);
    expect(kept.health().waiting).toBe(2);
    other.exec('COMMIT');
    other.close();
    expect(await writing).toBe(true);
    expect(kept.health()).toEqual({ saved: true, waiting: 0, lost: 0 });
    expect(troubles).toEqual([expect.stringContaining('locked'), 'over']);
  }, 20_000);
});
