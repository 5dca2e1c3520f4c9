import type { BedId } from '@lent-dreams/shared/ids.ts';
import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type { Bodies, DreamView } from './model/dream-view.ts';
import { bedPoint, type Point, type StageLayout, toScreen } from './model/stage-layout.ts';
import type { StageTelemetry } from './paint/stage-types.ts';

/** What a probe may read of the running page. It can change nothing. */
export type DreamTelemetry = {
  readonly view: () => DreamView;
  readonly bodies: Bodies;
  /** Middle of a bed's light in CSS pixels, or null before the stage stands. */
  readonly bedPoint: (bed: BedId) => Point | null;
  /** Middle of a hex (0–36) in CSS pixels, or null before the stage stands. */
  readonly hexPoint: (hex: number) => Point | null;
  /** Numbers of the painter, or null while none paints. */
  readonly stage: () => StageTelemetry | null;
};

declare global {
  interface Window {
    __dream?: DreamTelemetry;
  }
}

/** Shows the page's state to probes as `window.__dream`. */
export const setDreamTelemetry = (
  sources: Omit<DreamTelemetry, 'bedPoint' | 'hexPoint'> & { readonly layout: () => StageLayout | null },
): void => {
  const { layout, ...open } = sources;
  window.__dream = {
    ...open,
    bedPoint: (bed) => {
      const now = layout();
      return now === null ? null : bedPoint(now, bed);
    },
    hexPoint: (hex) => {
      const now = layout();
      const { x, y } = hexCentre(hex);
      return now === null ? null : toScreen(now, x, y);
    },
  };
};
