import { effect } from '@preact/signals';
import { type Alert, awayAlert } from '../model/alerts.ts';
import { awaySummary } from '../model/away-summary.ts';
import type { DreamView } from '../model/dream-view.ts';
import { joinNames } from '../model/select-words.ts';
import type { HudDeps } from './hud-types.ts';

/** The first patches after a return bring the dream up to date. */
const SETTLE_MS = 800;
/** Whoever looked away for less has missed nothing worth a line. */
const LOOKED_AWAY_MS = 15_000;

/** Tells in one line what happened while the line was lost or the page was hidden. */
export const watchAway = (
  view: HudDeps['session']['view'],
  tell: (alerts: readonly Alert[]) => void,
): { readonly stop: () => void } => {
  let lastLive: DreamView | null = null;
  let left: { readonly view: DreamView; readonly atMs: number; isLost: boolean } | null = null;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const leave = (isLost: boolean): void => {
    clearTimeout(settle);
    settle = undefined;
    if (left === null && lastLive !== null) left = { view: lastLive, atMs: performance.now(), isLost };
    else if (left !== null && isLost) left.isLost = true;
  };
  const tellMissed = (): void => {
    settle = undefined;
    if (left === null) return;
    const { view: before, atMs, isLost } = left;
    left = null;
    if (!isLost && performance.now() - atMs < LOOKED_AWAY_MS) return;
    const happened = awaySummary(before, view.peek());
    if (happened.length > 0) tell([awayAlert(joinNames(happened), performance.now())]);
  };
  const comeBack = (): void => {
    if (left !== null && settle === undefined) settle = setTimeout(tellMissed, SETTLE_MS);
  };

  const stop = effect(() => {
    const now = view.value;
    if (now.connection === 'lost') leave(true);
    if (now.connection !== 'live') return;
    if (left === null) lastLive = now;
    else if (!document.hidden) comeBack();
  });
  const onVisibility = (): void => {
    if (document.hidden) leave(false);
    else if (view.peek().connection === 'live') comeBack();
  };
  document.addEventListener('visibilitychange', onVisibility);
  return {
    stop: () => {
      stop();
      clearTimeout(settle);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
};
