import type { BedId, MotifId, ShadeId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Bodies, Choice, DreamView } from '../model/dream-view.ts';
import type { StageHit } from '../model/stage-hit.ts';
import type { Point, StageLayout } from '../model/stage-layout.ts';
import type { LabelWords } from './light-label.ts';

/** How much the picture may cost; `auto` starts high and steps down when frames take too long. */
type Quality = 'auto' | 'high' | 'low' | 'test';

/** Everything the stage reads; it is asked anew every frame. */
export type StageDeps = {
  readonly view: () => DreamView;
  readonly bodies: Bodies;
  /** Where the board shall lie; the picture eases towards it within 240 ms. */
  readonly layout: () => StageLayout;
  readonly choice: () => Choice;
  /** Brim (0–100) an open offer would lead to, or null. */
  readonly preview: () => { readonly brim: number } | null;
  readonly words: LabelWords;
  readonly onTap: (hit: StageHit) => void;
  /** Held half a second or right-clicked. */
  readonly onHold?: (hit: StageHit) => void;
  /** The person wants less movement. */
  readonly calmMotion: () => boolean;
  readonly quality?: Quality;
};

/** Numbers for probes and for the frame budget. */
export type StageTelemetry = {
  /** Frames drawn so far. */
  readonly frames: number;
  /** Median main-thread time of the last frames, in milliseconds. */
  readonly scriptMs: number;
  /** Median time from frame to frame, in milliseconds. */
  readonly frameMs: number;
  /** Strength of the fear spiral, 0–1. */
  readonly kSpiral: number;
  readonly tier: 'high' | 'low' | 'test';
  /** Middle of a thread's ring in CSS pixels, or null. */
  readonly ringPoint: (thread: ThreadId) => Point | null;
  /** Middle of a motif in CSS pixels, or null. */
  readonly motifPoint: (motif: MotifId) => Point | null;
  /** Middle of a fear's picture in CSS pixels, or null. */
  readonly shadePoint: (shade: ShadeId) => Point | null;
  /** Middle of a bed's light in CSS pixels. */
  readonly lightPoint: (bed: BedId) => Point;
};

export type Stage = {
  readonly destroy: () => void;
  /** The layout as drawn at this frame: eased and zoomed. Labels above the canvas belong at its points. */
  readonly layoutNow: () => StageLayout;
  /** Ends any zoom. */
  readonly gather: () => void;
  readonly telemetry: StageTelemetry;
};
