import { type Signal, signal } from '@preact/signals';
import { openShareSheet } from './landing/share-sheet.tsx';
import type { Choice } from './model/dream-view.ts';
import { layoutKind, layoutStage, type SheetRoom, type StageLayout } from './model/stage-layout.ts';
import type { Session } from './net/session.ts';
import type { Stage, StageHit } from './paint/stage-types.ts';
import { wantsCalm } from './settings.ts';
import type { Sound } from './sound/dream-sound.ts';

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
  /** Words only, for browsers that cannot show the picture. */
  readonly asList: boolean;
  readonly onLeave: () => void;
};

/** Height that goal line and gauges take at the top, by layout (screens: grid). */
const TOP = { wide: 86, portrait: 122, landscape: 62 } as const;

/** Loads what the dream needs beyond the landing: painter and overlay. */
export const loadDream = async (): Promise<{
  readonly createStage: typeof import('./paint/stage.ts').createStage;
  readonly mountDreamHud: typeof import('./hud/dream-hud.tsx').mountDreamHud;
}> => {
  const [{ createStage }, { mountDreamHud }] = await Promise.all([
    import('./paint/stage.ts'),
    import('./hud/dream-hud.tsx'),
  ]);
  return { createStage, mountDreamHud };
};

/** Puts stage and overlay on screen around a joined session. Throws where the browser cannot show the picture. */
export const runDream = (parts: Awaited<ReturnType<typeof loadDream>>, deps: DreamDeps): RunningDream => {
  const { parent, session, sound } = deps;
  const choice = signal<Choice>({ kind: 'none' });
  const sheetRoom = signal<SheetRoom>({ side: 'none', size: 0 });
  const layout = (): StageLayout =>
    layoutStage(
      innerWidth,
      innerHeight,
      session.view.peek().me.bed,
      sheetRoom.peek(),
      TOP[layoutKind(innerWidth, innerHeight)],
    );

  const stageBox = document.createElement('div');
  stageBox.className = 'stage-box';
  const hudBox = document.createElement('div');
  hudBox.className = 'hud-box';
  parent.replaceChildren(stageBox, hudBox);

  const onTap = (hit: StageHit): void => {
    if (hit.kind === 'ground') {
      choice.value = { kind: 'none' };
      session.commands.walkTo(hit.x, hit.y);
    } else if (hit.kind !== 'hex') {
      choice.value = hit;
    }
  };
  let stage: Stage | null = null;
  try {
    if (!deps.asList) {
      stage = parts.createStage(stageBox, {
        view: () => session.view.peek(),
        bodies: session.bodies,
        layout,
        choice: () => choice.peek(),
        preview: () => null,
        onTap,
        calmMotion: wantsCalm,
      });
    }
  } catch (error) {
    parent.replaceChildren();
    throw error;
  }

  let closeShare: (() => void) | null = null;
  const openShare = (): void => {
    closeShare?.();
    const view = session.view.peek();
    closeShare = openShareSheet(parent, {
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
  const unmountHud = parts.mountDreamHud(hudBox, {
    session,
    choice,
    sheetRoom,
    openShare,
    sound,
    onLeave: deps.onLeave,
  });
  const stopSound = session.view.subscribe((view) => sound.setMood(view));

  return {
    layout: () => stage?.layoutNow() ?? layout(),
    stage,
    openShare,
    stop: () => {
      stopSound();
      closeShare?.();
      unmountHud();
      stage?.destroy();
      parent.replaceChildren();
    },
  };
};
