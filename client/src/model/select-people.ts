import type { BedId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { BedView, DreamView, GiveView, ThreadView } from './dream-view.ts';

/** Share of fear running on a thread from which it counts as dark. */
export const DARK_SHARE = 0.3;

/** Together that the Weaving wants before the curtain (design: acts). */
export const ENOUGH_TOGETHER = 50;

export const bedOf = (view: DreamView, bed: BedId): BedView | undefined => view.beds.find((other) => other.bed === bed);

/** Name of whoever dreams in a bed; '' for a bed that is none. */
export const nameOf = (view: DreamView, bed: BedId): string => bedOf(view, bed)?.name ?? '';

export const myBed = (view: DreamView): BedView | undefined =>
  view.me.watching ? undefined : bedOf(view, view.me.bed);

export const threadOf = (view: DreamView, thread: ThreadId): ThreadView | undefined =>
  view.threads.find((other) => other.id === thread);

export const isMine = (view: DreamView, thread: ThreadView): boolean =>
  !view.me.watching && (thread.a === view.me.bed || thread.b === view.me.bed);

export const myThreads = (view: DreamView): readonly ThreadView[] =>
  view.threads.filter((thread) => isMine(view, thread));

/** The other end of one of my threads. */
export const partnerOf = (view: DreamView, thread: ThreadView): BedId =>
  thread.a === view.me.bed ? thread.b : thread.a;

export const myThreadWith = (view: DreamView, bed: BedId): ThreadView | undefined =>
  myThreads(view).find((thread) => partnerOf(view, thread) === bed);

/** What I give on one of my threads. */
export const myGive = (view: DreamView, thread: ThreadView): GiveView =>
  thread.a === view.me.bed ? thread.fromA : thread.fromB;

/** Feelings 0–4 a bed is known to wish for. */
export const knownWishes = (bed: BedView): readonly number[] =>
  bed.known.filter((known) => known.what === 'wish').map((known) => known.feeling);

export const isOver = (bed: BedView): boolean => bed.fear > bed.brim;

/** Beds a person or bot or sleeper dreams in, without mine. */
export const othersOf = (view: DreamView): readonly BedView[] =>
  view.beds.filter((bed) => !bed.isMe && bed.name !== '');

/** People, without bots and sleepers. */
export const humansOf = (view: DreamView): readonly BedView[] =>
  view.beds.filter((bed) => bed.occupant === 'human' && bed.name !== '');

/** May the bell be rung now? In a rehearsal it needs a thread and no 50 Together. */
export const mayRing = ({ phase, together, rehearsal, threads, me, mode }: DreamView): boolean =>
  mode === 'free'
    ? !me.watching && (phase === 'weaving' || phase === 'unveiling')
    : phase === 'weaving' && !me.watching && (together >= ENOUGH_TOGETHER || (rehearsal && threads.length > 0));
