import { shownAlerts } from '../model/alerts.ts';
import { settings, wantsCalm } from '../settings.ts';
import { say } from '../words/words.ts';
import { ActCard } from './act-card.tsx';
import { AlertsLine, WaveLine } from './alerts-line.tsx';
import { BreatheButton } from './breathe-button.tsx';
import { DreamList } from './dream-list.tsx';
import { EndingScreen } from './ending-screen.tsx';
import { Gauges } from './gauges.tsx';
import { GoalLine } from './goal-line.tsx';
import type { Hud } from './hud-types.ts';
import { LineScreen } from './line-screen.tsx';
import { LobbyPanel } from './lobby-panel.tsx';
import { MenuSheet } from './menu-sheet.tsx';
import { MotifSheet } from './motif-sheet.tsx';
import { OfferSheet } from './offer-sheet.tsx';
import { Press } from './press.tsx';
import { PromptSheet } from './prompt-sheet.tsx';
import { QuietRoom, QuietScreen } from './quiet-screen.tsx';
import { SafeSheet } from './safe-sheet.tsx';
import { SaySheet } from './say-sheet.tsx';
import { LendSheet, SelfSheet } from './self-sheet.tsx';
import { Sign } from './sign.tsx';
import { Bell, HexCursor, WatcherPanel } from './stage-buttons.tsx';
import { ReceiptSheet, ThreadSheet } from './thread-sheet.tsx';
import { LightBead, PiecesSheet, Tray } from './tray.tsx';
import { Wheel } from './wheel.tsx';
import { XCard } from './x-card.tsx';

/** Percent from which the gauges fold into numbers (screens: grid). */
const BIG_TEXT = 150;

const OpenSheet = ({ hud }: { readonly hud: Hud }) => {
  const sheet = hud.sheet.value;
  switch (sheet.kind) {
    case 'none':
      return null;
    case 'person':
      return <Wheel key={sheet.bed} hud={hud} bed={sheet.bed} />;
    case 'offer':
      return <OfferSheet key={sheet.bed} hud={hud} bed={sheet.bed} />;
    case 'thread':
      return <ThreadSheet hud={hud} thread={sheet.thread} />;
    case 'receipt':
      return <ReceiptSheet hud={hud} grant={sheet.grant} from={sheet.from} />;
    case 'motif':
      return <MotifSheet hud={hud} motif={sheet.motif} />;
    case 'prompt':
      return <PromptSheet key={sheet.prompt} hud={hud} prompt={sheet.prompt} />;
    case 'self':
      return <SelfSheet hud={hud} />;
    case 'lend':
      return <LendSheet hud={hud} />;
    case 'pieces':
      return <PiecesSheet hud={hud} />;
    case 'say':
      return <SaySheet hud={hud} />;
    case 'menu':
      return <MenuSheet hud={hud} />;
    case 'safe':
      return <SafeSheet hud={hud} page={sheet.page} />;
  }
};

/** What stands at the foot while no sheet is open: the one thing to act with in this act. */
const Foot = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  if (view.me.watching)
    return (
      <>
        <WatcherPanel hud={hud} />
        {view.phase === 'unveiling' && <BreatheButton hud={hud} />}
      </>
    );
  switch (view.phase) {
    case 'lobby':
      return <LobbyPanel hud={hud} />;
    case 'weaving':
      return <Tray hud={hud} />;
    case 'unveiling':
      return (
        <>
          <div class="foot-left">
            <LightBead hud={hud} />
            <Press
              hud={hud}
              at="say"
              tone="round"
              sign="speech"
              label={say('say.title')}
              onPress={() => hud.open({ kind: 'say' })}
            />
          </div>
          <BreatheButton hud={hud} />
        </>
      );
    case 'ending':
      return null;
  }
};

/** Portrait has one row under the goal line: danger and news before the wave before the gauges. Others have room for all. */
const rowOf = (hud: Hud): 'alerts' | 'wave' | 'gauges' => {
  if (hud.layout.value.kind !== 'portrait') return 'gauges';
  if (shownAlerts(hud.alerts.value, hud.nowMs.value, 1).length > 0) return 'alerts';
  return hud.view.value.phase === 'unveiling' && hud.view.value.wave > 0 ? 'wave' : 'gauges';
};

const Play = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const { kind } = hud.layout.value;
  const isOpen = hud.sheet.value.kind !== 'none';
  const row = rowOf(hud);
  const isAct = view.phase === 'weaving' || view.phase === 'unveiling';
  return (
    <>
      {isAct && !(isOpen && kind !== 'wide') && row === 'gauges' && <Gauges hud={hud} />}
      {(kind !== 'portrait' || row === 'alerts') && <AlertsLine hud={hud} />}
      {(kind !== 'portrait' || row === 'wave') && <WaveLine hud={hud} />}
      {(!isOpen || (kind === 'wide' && hud.sheet.value.kind === 'person')) && <Foot hud={hud} />}
      <Bell hud={hud} />
      <HexCursor hud={hud} />
    </>
  );
};

/** The whole overlay. The white card comes last, so that it lies above everything, always. */
export const HudView = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const isLost = view.connection === 'lost' || view.connection === 'elsewhere';
  const isQuiet = hud.xPressed.value;
  const isResting = !isQuiet && view.safety?.quietRoom === true;
  const isEnding = view.phase === 'ending' && view.ending !== null;
  const isSafe = hud.sheet.value.kind === 'safe';
  const { kind } = hud.layout.value;
  // A control that cannot speak itself (a ring, a switch, a key) is spoken for under the goal line.
  const spoken = hud.refused.value;
  const refused =
    spoken !== null && document.querySelector(`.press-place [data-at="${CSS.escape(spoken.at)}"]`) === null
      ? spoken
      : null;
  return (
    <div
      class={[
        'hud',
        kind,
        wantsCalm() && 'calm',
        settings.textSize.value >= BIG_TEXT && 'big-text',
        `phase-${view.phase}`,
        hud.asList.value && 'as-list',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {!isQuiet && !isResting && (
        <div class="hud-dream">
          {!isEnding && !isSafe && <GoalLine hud={hud} />}
          {refused !== null && (
            <p class="said-why goal-why" role="alert">
              {refused.text}
            </p>
          )}
          <div class={`hud-corner ${isSafe ? 'behind' : ''}`}>
            {view.watchers > 0 && kind === 'wide' && (
              <span class="watch-count">
                <Sign name="eye" /> {say('watch.count', { count: view.watchers })}
              </span>
            )}
            <Press
              hud={hud}
              at="menu"
              tone="round"
              sign="menu"
              label={say('menu.title')}
              onPress={() => hud.open({ kind: 'menu' })}
            />
          </div>
          <DreamList hud={hud} />
          {isEnding ? <EndingScreen hud={hud} /> : <Play hud={hud} />}
          <OpenSheet hud={hud} />
          <ActCard hud={hud} />
        </div>
      )}
      {isLost && <LineScreen hud={hud} />}
      {isResting && <QuietRoom hud={hud} />}
      {isQuiet && <QuietScreen hud={hud} />}
      <XCard hud={hud} />
    </div>
  );
};
