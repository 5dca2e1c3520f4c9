import { CLOSE, type JoinOptions } from '@lent-dreams/shared/wire/protocol.ts';
import type { DreamView } from '../model/dream-view.ts';
import { comeBackDelayMs, firstCallLimitMs } from './come-back.ts';
import type { Call, Dial, Dialled, Line, LineEvents } from './dial.ts';
import type { RefusedJoin } from './join-refusal.ts';
import { createPulse } from './pulse.ts';
import { createReach, type Probe } from './reach.ts';

/** What the link tells its owner. */
export type LinkEvents = Pick<LineEvents, 'onPatch' | 'onNotice'> & {
  readonly onConnection: (connection: DreamView['connection']) => void;
  /** The way back is closed for good. */
  readonly onRefused: (refused: RefusedJoin) => void;
};

/** Keeps one person in one hub: at most one line at a time, and the same seat after every loss. */
export type HubLink = {
  readonly join: (
    options: JoinOptions,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly refused: RefusedJoin }>;
  /** The line that stands, or null while there is none. */
  readonly line: () => Line | null;
  /** Brings the dream back from the tab it went to. */
  readonly takeBack: () => void;
  /** Stays out; the seat is given up when the server hears of it. */
  readonly leave: () => void;
};

/** What the link needs of the page. */
export type PageSigns = {
  readonly isVisible: () => boolean;
  /** Calls back when the page is shown again or the device finds a network. */
  readonly onStirred: (listener: (sign: 'shown' | 'online') => void) => void;
};

const FIRST_JOIN_LIMIT_MS = 15_000;
/** A call over a network that has just answered. */
const CALL_LIMIT_MS = 6000;
/** Every third attempt goes by the link even with a token in hand, lest a token that never answers holds it up. */
const LINK_EVERY = 3;
const LEAVE_LIMIT_MS = 1000;

/** Words after which asking again is no use. */
const FINAL: ReadonlySet<RefusedJoin> = new Set<RefusedJoin>(['invalid', 'version', 'noHub', 'linkGone', 'locked']);

/** Codes after which the seat's token is worthless, though the person may come back by the link. */
const SEATLESS: ReadonlySet<number> = new Set<number>([CLOSE.restart, CLOSE.slow, 4001, 4003]);

/** A link that has not joined yet. */
export const createHubLink = (dial: Dial, probe: Probe, page: PageSigns, events: LinkEvents): HubLink => {
  const reach = createReach(probe);
  let options: JoinOptions | null = null;
  let line: Line | null = null;
  let token = '';
  /** Counts the changes of mind: whatever was begun under another number is void. */
  let era = 0;
  let attempt: AbortController | null = null;
  let wake: () => void = () => {};
  let fastestMs = Infinity;

  const pulse = createPulse({
    isVisible: page.isVisible,
    ping: (onPong) => line?.ping(onPong),
    onSilent: () => lose(),
  });

  /** Ends whatever is under way. */
  const clear = (): void => {
    era += 1;
    attempt?.abort();
    attempt = null;
    wake();
    pulse.stop();
    line?.hangUp();
    line = null;
  };

  const end = (connection: 'elsewhere' | 'left'): void => {
    clear();
    token = '';
    events.onConnection(connection);
  };

  const onClosed = (code: number): void => {
    if (code === CLOSE.elsewhere) end('elsewhere');
    else if (code === CLOSE.left || code === 4000) end('left');
    else if (code === CLOSE.flood) refuse('rateLimited');
    else {
      if (SEATLESS.has(code)) token = '';
      lose();
    }
  };

  const refuse = (refused: RefusedJoin): void => {
    end('left');
    events.onRefused(refused);
  };

  /** One call that is given up after `limitMs`; a line that stands is kept. */
  const call = async (how: Call, limitMs: number): Promise<Dialled> => {
    const mine = era;
    const control = new AbortController();
    attempt = control;
    const timer = setTimeout(() => control.abort(), limitMs);
    const beganMs = performance.now();
    // A state can arrive before the line is handed over; notices and closings too.
    const current = (): boolean => era === mine && !control.signal.aborted;
    const dialled = await dial(
      how,
      {
        onPatch: (state) => {
          if (!current()) return;
          pulse.heard();
          events.onPatch(state);
        },
        onNotice: (notice) => {
          if (!current()) return;
          pulse.heard();
          events.onNotice(notice);
        },
        onClosed: (code) => {
          if (current()) onClosed(code);
        },
      },
      control.signal,
    );
    clearTimeout(timer);
    if (era !== mine) {
      if (dialled.ok) dialled.line.hangUp();
      return { ok: false, refused: 'connection', isAnswered: false };
    }
    if (!dialled.ok) return dialled;
    fastestMs = Math.min(fastestMs, performance.now() - beganMs);
    line = dialled.line;
    token = line.token();
    pulse.start();
    events.onConnection('live');
    return dialled;
  };

  /** By the seat's token, and where that is worth nothing any more by the link: the person key leads to the same seat. */
  const callBack = async (joinOptions: JoinOptions, tries: number): Promise<Dialled> => {
    const mine = era;
    const limitMs = tries === 0 ? firstCallLimitMs(fastestMs) : CALL_LIMIT_MS;
    if (token !== '' && tries % LINK_EVERY !== LINK_EVERY - 1) {
      const dialled = await call({ by: 'token', token }, limitMs);
      if (dialled.ok || !dialled.isAnswered || era !== mine) return dialled;
      token = '';
    }
    return call({ by: 'link', options: joinOptions }, limitMs);
  };

  const rest = (delayMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const comeBack = async (joinOptions: JoinOptions): Promise<void> => {
    const mine = era;
    const beganMs = performance.now();
    const paceMs = (isBusy: boolean) => comeBackDelayMs(performance.now() - beganMs, isBusy, Math.random());
    for (let tries = 0; era === mine; tries += 1) {
      const dialled = await callBack(joinOptions, tries);
      if (era !== mine || dialled.ok) return;
      // With a seat's token in hand the word of the door is not the last one.
      if (FINAL.has(dialled.refused) && (token === '' || dialled.refused === 'version')) {
        refuse(dialled.refused);
        return;
      }
      await rest(paceMs(dialled.isAnswered));
      if (era !== mine || dialled.isAnswered) continue;
      attempt = new AbortController();
      await reach(() => paceMs(false), attempt.signal);
    }
  };

  const lose = (): void => {
    if (options === null) return;
    clear();
    events.onConnection('lost');
    void comeBack(options);
  };

  page.onStirred((sign) => {
    if (line !== null) pulse.stir();
    else {
      // An attempt begun while there was no network may hang long after there is one again.
      if (sign === 'online') attempt?.abort();
      wake();
    }
  });

  return {
    join: async (joinOptions) => {
      clear();
      token = '';
      options = joinOptions;
      events.onConnection('joining');
      const dialled = await call({ by: 'link', options: joinOptions }, FIRST_JOIN_LIMIT_MS);
      return dialled.ok ? { ok: true } : { ok: false, refused: dialled.refused };
    },
    line: () => line,
    takeBack: () => {
      if (options === null || line !== null) return;
      clear();
      events.onConnection('joining');
      void comeBack(options);
    },
    leave: () => {
      const leaving = line;
      line = null;
      options = null;
      if (leaving !== null) {
        const close = (): void => leaving.hangUp();
        leaving.request('leave', {}, LEAVE_LIMIT_MS).then(close, close);
      }
      end('left');
    },
  };
};
