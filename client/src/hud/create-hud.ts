import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { NO_BED, type ThreadId } from '@lent-dreams/shared/ids.ts';
import type { RequestKind, RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import { batch, computed, effect, signal } from '@preact/signals';
import { type Alert, addAlerts, diffAlerts, letGoAlert, NO_ALERTS, noticeAlerts, pingAlert } from '../model/alerts.ts';
import { threadsLostTo } from '../model/away-summary.ts';
import type { DreamView } from '../model/dream-view.ts';
import { goalOf } from '../model/goal.ts';
import type { KeyAction } from '../model/key-map.ts';
import { nudgeOf } from '../model/nudge.ts';
import { myOfferCost } from '../model/select-offer.ts';
import { mayRing, myThreads } from '../model/select-people.ts';
import { placeWords } from '../model/select-place.ts';
import { layoutKind, layoutStage, toWorld } from '../model/stage-layout.ts';
import { watchAway } from './away-watch.ts';
import { createFollow } from './follow.ts';
import { goalExtra } from './goal-extra.ts';
import { refusalText } from './hud-refusals.ts';
import { createHudSettings } from './hud-settings.ts';
import type { Ask, Hud, HudDeps, Ping, Refused, Sheet } from './hud-types.ts';
import { watchIdle } from './idle-watch.ts';
import { tellSlowTimers } from './tell-slow-timers.ts';
import { tellTopics } from './tell-topics.ts';

const CLOCK_MS = 250;
const REFUSAL_MS = 3000;
const FALLING_AFTER_MS = 3000;
const FULL_WALK = 127;
/** Height of the bell above the tray of a phone. */
const BELL_FOOT = 68;
/** What the card that asks how I am takes above the tray of a phone, besides its own height. */
const CHECK_IN_FOOT = 44;
const PING_MS = 4000;
/** Height that a watcher's buttons take above the usual foot of a phone, before and during the show. */
const WATCHER_FOOT = { before: 48, show: 130 } as const;
/** Height that the goal line alone takes on a phone. */
const TOP_BESIDE_SHEET = 80;
/** Height that goal line and gauges take at the top, by layout (screens: grid). */
const TOP = { wide: 86, portrait: 122, landscape: 62 } as const;

/** Light a request needs, to say it when it is refused. */
const costOf = (deps: HudDeps, kind: RequestKind, fields: object): number | null => {
  if (kind === 'placeMotif' && 'motif' in fields) return MOTIFS[String(fields.motif)]?.cost ?? null;
  if (kind === 'offer' && 'to' in fields)
    return myOfferCost(deps.session.view.peek(), deps.session.bodies, Number(fields.to));
  if (kind === 'act' && 'ability' in fields)
    return deps.session.view.peek().me.abilities.find((one) => one.kind === fields.ability)?.cost ?? null;
  return null;
};

/** What stands above the foot of a portrait phone. */
const footOf = ({ me, phase }: DreamView, hasBell: boolean): number => {
  if (me.watching) return phase === 'unveiling' ? WATCHER_FOOT.show : WATCHER_FOOT.before;
  return hasBell ? BELL_FOOT : 0;
};

/** Makes the state of the overlay and keeps it fresh until `stop`. */
export const createHud = (deps: HudDeps): { readonly hud: Hud; readonly stop: () => void } => {
  const { view, commands } = deps.session;
  const nowMs = signal(performance.now());
  const size = signal({ width: innerWidth, height: innerHeight });
  const { settings, stop: stopSettings } = createHudSettings();
  const sheet = signal<Sheet>({ kind: 'none' });
  const alerts = signal(NO_ALERTS);
  const refused = signal<Refused | null>(null);
  const waiting = signal<ReadonlySet<string>>(new Set());
  const preview = signal<{ readonly brim: number } | null>(null);
  const xPressed = signal(false);
  const hexCursor = signal<number | null>(null);
  const asList = signal(deps.asList === true);
  const grown = { goal: signal(0), checkIn: signal(0) };
  const breathing = signal(false);
  const askedNight = signal(-1);
  const fearFalling = signal(false);
  const wokenAtMs = signal(0);
  const meBed = computed(() => view.value.me.bed);
  const hasBell = computed(() => mayRing(view.value));
  const layout = computed(() => {
    const { width, height } = size.value;
    const room = deps.sheetRoom.value;
    // Beside a sheet the gauges are hidden on phones: the lights may use their row.
    const top = room.side === 'bottom' ? TOP_BESIDE_SHEET : TOP[layoutKind(width, height)];
    const asked = grown.checkIn.value > 0 ? grown.checkIn.value + CHECK_IN_FOOT : 0;
    const foot = footOf(view.value, hasBell.value) + asked;
    return layoutStage(width, height, meBed.value, room, top + goalExtra(grown.goal.value), foot);
  });
  const goal = computed(() =>
    goalOf(view.value, {
      nowMs: nowMs.value,
      choice: deps.choice.value,
      hasAsked: askedNight.value === view.value.night,
      fearFalling: fearFalling.value,
      wokenAtMs: wokenAtMs.value,
    }),
  );

  const idle = watchIdle();
  const goalMeaning = computed(() => `${goal.value.key} ${JSON.stringify(goal.value.target)}`);
  const goalSinceMs = signal(performance.now());
  const nudge = computed(() => {
    const { kind } = goal.value.target;
    const isAsked = kind === 'answer' || kind === 'none' || sheet.value.kind !== 'none';
    return nudgeOf(nowMs.value - Math.max(idle.sinceMs.value, goalSinceMs.value), isAsked);
  });
  const awaitedKey = signal<KeyAction | null>(null);
  const pings = signal<readonly Ping[]>([]);
  const { following, stop: stopFollowing } = createFollow(deps);
  /** Threads that I ended myself: their end is no news. */
  const endedByMe = new Set<ThreadId>();
  const say = (added: readonly Alert[]): void => {
    if (added.length > 0) alerts.value = addAlerts(alerts.peek(), added, performance.now(), view.peek().spiral);
  };

  const open = (next: Sheet): void => {
    batch(() => {
      sheet.value = next;
      preview.value = null;
      hexCursor.value = null;
      if (next.kind === 'person' || next.kind === 'offer' || next.kind === 'guest')
        deps.choice.value = { kind: 'bed', bed: next.bed };
      else if (next.kind === 'thread') deps.choice.value = { kind: 'thread', thread: next.thread };
      else if (next.kind === 'receipt') deps.choice.value = { kind: 'thread', thread: next.from };
      else if (next.kind === 'motif') deps.choice.value = { kind: 'motif', motif: next.motif };
      else if (next.kind === 'shade') deps.choice.value = { kind: 'shade', shade: next.shade };
      else deps.choice.value = { kind: 'none' };
    });
  };
  const back = (): void => open({ kind: 'none' });

  const setWaiting = (at: string, on: boolean): void => {
    const next = new Set(waiting.peek());
    if (on) next.add(at);
    else next.delete(at);
    waiting.value = next;
  };
  const ask: Ask = async <Kind extends Exclude<RequestKind, 'move'>>(
    at: string,
    kind: Kind,
    fields: RequestOf<Kind>,
  ) => {
    if (kind === 'close' && 'thread' in fields) endedByMe.add(Number(fields.thread));
    if (kind === 'closeAll' || kind === 'block') for (const { id } of myThreads(view.peek())) endedByMe.add(id);
    setWaiting(at, true);
    const reply = await commands.ask(kind, fields);
    setWaiting(at, false);
    if (!reply.ok) {
      refused.value = {
        at,
        text: refusalText(reply.refused, costOf(deps, kind, fields), kind),
        untilMs: performance.now() + REFUSAL_MS,
      };
    } else if (kind === 'ask') askedNight.value = view.peek().night;
    return reply;
  };

  const pressX = (): void => {
    if (xPressed.peek()) return;
    batch(() => {
      xPressed.value = true;
      settings.knowsX.value = true;
      back();
    });
    deps.sound?.hush(true);
    following.value = NO_BED;
    commands.walk(0, 0);
    // The screen is quiet already; whatever the server answers, the five choices stand.
    void commands.ask('pressX', {});
  };
  const breathe = (on: boolean): void => {
    if (breathing.peek() === on) return;
    breathing.value = on;
    void ask('breathe', 'breathe', { on }).then((reply) => {
      if (!reply.ok && on) breathing.value = false;
    });
  };
  const ping = (hex: number): void => void ask('goal', 'ping', { hex });
  const walkScreen = (dx: number, dy: number): void => {
    following.value = NO_BED;
    if (dx === 0 && dy === 0) {
      commands.walk(0, 0);
      return;
    }
    const at = layout.peek();
    const from = toWorld(at, at.centreX, at.centreY);
    const to = toWorld(at, at.centreX + dx * at.radiusX, at.centreY + dy * at.radiusY);
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    commands.walk(
      Math.round(((to.x - from.x) / length) * FULL_WALK),
      Math.round(((to.y - from.y) / length) * FULL_WALK),
    );
  };

  let previous = view.peek();
  let fears: readonly { readonly atMs: number; readonly fear: number }[] = [];
  const stops = [
    stopSettings,
    effect(() => {
      const next = view.value;
      if (next === previous) return;
      const now = performance.now();
      say(diffAlerts(previous, next, now));
      if (next.connection === 'live' && previous.connection === 'live' && next.phase === previous.phase) {
        const lost = threadsLostTo(
          { ...previous, threads: previous.threads.filter(({ id }) => !endedByMe.has(id)) },
          next,
        );
        say(lost.map((name) => letGoAlert(name, now)));
        if (lost.length > 0) deps.sound?.cue('letGo');
      }
      fears = [...fears.filter((sample) => now - sample.atMs < FALLING_AFTER_MS), { atMs: now, fear: next.fear }];
      fearFalling.value = next.fear < (fears[0]?.fear ?? 0) - 0.5;
      const woken = next.beds.some((bed) => bed.isMe && bed.presence === 'ward');
      if (!woken) wokenAtMs.value = 0;
      else if (wokenAtMs.peek() === 0) wokenAtMs.value = now;
      if (next.phase !== previous.phase) {
        breathing.value = false;
        // A piece still in the hand would hide what the new act asks for.
        const { kind } = deps.choice.peek();
        if (kind === 'placing' || kind === 'moving' || kind === 'aiming') back();
      }
      if (next.safety?.xPending === true && previous.safety?.xPending !== true && !xPressed.peek())
        xPressed.value = true;
      previous = next;
    }),
    deps.session.onNotice((notice) => {
      const now = performance.now();
      say(noticeAlerts(notice, now));
      if (notice.kind === 'pinged') {
        const { by, hex } = notice;
        pings.value = [...pings.peek().filter((one) => one.by !== by), { by, hex, untilMs: now + PING_MS }];
        if (by !== view.peek().me.bed) say([pingAlert(by, placeWords(view.peek(), hex), now)]);
        deps.sound?.cue('ask');
      }
      if (notice.kind === 'resonance') deps.sound?.cue('wish');
      if (notice.kind === 'answered')
        deps.sound?.cue(notice.answer === 'no' || notice.answer === 'lapsed' ? 'no' : 'yes');
    }),
    goalMeaning.subscribe(() => {
      goalSinceMs.value = performance.now();
    }),
    watchAway(view, say).stop,
    tellSlowTimers(deps.session, settings.slowTimers).stop,
    tellTopics(deps.session, settings.topics).stop,
    stopFollowing,
    idle.stop,
    // A prompt rises only when no other sheet is open: it waits until that one is left.
    effect(() => {
      const first = view.value.prompts.find((prompt) => prompt.prompt === 'offer') ?? view.value.prompts[0];
      const now = sheet.value;
      if (now.kind === 'prompt' && !view.value.prompts.some((prompt) => prompt.id === now.prompt)) back();
      else if (first !== undefined && now.kind === 'none' && !xPressed.value) {
        open({ kind: 'prompt', prompt: first.id });
        deps.sound?.cue('knock');
      }
    }),
    effect(() => {
      const now = sheet.value;
      const gone =
        ((now.kind === 'thread' || now.kind === 'receipt') &&
          !view.value.threads.some((thread) => thread.id === (now.kind === 'thread' ? now.thread : now.from))) ||
        (now.kind === 'shade' && !view.value.shades.some((shade) => shade.id === now.shade)) ||
        (now.kind === 'motif' && !view.value.motifs.some((motif) => motif.id === now.motif)) ||
        (view.value.phase === 'ending' && (now.kind === 'person' || now.kind === 'offer' || now.kind === 'pieces'));
      if (gone) back();
    }),
  ];
  const clock = setInterval(() => {
    nowMs.value = performance.now();
    const spoken = refused.peek();
    if (spoken !== null && spoken.untilMs < nowMs.peek()) refused.value = null;
  }, CLOCK_MS);
  const resize = (): void => {
    size.value = { width: innerWidth, height: innerHeight };
  };
  addEventListener('resize', resize);

  return {
    hud: {
      roomOwner: { current: null },
      deps,
      view,
      nowMs,
      layout,
      settings,
      goal,
      alerts,
      sheet,
      open,
      back,
      ask,
      refused,
      waiting,
      preview,
      xPressed,
      pressX,
      hexCursor,
      asList,
      grown,
      awaitedKey,
      nudge,
      pings,
      ping,
      following,
      drawnLayout: () => deps.drawnLayout?.() ?? layout.peek(),
      breathing,
      breathe,
      walkScreen,
    },
    stop: () => {
      for (const end of stops) end();
      clearInterval(clock);
      removeEventListener('resize', resize);
    },
  };
};
