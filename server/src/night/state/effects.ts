import type { BedId, MotifId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { World } from './world.ts';

/** Something that somebody did and that lasts until a tick: by its name, on a bed. */
export type Effect = {
  readonly kind: string;
  readonly bed: BedId;
  readonly thread?: ThreadId;
  readonly motif?: MotifId;
  /** The place it was done at. */
  readonly hex?: number;
  /** The one feeling it is about, 0–5. */
  readonly feeling?: number;
  /** The bed whose hidden flow it stops; never leaves the server. */
  readonly from?: BedId;
  /** What was read; only for whoever read it. */
  readonly gain?: number;
  readonly until: number;
  readonly by: BedId;
};

type Lasting = Pick<World, 'effects' | 'tick'>;

/** What of this kind lasts now, anywhere. */
export const effectsOf = ({ effects, tick }: Lasting, kind: string): readonly Effect[] =>
  effects.filter((effect) => effect.kind === kind && effect.until > tick);

/** What of this kind lasts on a bed now. */
export const effectsOn = (world: Lasting, kind: string, bed: BedId): readonly Effect[] =>
  effectsOf(world, kind).filter((effect) => effect.bed === bed);

const isSame = (one: Effect, other: Effect): boolean =>
  one.kind === other.kind && one.bed === other.bed && one.thread === other.thread && one.hex === other.hex;

/** The same again, at the same place, takes the place of the one before. */
export const withEffects = (effects: readonly Effect[], begun: readonly Effect[]): Effect[] => [
  ...effects.filter((old) => !begun.some((effect) => isSame(old, effect))),
  ...begun,
];
