import { describe, expect, it, vi } from 'vitest';
import { type SqliteClient, SqliteError } from './sqlite-client.ts';
import { createWriteQueue } from './write-queue.ts';

const DISK_FULL = 13;
const CONSTRAINT = 19;

/** A client that notes what it commits and fails as it is told. */
const noting = () => {
  const commits: string[][] = [];
  const fail: { next: number[] } = { next: [] };
  const client: SqliteClient = {
    run: async (statements) => {
      const sqls = statements.map(({ sql }) => sql);
      if (sqls.includes('bad')) throw new SqliteError('a constraint', CONSTRAINT);
      const code = fail.next.shift();
      if (code !== undefined) throw new SqliteError('as told', code);
      commits.push(sqls);
      return [];
    },
    close: async () => undefined,
  };
  const queue = createWriteQueue(client, { onTrouble: () => undefined, onRecovery: () => undefined });
  return { queue, commits, fail };
};

const statement = (sql: string) => ({ sql, parameters: [] });

describe('the write queue', () => {
  it('commits together what comes together, in order', async () => {
    const { queue, commits } = noting();
    const writes = Array.from({ length: 10 }, (_, index) => queue.write([statement(String(index))]));
    expect(await Promise.all(writes)).toEqual(writes.map(() => true));
    expect(commits).toEqual([['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']]);
  });

  it('waits 30 ms for others, and 4 ms where a person waits for the answer, who takes the others along', async () => {
    vi.useFakeTimers();
    const { queue, commits } = noting();
    void queue.write([statement('a step')]);
    await vi.advanceTimersByTimeAsync(20);
    expect(commits).toEqual([]);
    void queue.write([statement('a yes')], { durable: true });
    await vi.advanceTimersByTimeAsync(4);
    expect(commits).toEqual([['a step', 'a yes']]);
    vi.useRealTimers();
  });

  it('does not tear one write apart, however large', async () => {
    const { queue, commits } = noting();
    const large = Array.from({ length: 200 }, () => statement('large'));
    await Promise.all([queue.write([statement('a')]), queue.write(large), queue.write([statement('b')])]);
    expect(commits.map((commit) => commit.length)).toEqual([1, 200, 1]);
  });

  it('tries again in the same order after the disk failed', async () => {
    const { queue, commits, fail } = noting();
    fail.next = [DISK_FULL];
    const first = queue.write([statement('a')]);
    await expect.poll(() => queue.health().saved).toBe(false);
    const second = queue.write([statement('b')]);
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(commits.flat()).toEqual(['a', 'b']);
    expect(queue.health()).toEqual({ saved: true, waiting: 0, lost: 0 });
  });

  it('loses only the bad one of a group', async () => {
    const { queue, commits } = noting();
    const writes = ['a', 'bad', 'b'].map((sql) => queue.write([statement(sql)]));
    expect(await Promise.all(writes)).toEqual([true, false, true]);
    expect(commits.flat()).toEqual(['a', 'b']);
  });

  it('holds no more than it may while the disk fails', async () => {
    const { queue, fail } = noting();
    fail.next = Array.from({ length: 99 }, () => DISK_FULL);
    const many = Array.from({ length: 1000 }, () => statement('x'));
    const writes = Array.from({ length: 25 }, () => queue.write(many));
    expect(queue.health().waiting).toBe(20_000);
    expect(queue.health().lost).toBe(5);
    await queue.close();
    expect(await Promise.all(writes)).toEqual(writes.map(() => false));
    expect(queue.health().waiting).toBe(0);
  });

  it('writes what waits when it closes, and nothing after', async () => {
    const { queue, commits } = noting();
    const write = queue.write([statement('a')]);
    await queue.close();
    expect(await write).toBe(true);
    expect(await queue.write([statement('late')])).toBe(false);
    expect(commits).toEqual([['a']]);
  });
});
