import type { BedId } from '@lent-dreams/shared/ids.ts';
import type { ShadeChange } from '../../state/facts/shades.ts';
import type { Fact } from '../../state/facts.ts';
import type { Shade, Verb } from '../../state/shade.ts';
import type { World } from '../../state/world.ts';

/** A request by which somebody calms a shade of another bed, or of their own. */
export type Help = 'lendVerb' | 'callName' | 'speakFor' | 'holdEnd' | 'face';

/**
 * What one kind of shade does beside pressing, and what calms it. The machinery asks for an answer by its name and never
 * for a kind, so a new shade is a new file; an answer that is not given means the ordinary case. None may take away a
 * *no*: there is no question for it. Source (design: fears).
 */
export type ShadeRule = {
  readonly kind: string;
  /** Factor on what it presses at its bed; 1 by default. */
  readonly pressureFactor?: (world: World, shade: Shade) => number;
  /** Seconds from one act to the next. */
  readonly everySeconds?: number;
  readonly act?: (world: World, shade: Shade) => readonly Fact[];
  /** What changes of it with every step of the field. */
  readonly step?: (world: World, shade: Shade) => ShadeChange;
  /** Calms it at once. */
  readonly isCalmed?: (world: World, shade: Shade) => boolean;
  /** Calms it once it has been so for `calmsAfterSeconds`. */
  readonly isCalming?: (world: World, shade: Shade) => boolean;
  readonly calmsAfterSeconds?: number;
  /** The request that calms it, and of how many people; 1 by default. */
  readonly help?: Help;
  readonly helpersWanted?: (world: World, shade: Shade) => number;
  /** Does it keep this verb from this bed now? */
  readonly keeps?: (world: World, shade: Shade, bed: BedId, verb: Verb) => boolean;
  /** What is left of the threads of its bed, 0–1. */
  readonly threadShare?: (shade: Shade) => number;
  /** Hexes where nothing can be placed, and what stands there gives nothing. */
  readonly lostHexes?: (world: World, shade: Shade) => readonly number[];
};
