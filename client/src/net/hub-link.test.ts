import { CLOSE, type JoinOptions } from '@lent-dreams/shared/wire/protocol.ts';
import { HubState } from '@lent-dreams/shared/wire/schema.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Call, Dial, Dialled, Line, LineEvents } from './dial.ts';
import { createHubLink } from './hub-link.ts';

const OPTIONS: JoinOptions = { protocol: 1, slug: 'fox', personKey: 'k', name: 'Ann', mayMisuse: false, watch: false };

type Open = { readonly events: LineEvents; readonly call: Call; isOpen: boolean; isSilent: boolean };
type Answer = 'line' | 'silence' | Extract<Dialled, { readonly ok: false }>;

/** A server and a network by hand: `answers` are used up in order, then every call gets a line. */
const world = () => {
  const lines: Open[] = [];
  const calls: Call[] = [];
  const answers: Answer[] = [];
  const told: string[] = [];
  let isReachable = true;
  let isVisible = true;
  let stir: (sign: 'shown' | 'online') => void = () => {};

  const lineOf = (open: Open): Line => ({
    token: () => `token-${lines.length}`,
    request: () => Promise.resolve({ ok: true }),
    send: () => {},
    ping: (onPong) => {
      if (!open.isSilent) onPong();
    },
    hangUp: () => {
      open.isOpen = false;
    },
  });

  const dial: Dial = (call, events, signal) => {
    calls.push(call);
    const answer = answers.shift() ?? 'line';
    if (answer === 'silence') {
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ ok: false, refused: 'connection', isAnswered: false }));
      });
    }
    if (answer !== 'line') return Promise.resolve(answer);
    const open: Open = { events, call, isOpen: true, isSilent: false };
    lines.push(open);
    return Promise.resolve({ ok: true, line: lineOf(open) });
  };

  const probe = (signal: AbortSignal): Promise<void> =>
    isReachable
      ? Promise.resolve()
      : new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('called off'))));

  const link = createHubLink(
    dial,
    probe,
    {
      isVisible: () => isVisible,
      onStirred: (listener) => {
        stir = listener;
      },
    },
    {
      onPatch: () => told.push('patch'),
      onNotice: ({ kind }) => told.push(kind),
      onConnection: (connection) => told.push(connection),
      onRefused: (refused) => told.push(`refused ${refused}`),
    },
  );

  return {
    link,
    lines,
    calls,
    answers,
    told,
    open: () => lines.filter((line) => line.isOpen).length,
    last: () => lines.at(-1) as Open,
    reachable: (is: boolean) => {
      isReachable = is;
    },
    visible: (is: boolean) => {
      isVisible = is;
    },
    stir: (sign: 'shown' | 'online') => stir(sign),
  };
};

const joined = async () => {
  const made = world();
  expect(await made.link.join(OPTIONS)).toEqual({ ok: true });
  made.told.length = 0;
  made.calls.length = 0;
  return made;
};

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('hub link', () => {
  it('passes on why it was not let in', async () => {
    const { link, answers, told } = world();
    answers.push({ ok: false, refused: 'locked', isAnswered: true });
    expect(await link.join(OPTIONS)).toEqual({ ok: false, refused: 'locked' });
    expect(link.line()).toBeNull();
    expect(told).toEqual(['joining']);
  });

  it('gives up a first join that is never answered', async () => {
    const { link, answers } = world();
    answers.push('silence');
    const answer = link.join(OPTIONS);
    await pass(15_000);
    expect(await answer).toEqual({ ok: false, refused: 'connection' });
  });

  it('notices a silent line within 2.5 s and comes back by its token', async () => {
    const { lines, told, calls, open, link, last } = await joined();
    last().isSilent = true;
    await pass(1900);
    expect(told).toEqual([]);
    await pass(600);
    expect(told).toEqual(['lost', 'live']);
    expect(calls).toEqual([{ by: 'token', token: 'token-1' }]);
    expect(lines[0]?.isOpen).toBe(false);
    expect(open()).toBe(1);
    expect(link.line()).not.toBeNull();
  });

  it('keeps a line that answers, by patches or by pings', async () => {
    const made = await joined();
    made.last().isSilent = true;
    for (let second = 0; second < 5; second += 1) {
      await pass(1000);
      made.last().events.onPatch(new HubState());
    }
    made.last().isSilent = false;
    await pass(20_000);
    expect(made.told.filter((word) => word !== 'patch')).toEqual([]);
    expect(made.calls).toEqual([]);
  });

  it('does not watch a hidden page, but asks at once when it is shown again', async () => {
    const made = await joined();
    made.last().isSilent = true;
    made.visible(false);
    await pass(60_000);
    expect(made.told).toEqual([]);
    made.visible(true);
    made.stir('shown');
    await pass(1600);
    expect(made.told).toEqual(['lost', 'live']);
  });

  it('hears nothing more from a line it has given up', async () => {
    const made = await joined();
    const old = made.last();
    old.events.onClosed(1006);
    await pass(0);
    made.told.length = 0;
    old.events.onPatch(new HubState());
    old.events.onNotice({ kind: 'restart' });
    old.events.onClosed(1006);
    await pass(100);
    expect(made.told).toEqual([]);
    expect(made.open()).toBe(1);
  });

  it('goes by the link when the token is worth nothing any more', async () => {
    const made = await joined();
    made.answers.push({ ok: false, refused: 'connection', isAnswered: true });
    made.last().events.onClosed(1006);
    await pass(0);
    expect(made.calls).toEqual([
      { by: 'token', token: 'token-1' },
      { by: 'link', options: OPTIONS },
    ]);
    expect(made.told).toEqual(['lost', 'live']);
  });

  it.each([CLOSE.restart, 4001])('goes by the link after a restart of the server (%i)', async (code) => {
    const made = await joined();
    made.last().events.onClosed(code);
    await pass(0);
    expect(made.calls).toEqual([{ by: 'link', options: OPTIONS }]);
  });

  it('waits for the network, however long, and is back within a second of it', async () => {
    const made = await joined();
    made.reachable(false);
    made.answers.push('silence');
    made.last().events.onClosed(1006);
    await pass(35_000);
    expect(made.told).toEqual(['lost']);
    expect(made.calls).toHaveLength(1);
    made.reachable(true);
    await pass(1000);
    expect(made.told).toEqual(['lost', 'live']);
    expect(made.open()).toBe(1);
  });

  it('still tries minutes later', async () => {
    const made = await joined();
    made.reachable(false);
    made.answers.push('silence');
    made.last().events.onClosed(1006);
    await pass(600_000);
    made.reachable(true);
    await pass(7000);
    expect(made.told).toEqual(['lost', 'live']);
  });

  it('keeps the token through network failures, and does not take the word of the door while it holds one', async () => {
    const made = await joined();
    const failed = { ok: false, refused: 'connection', isAnswered: false } as const;
    made.answers.push(failed, failed, { ok: false, refused: 'linkGone', isAnswered: true });
    made.last().events.onClosed(1006);
    await pass(10_000);
    expect(made.calls.map(({ by }) => by)).toEqual(['token', 'token', 'link', 'token']);
    expect(made.told).toEqual(['lost', 'live']);
  });

  it('stays out for good when the way by the link is closed', async () => {
    const made = await joined();
    made.answers.push({ ok: false, refused: 'linkGone', isAnswered: true });
    made.last().events.onClosed(CLOSE.restart);
    await pass(60_000);
    expect(made.told).toEqual(['lost', 'left', 'refused linkGone']);
    expect(made.calls).toHaveLength(1);
  });

  it('rests when the dream went to another tab, until it is taken back', async () => {
    const made = await joined();
    made.last().events.onClosed(CLOSE.elsewhere);
    await pass(120_000);
    made.stir('shown');
    made.stir('online');
    await pass(10_000);
    expect(made.told).toEqual(['elsewhere']);
    expect(made.calls).toEqual([]);
    made.link.takeBack();
    await pass(0);
    expect(made.calls).toEqual([{ by: 'link', options: OPTIONS }]);
    expect(made.told).toEqual(['elsewhere', 'joining', 'live']);
  });

  it('asks for a reload when the versions differ', async () => {
    const made = await joined();
    // The server came back as another version: it knows no token, and turns the link away.
    made.answers.push({ ok: false, refused: 'connection', isAnswered: true });
    made.answers.push({ ok: false, refused: 'version', isAnswered: true });
    made.last().events.onClosed(CLOSE.restart);
    await pass(60_000);
    expect(made.told).toEqual(['lost', 'left', 'refused version']);
    made.calls.length = 0;
    await pass(60_000);
    expect(made.calls).toEqual([]);
  });

  it('does not come back by itself after a flood, and says that it was too much', async () => {
    const made = await joined();
    made.last().events.onClosed(CLOSE.flood);
    await pass(60_000);
    expect(made.told).toEqual(['left', 'refused rateLimited']);
    expect(made.calls).toEqual([]);
  });

  it('leaves once and does not come back', async () => {
    const made = await joined();
    made.link.leave();
    await pass(60_000);
    expect(made.told).toEqual(['left']);
    expect(made.open()).toBe(0);
    expect(made.calls).toEqual([]);
    expect(made.link.line()).toBeNull();
  });

  it('has never two lines, even when it is asked again while a call is out', async () => {
    const made = await joined();
    made.answers.push('silence');
    made.last().events.onClosed(1006);
    await pass(100);
    expect(await made.link.join({ ...OPTIONS, slug: 'owl' })).toEqual({ ok: true });
    await pass(1000);
    expect(made.open()).toBe(1);
    expect(made.last().call).toMatchObject({ by: 'link', options: { slug: 'owl' } });
  });

  it('lets the device cut a hanging call short when it finds a network', async () => {
    const made = await joined();
    made.reachable(false);
    made.answers.push('silence');
    made.last().events.onClosed(1006);
    await pass(50);
    made.reachable(true);
    made.stir('online');
    await pass(500);
    expect(made.told).toEqual(['lost', 'live']);
  });
});
