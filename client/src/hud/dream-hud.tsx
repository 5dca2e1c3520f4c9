import type { ReadonlySignal } from '@preact/signals';
import { render } from 'preact';
import type { StageHit } from '../model/stage-hit.ts';
import type { StageLayout } from '../model/stage-layout.ts';
import { createHud } from './create-hud.ts';
import { listenKeys } from './hud-keys.ts';
import { handleHold, handleTap, placeOn } from './hud-taps.ts';
import type { HudDeps } from './hud-types.ts';
import { HudView } from './hud-view.tsx';
import './hud.css';

export type DreamHud = {
  readonly destroy: () => void;
  /** What a tap on the stage means; the painter's taps go here. */
  readonly handleTap: (hit: StageHit) => void;
  /** What a long touch or right click on the stage means. */
  readonly handleHold: (hit: StageHit) => void;
  /** Where the board lies: the painter draws by the same one. */
  readonly layout: ReadonlySignal<StageLayout>;
  /** Brim (0–100) an offer being made would lead to, or null. */
  readonly preview: ReadonlySignal<{ readonly brim: number } | null>;
};

/** Mounts the overlay of the dream into `parent`: all that is not light, thread or piece. */
export const mountDreamHud = (parent: HTMLElement, deps: HudDeps): DreamHud => {
  const { hud, stop } = createHud(deps);
  const stopKeys = listenKeys(hud, (hex) => void placeOn(hud, hex));
  render(<HudView hud={hud} />, parent);
  return {
    destroy: () => {
      stopKeys();
      stop();
      render(null, parent);
      deps.choice.value = { kind: 'none' };
      deps.sheetRoom.value = { side: 'none', size: 0 };
    },
    handleTap: (hit) => handleTap(hud, hit),
    handleHold: (hit) => handleHold(hud, hit),
    layout: hud.layout,
    preview: hud.preview,
  };
};
