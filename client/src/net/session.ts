import type { Notice } from '@lent-dreams/shared/wire/notices.ts';
import { type JoinOptions, PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Commands } from '../model/commands.ts';
import type { Bodies, DreamView } from '../model/dream-view.ts';
import { settings } from '../settings.ts';
import { createAsk } from './ask.ts';
import { createBodies } from './bodies.ts';
import { createDial } from './dial.ts';
import { createHubLink, type PageSigns } from './hub-link.ts';
import type { RefusedJoin } from './join-refusal.ts';
import { createMirror } from './mirror.ts';
import type { Probe } from './reach.ts';

/** What a person brings to a hub's door. */
type JoinChoice = Omit<JoinOptions, 'protocol' | 'personKey'>;
type JoinAnswer = { readonly ok: true } | { readonly ok: false; readonly refused: RefusedJoin };

/** One person's dream as the rest of the client knows it: a picture, bodies, commands, news. */
export type Session = {
  /** Goes into a hub; leaves the one before. Never rejects. */
  readonly join: (choice: JoinChoice) => Promise<JoinAnswer>;
  /** Changes with the patches, at most 20 times a second. */
  readonly view: ReadonlySignal<DreamView>;
  readonly bodies: Bodies;
  readonly commands: Commands;
  /** Hears the news to this person; gives the way to stop. */
  readonly onNotice: (listener: (notice: Notice) => void) => () => void;
  /** Why the way back was closed after a loss; null while it is not. `version` asks for a reload. */
  readonly refused: ReadonlySignal<RefusedJoin | null>;
  /** Takes the dream back from the tab it went to. */
  readonly takeBack: () => void;
  readonly leave: () => void;
};

/** Bodies step every 50 ms; looked at more often, a step is never late by more than this. */
const STRIDE_LOOK_MS = 16;
const REFRESH_MS = 250;

const pageSigns: PageSigns = {
  isVisible: () => document.visibilityState === 'visible',
  onStirred: (listener) => {
    addEventListener('online', () => listener('online'));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') listener('shown');
    });
  },
};

/** Any answer will do. */
const probe: Probe = (signal) => fetch('/healthz', { cache: 'no-store', signal });

/** The page's session, not joined to any hub yet. There is one for the life of the page. */
export const createSession = (): Session => {
  const mirror = createMirror();
  const bodies = createBodies(() => performance.now());
  const refused = signal<RefusedJoin | null>(null);
  const listeners = new Set<(notice: Notice) => void>();

  const link = createHubLink(createDial(location.origin), probe, pageSigns, {
    onPatch: (state) => {
      const nowMs = performance.now();
      bodies.take(mirror.patch(state, nowMs), nowMs);
    },
    onNotice: (notice) => {
      for (const listener of listeners) listener(notice);
    },
    onConnection: (connection) => {
      if (connection !== 'live') bodies.reset();
      mirror.connect(connection);
    },
    onRefused: (word) => {
      refused.value = word;
    },
  });

  const stride = (): void => {
    const line = link.line();
    if (line === null) return;
    for (const input of bodies.advance(performance.now())) line.send('move', input);
  };

  setInterval(stride, STRIDE_LOOK_MS);
  setInterval(() => mirror.refresh(performance.now()), REFRESH_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') return;
    // A hidden page's timers are slowed down: nobody walks on behind their own back.
    bodies.walk(0, 0);
    stride();
  });

  return {
    join: (choice) => {
      refused.value = null;
      return link.join({ ...choice, protocol: PROTOCOL_VERSION, personKey: settings.personKey });
    },
    view: mirror.view,
    bodies: { at: bodies.at },
    commands: { ask: createAsk(link.line), walk: bodies.walk, walkTo: bodies.walkTo },
    onNotice: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    refused,
    takeBack: link.takeBack,
    leave: link.leave,
  };
};
