import { type Signal, signal } from '@preact/signals';
import { openShareSheet } from './landing/share-sheet.tsx';
import type { Choice } from './model/dream-view.ts';
import { spokenWord } from './model/select-words.ts';
import type { SheetRoom, StageLayout } from './model/stage-layout.ts';
import type { Session } from './net/session.ts';
import type { Stage, StageDeps } from './paint/stage-types.ts';
import { wantsCalm } from './settings.ts';
import type { Sound } from './sound/dream-sound.ts';
import { say } from './words/words.ts';

/** A dream on screen. */
export type RunningDream = {
  readonly layout: () => StageLayout;
  readonly stage: Stage | null;
  readonly openShare: () => void;
  readonly stop: () => void;
};

export type DreamDeps = {
  readonly parent: HTMLElement;
  readonly session: Session;
  readonly sound: Sound;
  /** Link key of a private hub. */
  readonly key: Signal<string | null>;
  readonly onLeave: () => void;
};

/** What stands under a light when it is not its name alone. */
const labelWords: StageDeps['words'] = {
  label: (key) => say(`label.${key}`),
  quickWord: spokenWord,
};

type DreamParts = {
  /** Null where the dream is played by words alone. */
  readonly createStage: typeof import('./paint/stage.ts').createStage | null;
  readonly mountDreamHud: typeof import('./hud/dream-hud.tsx').mountDreamHud;
};

/** Loads what the dream needs beyond the landing: overlay, and painter unless it is played by words alone. */
export const loadDream = async (asList: boolean): Promise<DreamParts> => {
  const [stage, { mountDreamHud }] = await Promise.all([
    asList ? null : import('./paint/stage.ts'),
    import('./hud/dream-hud.tsx'),
  ]);
  return { createStage: stage?.createStage ?? null, mountDreamHud };
};

/** Puts stage and overlay on screen around a joined session. Throws where the browser cannot show the picture. */
export const runDream = (parts: DreamParts, deps: DreamDeps): RunningDream => {
  const { parent, session, sound } = deps;
  const choice = signal<Choice>({ kind: 'none' });
  const sheetRoom = signal<SheetRoom>({ side: 'none', size: 0 });
  const stageBox = document.createElement('div');
  stageBox.className = 'stage-box';
  const hudBox = document.createElement('div');
  hudBox.className = 'hud-box';
  parent.replaceChildren(stageBox, hudBox);

  let closeShare: (() => void) | null = null;
  const openShare = (): void => {
    closeShare?.();
    const view = session.view.peek();
    // Among the overlay's own layers, so that the X card stays above it.
    closeShare = openShareSheet(hudBox.querySelector<HTMLElement>('.hud') ?? hudBox, {
      slug: view.slug,
      key: deps.key.peek(),
      hubName: view.hubName,
      dreamers: view.beds.filter((bed) => bed.occupant === 'human').length,
      sheetRoom,
      onNewKey: (key) => {
        deps.key.value = key;
      },
    });
  };
  let stage: Stage | null = null;
  const hud = parts.mountDreamHud(hudBox, {
    session,
    choice,
    sheetRoom,
    openShare,
    sound,
    asList: parts.createStage === null,
    onLeave: deps.onLeave,
    gather: () => stage?.gather(),
    drawnLayout: () => stage?.layoutNow() ?? null,
    ringPoint: (thread) => stage?.telemetry.ringPoint(thread) ?? null,
  });
  try {
    if (parts.createStage !== null) {
      stage = parts.createStage(stageBox, {
        view: () => session.view.peek(),
        bodies: session.bodies,
        layout: () => hud.layout.peek(),
        choice: () => choice.peek(),
        preview: () => hud.preview.peek(),
        words: labelWords,
        onTap: hud.handleTap,
        onHold: hud.handleHold,
        calmMotion: wantsCalm,
      });
    }
  } catch (error) {
    hud.destroy();
    parent.replaceChildren();
    throw error;
  }
  const stopSound = session.view.subscribe((view) => sound.setMood(view));

  return {
    layout: () => stage?.layoutNow() ?? hud.layout.peek(),
    stage,
    openShare,
    stop: () => {
      stopSound();
      closeShare?.();
      hud.destroy();
      stage?.destroy();
      parent.replaceChildren();
    },
  };
};
