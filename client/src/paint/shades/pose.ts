import type { ShadeView } from '../../model/dream-view.ts';
import type { Frame } from '../frame.ts';
import type { ShadeKit } from './shade-kit.ts';

/** What a fear's picture goes by at one frame. */
export type ShadeMoment = {
  shade: ShadeView;
  frame: Frame;
  /** Seconds of its own motion; they stand still while it is calmed, or for whoever wants less movement. */
  t: number;
  /** From its place towards the body that it haunts, in units of the picture. */
  bodyX: number;
  bodyY: number;
  /** A little that the picture remembers from frame to frame; all 0 at its birth. */
  readonly memory: Float64Array;
};

/** How one kind of fear looks. */
export type Pose = {
  /** Lies on the floor under the body, or stands beside it. */
  readonly stands: 'under' | 'beside';
  readonly core: number;
  readonly halo: number;
  readonly skin: number;
  /** Middle of its dark shapes; the colour of the void where none is given. */
  readonly base?: number;
  /** What it puts on hexes that it took or lights. */
  readonly hex?: { readonly shape: string; readonly core: number; readonly halo: number; readonly isDark: boolean };
  readonly draw: (kit: ShadeKit, moment: ShadeMoment) => void;
};
