import type { BedId, ShadeId } from '@lent-dreams/shared/ids.ts';
import type { ShadeState } from '@lent-dreams/shared/wire/schema.ts';
import type { ShadeView } from '../model/dream-view.ts';

type Knowing = {
  readonly myBed: BedId;
  /** Ids of those that I lent. */
  readonly mine: readonly ShadeId[];
};

const hexesOf = (text: string): readonly number[] => (text === '' ? [] : text.split(',').map(Number));

const shadeView = (state: ShadeState, { myBed, mine }: Knowing): ShadeView => ({
  id: state.id,
  kind: state.kind,
  faded: state.faded as ShadeView['faded'],
  bed: state.bed,
  isFaded: state.faded !== '',
  isMine: mine.includes(state.id),
  isAtMe: state.bed === myBed,
  isStilled: state.stilled,
  isNamed: state.named,
  calmedShare: state.calmed / 100,
  takes: state.takes as ShadeView['takes'],
  thread: state.thread,
  hexes: hexesOf(state.hexes),
  threadShare: state.threads / 100,
  gapHexes: state.gap / 10,
});

/** The shades as the server lets me see them, faded ones without a name; lowest id first. */
export const shadeViews = (states: Iterable<ShadeState>, knowing: Knowing): readonly ShadeView[] =>
  [...states].map((state) => shadeView(state, knowing)).toSorted((one, other) => one.id - other.id);
