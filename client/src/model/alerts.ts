import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import type { Notice } from '@lent-dreams/shared/wire/notices.ts';
import { say, type WordKey, type WordValues } from '../words/words.ts';
import type { DreamView } from './dream-view.ts';
import { eyesNews } from './eyes-news.ts';
import { isOver, nameOf } from './select-people.ts';
import { contentWord, joinNames } from './select-words.ts';
import { shadeNews } from './shade-news.ts';

/** How long an alert stays, and how long the same one is not said again. */
const ALERT_LIFE_MS = 6000;
const ALERT_REPEAT_MS = 15_000;

type AlertKind = 'safety' | 'danger' | 'news' | 'praise';

/** One line of news. `beds` are the names it is about; alerts of one `id` merge into one line. */
export type Alert = {
  readonly id: string;
  readonly kind: AlertKind;
  /** Smaller comes first. */
  readonly priority: number;
  readonly sign:
    | 'quiet'
    | 'spiral'
    | 'breathe'
    | 'thread'
    | 'letGo'
    | 'wave'
    | 'clock'
    | 'praise'
    | 'person'
    | 'place'
    | 'answer';
  readonly key: WordKey;
  readonly beds: readonly BedId[];
  readonly values: WordValues;
  readonly bornMs: number;
};

/** Live alerts and when each was last said. */
export type AlertList = {
  readonly live: readonly Alert[];
  readonly saidMs: Readonly<Record<string, number>>;
};

export const NO_ALERTS: AlertList = { live: [], saidMs: {} };

/** Order when two want the same place (screens: what may be on screen at once). */
const PRIORITY = { safety: 0, dangerToMe: 2, danger: 3, news: 5, praise: 6 } as const;

const make = (
  kind: AlertKind,
  sign: Alert['sign'],
  key: WordKey,
  nowMs: number,
  beds: readonly BedId[] = [],
  values: WordValues = {},
): Alert => ({
  id: key,
  kind,
  priority: key === 'alert.meOver' ? PRIORITY.dangerToMe : PRIORITY[kind],
  sign,
  key,
  beds,
  values,
  bornMs: nowMs,
});

const bedNews = (previous: DreamView, next: DreamView, nowMs: number): readonly Alert[] => {
  const alerts: Alert[] = [];
  for (const bed of next.beds) {
    const before = previous.beds.find((other) => other.bed === bed.bed);
    if (before === undefined || bed.name === '') continue;
    if (next.phase !== 'lobby' && isOver(bed) && !isOver(before))
      alerts.push(
        bed.isMe
          ? make('danger', 'spiral', 'alert.meOver', nowMs)
          : make('danger', 'spiral', 'alert.over', nowMs, [bed.bed]),
      );
    if (bed.isMe) continue;
    if (bed.breathing && !before.breathing) alerts.push(make('news', 'breathe', 'alert.breathing', nowMs, [bed.bed]));
    if (bed.occupant === 'human' && before.occupant !== 'human')
      alerts.push(make('news', 'person', 'alert.joined', nowMs, [bed.bed]));
    else if (bed.occupant === 'bot' && before.occupant === 'human')
      alerts.push(make('news', 'person', 'alert.bot', nowMs, [bed.bed], { name: before.name }));
    else if (bed.presence === 'awake' && before.presence === 'away')
      alerts.push(make('news', 'person', 'alert.back', nowMs, [bed.bed]));
    if (bed.word === 'are-you-ok' && !bed.isText && before.word !== bed.word)
      alerts.push(make('news', 'answer', 'alert.asksOk', nowMs, [bed.bed]));
  }
  return alerts;
};

const threadNews = (previous: DreamView, next: DreamView, nowMs: number): readonly Alert[] =>
  next.threads
    .filter((thread) => thread.a !== next.me.bed && thread.b !== next.me.bed)
    .filter((thread) => !previous.threads.some((before) => before.id === thread.id))
    .map((thread) =>
      make('news', 'thread', 'alert.newThread', nowMs, [], {
        first: nameOf(next, thread.a),
        second: nameOf(next, thread.b),
      }),
    );

/** Pieces that make something together, that grew, or were mended. */
const placeNews = (previous: DreamView, next: DreamView, nowMs: number): readonly Alert[] => {
  const changes = next.motifs.flatMap((now) => {
    const before = previous.motifs.find((other) => other.id === now.id);
    return before === undefined ? [] : [{ now, before }];
  });
  const fused = next.motifs
    .filter(({ id, fused: kind }) => kind !== '' && previous.motifs.find((other) => other.id === id)?.fused !== kind)
    .map(({ fused: kind }) => kind);
  return [
    ...[...new Set(fused)].map((kind) =>
      make('praise', 'praise', previous.book.includes(kind) ? 'alert.fused' : 'alert.fusedNew', nowMs, [], {
        fusion: contentWord('fusion', kind),
      }),
    ),
    ...changes
      .filter(({ now, before }) => now.kind !== before.kind)
      .map(({ now, before }) =>
        make('news', 'praise', MOTIFS[before.kind]?.grows === undefined ? 'alert.reshaped' : 'alert.grew', nowMs, [], {
          before: contentWord('motif', before.kind),
          piece: contentWord('motif', now.kind),
        }),
      ),
    ...changes
      .filter(({ now, before }) => before.scarred && !now.scarred)
      .map(({ now }) => make('news', 'praise', 'alert.mended', nowMs, [], { piece: contentWord('motif', now.kind) })),
  ];
};

/** What changed between two pictures that deserves a line. Pictures of two phases or connections are not compared. */
export const diffAlerts = (previous: DreamView, next: DreamView, nowMs: number): readonly Alert[] => {
  if (next.connection !== 'live' || previous.connection !== 'live') return [];
  const quiet =
    next.quietUntilMs > nowMs && previous.quietUntilMs <= nowMs ? [make('safety', 'quiet', 'alert.quiet', nowMs)] : [];
  if (previous.phase !== next.phase || previous.night !== next.night) return quiet;
  const wave =
    next.wave !== 0 && next.wave !== previous.wave && next.waveLandsAtMs > nowMs
      ? [
          make('news', 'wave', 'alert.wave', nowMs, [], {
            count: next.wave,
            seconds: Math.ceil((next.waveLandsAtMs - nowMs) / 1000),
          }),
        ]
      : [];
  return [
    ...quiet,
    ...bedNews(previous, next, nowMs),
    ...wave,
    ...threadNews(previous, next, nowMs),
    ...placeNews(previous, next, nowMs),
    ...shadeNews(previous, next, nowMs),
    ...eyesNews(previous, next, nowMs),
  ];
};

/** Somebody else ended a thread with me. */
export const letGoAlert = (name: string, nowMs: number): Alert =>
  make('news', 'letGo', 'alert.letGo', nowMs, [], { name });

/** Somebody points at a place. */
export const pingAlert = (by: BedId, place: string, nowMs: number): Alert =>
  make('news', 'place', 'alert.ping', nowMs, [by], { place });

/** What I missed; said even in the spiral. */
export const awayAlert = (what: string, nowMs: number): Alert =>
  make('safety', 'person', 'away.title', nowMs, [], { what });

const ANSWERS = {
  yes: 'alert.saidYes',
  less: 'alert.saidLess',
  no: 'alert.saidNo',
  lapsed: 'alert.lapsed',
  told: 'alert.told',
  notNow: 'alert.notNow',
} as const;

/** The line a notice deserves, if any. */
export const noticeAlerts = (notice: Notice, nowMs: number): readonly Alert[] => {
  switch (notice.kind) {
    case 'resonance':
      return [make('praise', 'praise', 'alert.wish', nowMs)];
    case 'answered': {
      const key = notice.prompt === 'hands' && notice.answer === 'yes' ? 'alert.handsYes' : ANSWERS[notice.answer];
      return [make('news', 'answer', key, nowMs, [notice.by])];
    }
    case 'notSaved':
      return [make('safety', 'clock', 'alert.notSaved', nowMs)];
    case 'savedAgain':
      return [make('news', 'clock', 'alert.savedAgain', nowMs)];
    case 'pinged':
    case 'someoneAsksOk':
    case 'elsewhere':
    case 'restart':
      return [];
  }
};

const sayId = (alert: Alert, bed: BedId | null): string =>
  bed === null ? `${alert.id}:${JSON.stringify(alert.values)}` : `${alert.id}:${bed}`;

const alive = (alert: Alert, nowMs: number): boolean => nowMs - alert.bornMs < ALERT_LIFE_MS;

/**
 * Adds alerts: what was said within 15 s is dropped, alerts about people merge into one line, and in the spiral news
 * and praise are silent.
 */
export const addAlerts = (list: AlertList, added: readonly Alert[], nowMs: number, spiral: boolean): AlertList => {
  const saidMs = { ...list.saidMs };
  let live = list.live.filter((alert) => alive(alert, nowMs));
  const isFresh = (id: string): boolean => nowMs - (saidMs[id] ?? Number.NEGATIVE_INFINITY) >= ALERT_REPEAT_MS;
  for (const alert of added) {
    if (spiral && (alert.kind === 'news' || alert.kind === 'praise')) continue;
    const beds = alert.beds.filter((bed) => isFresh(sayId(alert, bed)));
    if (alert.beds.length > 0 ? beds.length === 0 : !isFresh(sayId(alert, null))) continue;
    for (const bed of beds) saidMs[sayId(alert, bed)] = nowMs;
    if (beds.length === 0) saidMs[sayId(alert, null)] = nowMs;
    const mergeable = alert.key === 'alert.over' || alert.key === 'alert.breathing';
    const before = mergeable ? live.find((other) => other.id === alert.id) : undefined;
    live =
      before === undefined
        ? [...live, { ...alert, beds }]
        : live.map((other) =>
            other === before ? { ...other, beds: [...new Set([...other.beds, ...beds])], bornMs: nowMs } : other,
          );
  }
  return { live, saidMs };
};

/** The alerts to show now: most urgent first, then newest, `limit` at most. */
export const shownAlerts = (list: AlertList, nowMs: number, limit: number): readonly Alert[] =>
  list.live
    .filter((alert) => alive(alert, nowMs))
    .toSorted((first, second) => first.priority - second.priority || second.bornMs - first.bornMs)
    .slice(0, limit);

/** The words of an alert, with `**` round its names. */
export const alertText = (alert: Alert, view: DreamView): string => {
  const names = joinNames(alert.beds.map((bed) => nameOf(view, bed)).filter((name) => name !== ''));
  return say(alert.key, { names, name: names, count: alert.beds.length, ...alert.values });
};
