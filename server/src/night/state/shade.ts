import type { BedId, PersonId, ShadeId, ThreadId } from '@lent-dreams/shared/ids.ts';

/** What a shade can keep from a bed; never a *no*. */
export type Verb = 'place' | 'offer' | 'breathe' | 'hands' | 'say';

/** What a shade has done where it stands; all of it is over when it is calmed, walks on or becomes another. */
export type ShadeDeeds = {
  /** Ticks towards its next act; fewer than pass where something slows it. */
  actTicks: number;
  /** How often it acted. */
  acts: number;
  /** Ticks for which it has been calmed without a break. */
  calmingTicks: number;
  takes: Verb | '';
  /** Ticks for which it still keeps that. */
  takesTicks: number;
  /** The thread it takes next; 0 for none. */
  thread: ThreadId;
  /** Hexes it took, or the one it lights. */
  hexes: readonly number[];
  /** Beds that called a name against it. */
  callers: readonly BedId[];
  /** Bed that holds out against it with its hands, or −1. */
  heldBy: BedId;
  /** How far it is behind the body, in hexes. */
  gapHexes: number;
};

/** A fear that took shape: it haunts one bed, presses there and does what its kind does (design: fears). */
export type Shade = ShadeDeeds & {
  readonly id: ShadeId;
  kind: string;
  bed: BedId;
  /** Whose lent fear it is; '' for nobody's. */
  owner: PersonId;
  readonly bornTick: number;
  /** The machine carried it here, past what was agreed. */
  carried: boolean;
  stilledUntil: number;
  namedUntil: number;
  /** Ticks towards its next walk. */
  walkTicks: number;
  /** Ticks for which its bed has been too calm for it. */
  coldTicks: number;
  /** Where the body was when it last looked. */
  x: number;
  y: number;
};

/** How far behind it begins, in hexes. */
const START_GAP_HEXES = 3;

/** Nothing done yet. */
export const freshDeeds = (): ShadeDeeds => ({
  actTicks: 0,
  acts: 0,
  calmingTicks: 0,
  takes: '',
  takesTicks: 0,
  thread: 0,
  hexes: [],
  callers: [],
  heldBy: -1,
  gapHexes: START_GAP_HEXES,
});

/** A shade on its first tick. */
export const newShade = (shade: Pick<Shade, 'id' | 'kind' | 'bed' | 'owner' | 'bornTick' | 'x' | 'y'>): Shade => ({
  ...freshDeeds(),
  carried: false,
  stilledUntil: 0,
  namedUntil: 0,
  walkTicks: 0,
  coldTicks: 0,
  ...shade,
});
