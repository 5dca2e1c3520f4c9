import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { RequestKind, RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import { batch, computed, effect, signal } from '@preact/signals';
import { addAlerts, diffAlerts, NO_ALERTS, noticeAlerts } from '../model/alerts.ts';
import { goalOf } from '../model/goal.ts';
import { offerCost } from '../model/select-offer.ts';
import { layoutKind, layoutStage, toWorld } from '../model/stage-layout.ts';
import { refusalText } from './hud-refusals.ts';
import { createHudSettings } from './hud-settings.ts';
import type { Ask, Hud, HudDeps, Refused, Sheet } from './hud-types.ts';

const CLOCK_MS = 250;
const REFUSAL_MS = 3000;
const FALLING_AFTER_MS = 3000;
const FULL_WALK = 127;
/** Height that the goal line alone takes on a phone. */
const TOP_BESIDE_SHEET = 80;
/** Height that goal line and gauges take at the top, by layout (screens: grid). */
const TOP = { wide: 86, portrait: 122, landscape: 62 } as const;

/** Light a request needs, to say it when it is refused. */
const costOf = (deps: HudDeps, kind: RequestKind, fields: object): number | null => {
  if (kind === 'placeMotif' && 'motif' in fields) return MOTIFS[String(fields.motif)]?.cost ?? null;
  if (kind === 'offer' && 'to' in fields)
    return offerCost(deps.session.view.peek(), deps.session.bodies, Number(fields.to));
  return null;
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
  const breathing = signal(false);
  const askedNight = signal(-1);
  const fearFalling = signal(false);
  const wokenAtMs = signal(0);
  const meBed = computed(() => view.value.me.bed);
  const layout = computed(() => {
    const { width, height } = size.value;
    const room = deps.sheetRoom.value;
    // Beside a sheet the gauges are hidden on phones: the lights may use their row.
    const top = room.side === 'bottom' ? TOP_BESIDE_SHEET : TOP[layoutKind(width, height)];
    return layoutStage(width, height, meBed.value, room, top);
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

  const open = (next: Sheet): void => {
    batch(() => {
      sheet.value = next;
      preview.value = null;
      hexCursor.value = null;
      if (next.kind === 'person' || next.kind === 'offer') deps.choice.value = { kind: 'bed', bed: next.bed };
      else if (next.kind === 'thread') deps.choice.value = { kind: 'thread', thread: next.thread };
      else if (next.kind === 'receipt') deps.choice.value = { kind: 'thread', thread: next.from };
      else if (next.kind === 'motif') deps.choice.value = { kind: 'motif', motif: next.motif };
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
    setWaiting(at, true);
    const reply = await commands.ask(kind, fields);
    setWaiting(at, false);
    if (!reply.ok) {
      refused.value = {
        at,
        text: refusalText(reply.refused, costOf(deps, kind, fields)),
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
  const walkScreen = (dx: number, dy: number): void => {
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
      const added = diffAlerts(previous, next, now);
      if (added.length > 0) alerts.value = addAlerts(alerts.peek(), added, now, next.spiral);
      fears = [...fears.filter((sample) => now - sample.atMs < FALLING_AFTER_MS), { atMs: now, fear: next.fear }];
      fearFalling.value = next.fear < (fears[0]?.fear ?? 0) - 0.5;
      const woken = next.beds.some((bed) => bed.isMe && bed.presence === 'ward');
      if (!woken) wokenAtMs.value = 0;
      else if (wokenAtMs.peek() === 0) wokenAtMs.value = now;
      if (next.phase !== previous.phase) breathing.value = false;
      if (next.safety?.xPending === true && previous.safety?.xPending !== true && !xPressed.peek())
        xPressed.value = true;
      previous = next;
    }),
    deps.session.onNotice((notice) => {
      const now = performance.now();
      const added = noticeAlerts(notice, now);
      if (added.length > 0) alerts.value = addAlerts(alerts.peek(), added, now, view.peek().spiral);
      if (notice.kind === 'resonance') deps.sound?.cue('wish');
      if (notice.kind === 'answered')
        deps.sound?.cue(notice.answer === 'no' || notice.answer === 'lapsed' ? 'no' : 'yes');
      if (notice.kind === 'threadEnded') deps.sound?.cue('letGo');
    }),
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
