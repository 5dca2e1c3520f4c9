import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import type { HubRecord, HubStore, JournalEntry, NightSnapshot } from './hub-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

const HOUR_MS = 3_600_000;
const time = { nowMs: 24_000 * HOUR_MS };
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
  mode: 'short',
  nights: 0,
  book: [],
  createdAtMs: 5,
  linkChangedAtMs: null,
};

const rows = (from: number, count: number): JournalEntry[] =>
  Array.from({ length: count }, (_, index) => ({ seq: from + index, tick: (from + index) * 2, json: '{"x":"é🜁"}' }));

const row8: JournalEntry = { seq: 8, tick: 20, json: '[]' };

/** All bodies kept of a hub's night, read past the store. */
const texts = (slug: string): readonly unknown[] => {
  const file = new DatabaseSync(join(dataDir, 'dreams.sqlite'), { readOnly: true });
  const read = (table: string) => file.prepare(`SELECT body FROM ${table} WHERE hub_slug = ?`).all(slug);
  const bodies = [...read('snapshots'), ...read('journal')].map(({ body }) => body);
  file.close();
  return bodies;
};

const filesHold = (text: string): boolean =>
  ['', '-wal'].some((end) => {
    const path = join(dataDir, `dreams.sqlite${end}`);
    return existsSync(path) && readFileSync(path).includes(text);
  });

describe('the store', () => {
  it('keeps hubs and links over a restart', async () => {
    const first = await open();
    expect(await first.loadHubs()).toEqual([]);
    const hidden: HubRecord = { ...hub, slug: 'b', code: null, private: true, keyHash: 'bb', linkChangedAtMs: 7 };
    expect(await Promise.all([first.saveHub(hub), first.saveHub(hidden)])).toEqual([true, true]);
    expect(await first.saveHub({ ...hub, nights: 3, book: ['harbour', 'march'], code: 'FGHJK' })).toBe(true);
    await first.retireLink({ hash: 'cc', slug: 'b', changedAtMs: 9 });
    await first.close();
    const second = await open();
    expect(await second.loadHubs()).toEqual([{ ...hub, nights: 3, book: ['harbour', 'march'], code: 'FGHJK' }, hidden]);
    expect(await second.loadRetiredLinks()).toEqual([{ hash: 'cc', slug: 'b', changedAtMs: 9 }]);
  });

  const shot = (night: number, seq: number, json: string): NightSnapshot => ({ night, seq, tick: seq * 2, json });

  it('brings back an interrupted night: the newest snapshot, and all rows after it in order', async () => {
    const first = await open();
    expect(await first.loadNight('b')).toBeNull();
    const writes = [
      first.saveSnapshot('b', shot(1, 0, '{"w":0}')),
      ...rows(1, 100).map((row) => first.appendJournal('b', 1, row, { told: false })),
      first.saveSnapshot('b', shot(1, 101, '{"w":1}')),
      ...rows(102, 5).map((row) => first.appendJournal('b', 1, row, { told: true })),
      ...rows(102, 5).map((row) => first.appendJournal('b', 1, row, { told: false })),
    ];
    expect(new Set(await Promise.all(writes))).toEqual(new Set([true]));
    await first.close();
    const second = await open();
    const night = await second.loadNight('b');
    expect(night).toEqual({ snapshot: shot(1, 101, '{"w":1}'), entries: rows(102, 5) });
  });

  it('reads what was asked to be written just before', async () => {
    const kept = await open();
    void kept.saveSnapshot('b', shot(2, 7, '{}'));
    void kept.appendJournal('b', 2, row8, { told: false });
    expect(await kept.loadNight('b')).toEqual({ snapshot: shot(2, 7, '{}'), entries: [row8] });
  });

  it('drops all that a snapshot replaces, and nothing of other hubs', async () => {
    const kept = await open();
    for (const slug of ['b', 'c']) {
      await kept.saveSnapshot(slug, shot(1, 0, '{"w":0}'));
      await kept.appendJournal(slug, 1, { seq: 1, tick: 2, json: '"said in the dark"' }, { told: false });
    }
    await kept.saveSnapshot('b', shot(2, 2, '{"w":2}'), { scrub: true });
    expect(texts('b')).toEqual(['{"w":2}']);
    expect(texts('c')).toEqual(['{"w":0}', '"said in the dark"']);
    await kept.forgetNight('c');
    expect(texts('c')).toEqual([]);
  });

  it('wipes from the files what is scrubbed', async () => {
    const kept = await open();
    const secret = 'a memory of the blue door';
    await kept.saveSnapshot('b', shot(1, 0, JSON.stringify({ secret })));
    await kept.appendJournal('b', 1, { seq: 1, tick: 2, json: JSON.stringify([secret]) }, { told: true });
    expect(filesHold(secret)).toBe(true);
    await kept.saveSnapshot('b', shot(1, 2, '{}'), { scrub: true });
    expect(filesHold(secret)).toBe(false);
  });

  it('finishes a night: its summary stays, also when the night is forgotten', async () => {
    const kept = await open();
    await kept.saveSnapshot('b', shot(1, 1, '{}'));
    await kept.finishNight('b', 1, '{"clarity":61}');
    await kept.finishNight('b', 2, '{"clarity":70}');
    await kept.forgetNight('b');
    expect(await kept.loadNight('b')).toBeNull();
    expect(await kept.nightSummaries('b', 10)).toEqual([
      { night: 2, finishedAtMs: time.nowMs, json: '{"clarity":70}' },
      { night: 1, finishedAtMs: time.nowMs, json: '{"clarity":61}' },
    ]);
  });

  it('keeps an interrupted night for twelve hours, and deletes it then', async () => {
    const first = await open();
    await first.saveSnapshot('b', shot(1, 1, '{}'));
    await first.appendJournal('b', 1, { seq: 2, tick: 4, json: '[]' }, { told: false });
    await first.close();
    time.nowMs += 11 * HOUR_MS;
    const second = await open();
    expect((await second.loadNight('b'))?.entries).toHaveLength(1);
    time.nowMs += 2 * HOUR_MS;
    expect(await second.loadNight('b')).toBeNull();
    expect(texts('b')).toHaveLength(2);
    await second.close();
    await open();
    expect(texts('b')).toEqual([]);
  });

  it('gives up a write that can never work, and saves those beside it', async () => {
    const kept = await open();
    const bad = { ...hub, slug: 'bad', machine: null } as unknown as HubRecord;
    const saved = await Promise.all([
      kept.saveHub(hub),
      kept.saveHub(bad),
      kept.appendJournal('b', 1, row8, { told: false }),
    ]);
    expect(saved).toEqual([true, false, true]);
    expect(kept.health()).toEqual({ saved: true, waiting: 0, lost: 1 });
  });

  it('waits while the file is locked, says so, and writes when it is free', async () => {
    const kept = await open();
    const other = new DatabaseSync(join(dataDir, 'dreams.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const writing = kept.appendJournal('b', 1, row8, { told: false });
    await expect.poll(() => kept.health().saved, { timeout: 9000 }).toBe(false);
    expect(kept.health().waiting).toBe(1);
    other.exec('COMMIT');
    other.close();
    expect(await writing).toBe(true);
    expect(kept.health()).toEqual({ saved: true, waiting: 0, lost: 0 });
    expect(troubles).toEqual([expect.stringContaining('locked'), 'over']);
  }, 20_000);
});
