import type { BedId, ShadeId } from '@lent-dreams/shared/ids.ts';
import type { Shade, ShadeDeeds } from '../shade.ts';

/** Counters of a shade, and what it does where it stands. */
export type ShadeChange = Partial<ShadeDeeds & Pick<Shade, 'walkTicks' | 'coldTicks' | 'x' | 'y'>>;

/** What can happen to the shapes of fear. */
export type ShadeFact =
  | { readonly fact: 'shadeBorn'; readonly shade: Shade }
  /** To another bed; `carried` where nobody agreed to that, and the log has a row of it. */
  | { readonly fact: 'shadeWalked'; readonly id: ShadeId; readonly bed: BedId; readonly carried: boolean }
  /** Calmed until a tick: all it did is over. */
  | { readonly fact: 'shadeStilled'; readonly id: ShadeId; readonly until: number }
  /** Its weakness is shown to all until a tick. */
  | { readonly fact: 'shadeNamed'; readonly id: ShadeId; readonly until: number }
  | { readonly fact: 'shadeDied'; readonly id: ShadeId }
  /** It did or counted something where it stands. */
  | { readonly fact: 'shadeChanged'; readonly id: ShadeId; readonly to: ShadeChange }
  /** Ticks for which each bed has been hot enough to bear one. */
  | { readonly fact: 'heatCounted'; readonly ticks: readonly number[] }
  /** These topics are kept out of the rest of the night, for everybody; who asked for it stands nowhere. */
  | { readonly fact: 'topicsFaded'; readonly topics: readonly string[] }
  /** A bed's fear rose at once. */
  | { readonly fact: 'fearRaised'; readonly bed: BedId; readonly by: number };
