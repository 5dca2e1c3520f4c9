import { shownAlerts } from '../model/alerts.ts';
import { wantsCalm } from '../settings.ts';
import { say } from '../words/words.ts';
import { AbilityBar } from './ability-bar.tsx';
import { ActCard } from './act-card.tsx';
import { AimSheet } from './aim-sheet.tsx';
import { AlertsLine, WaveLine } from './alerts-line.tsx';
import { BookSheet } from './book-sheet.tsx';
import { BreatheButton } from './breathe-button.tsx';
import { CheckInCard } from './check-in-card.tsx';
import { DreamList } from './dream-list.tsx';
import { DuskScreen } from './dusk-screen.tsx';
import { EncoreCard } from './encore-card.tsx';
import { EndingScreen } from './ending-screen.tsx';
import { EyesChip } from './eyes-chip.tsx';
import { FreeButton, FreeSheet } from './free-sheet.tsx';
import { Gauges } from './gauges.tsx';
import { goalExtra } from './goal-extra.ts';
import { GoalLine } from './goal-line.tsx';
import { GuessSheet } from './guess-sheet.tsx';
import { GuestSheet } from './guest-sheet.tsx';
import type { Hud } from './hud-types.ts';
import { isBigText } from './is-big-text.ts';
import { LessonPanel } from './lesson-panel.tsx';
import { LineScreen } from './line-screen.tsx';
import { LobbyPanel } from './lobby-panel.tsx';
import { MenuSheet } from './menu-sheet.tsx';
import { MotifSheet } from './motif-sheet.tsx';
import { OfferSheet } from './offer-sheet.tsx';
import { PiecesSheet } from './pieces-sheet.tsx';
import { Press } from './press.tsx';
import { PromptSheet } from './prompt-sheet.tsx';
import { QuietRoom, QuietScreen } from './quiet-screen.tsx';
import { ReadingChip } from './reading-chip.tsx';
import { RoleCard } from './role-card.tsx';
import { SafeSheet } from './safe-sheet.tsx';
import { SaySheet } from './say-sheet.tsx';
import { LendSheet, SelfSheet } from './self-sheet.tsx';
import { ShadeSheet } from './shade-sheet.tsx';
import { Sign } from './sign.tsx';
import { SitMood } from './sit-mood.tsx';
import { SoundCaptions } from './sound-captions.tsx';
import { Bell } from './stage-buttons.tsx';
import { StageMarks } from './stage-marks.tsx';
import { ReceiptSheet, ThreadSheet } from './thread-sheet.tsx';
import { LightBead, Tray } from './tray.tsx';
import { WatcherFoot } from './watcher-foot.tsx';
import { Wheel } from './wheel.tsx';
import { XCard } from './x-card.tsx';

/** Phones lower than this have no room for heads and second lines beside a sheet. */
const LOW_PX = 640;
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
    case 'aim':
      return <AimSheet key={sheet.ability} hud={hud} ability={sheet.ability} aimed={sheet.aimed} />;
    case 'motif':
      return <MotifSheet hud={hud} motif={sheet.motif} />;
    case 'prompt':
      return <PromptSheet key={sheet.prompt} hud={hud} prompt={sheet.prompt} />;
    case 'self':
      return <SelfSheet hud={hud} />;
    case 'lend':
      return <LendSheet hud={hud} />;
    case 'free':
      return <FreeSheet hud={hud} />;
    case 'pieces':
      return <PiecesSheet hud={hud} />;
    case 'book':
      return <BookSheet hud={hud} />;
    case 'say':
      return <SaySheet hud={hud} />;
    case 'shade':
      return <ShadeSheet key={sheet.shade} hud={hud} shade={sheet.shade} />;
    case 'guest':
      return <GuestSheet key={sheet.bed} hud={hud} bed={sheet.bed} />;
    case 'guess':
      return <GuessSheet hud={hud} />;
    case 'menu':
      return <MenuSheet hud={hud} />;
    case 'safe':
      return <SafeSheet hud={hud} page={sheet.page} />;
  }
};

/** What stands at the foot while no sheet is open: the one thing to act with in this act. */
const Foot = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  if (view.me.watching) return <WatcherFoot hud={hud} />;
  switch (view.phase) {
    case 'lobby':
      return (
        <>
          {!hud.settings.knowsLesson.value && <LessonPanel hud={hud} />}
          <LobbyPanel hud={hud} />
        </>
      );
    case 'dusk':
      return <DuskScreen hud={hud} />;
    case 'weaving':
      return (
        <>
          <Tray hud={hud} />
          <AbilityBar hud={hud} />
        </>
      );
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
          <AbilityBar hud={hud} />
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
      {(!isOpen || (kind === 'wide' && !isBigText() && hud.sheet.value.kind === 'person')) && <Foot hud={hud} />}
      {!isOpen && <ReadingChip hud={hud} />}
      {!isOpen && <EyesChip hud={hud} />}
      {!isOpen && view.free !== null && isAct && <FreeButton hud={hud} />}
      <Bell hud={hud} />
      <StageMarks hud={hud} />
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
        kind === 'portrait' && hud.layout.value.height < LOW_PX && 'low',
        wantsCalm() && 'calm',
        isBigText() && 'big-text',
        `phase-${view.phase}`,
        hud.asList.value && 'as-list',
        view.me.watching && 'watching',
        hud.nudge.value === 'point' && 'nudged',
      ]
        .filter(Boolean)
        .join(' ')}
      style={{ '--goal-extra': `${goalExtra(hud.grown.goal.value)}px` }}
    >
      {!isQuiet && !isResting && (
        <div class="hud-dream">
          <SitMood hud={hud} />
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
          <RoleCard hud={hud} />
          <EncoreCard hud={hud} />
          <CheckInCard hud={hud} />
          <SoundCaptions hud={hud} />
        </div>
      )}
      {isLost && <LineScreen hud={hud} />}
      {isResting && <QuietRoom hud={hud} />}
      {isQuiet && <QuietScreen hud={hud} />}
      <XCard hud={hud} />
    </div>
  );
};
