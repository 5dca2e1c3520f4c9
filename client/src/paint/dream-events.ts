import type { BedId } from '@lent-dreams/shared/ids.ts';
import { NO_BED } from '@lent-dreams/shared/ids.ts';
import type { DreamView, MotifView, ThreadView } from '../model/dream-view.ts';

type Pair = { readonly from: BedId; readonly to: BedId };

/** What became visible between two pictures of the dream and is shown as a short movement. */
export type DreamEvents = {
  readonly tied: readonly ThreadView[];
  readonly letGo: readonly ThreadView[];
  /** Offers that ended in a no, or in no answer. */
  readonly dropped: readonly Pair[];
  readonly placed: readonly MotifView[];
};

export const NO_EVENTS: DreamEvents = { tied: [], letGo: [], dropped: [], placed: [] };

type Open = Pick<DreamView, 'sent' | 'prompts' | 'me'>;

const offers = ({ sent, prompts, me }: Open): readonly (Pair & { readonly id: number })[] =>
  me.bed === NO_BED
    ? []
    : [
        ...sent.filter(({ prompt }) => prompt === 'offer').map(({ id, to }) => ({ id, from: me.bed, to })),
        ...prompts.filter(({ prompt }) => prompt === 'offer').map(({ id, from }) => ({ id, from, to: me.bed })),
      ];

const ties = (thread: ThreadView, { from, to }: Pair): boolean =>
  (thread.a === from && thread.b === to) || (thread.a === to && thread.b === from);

/** Compares two pictures. Another night, another hub or a line just found again is no event. */
export const dreamEvents = (before: DreamView, after: DreamView): DreamEvents => {
  const sameDream =
    before.slug === after.slug &&
    before.night === after.night &&
    before.connection === 'live' &&
    after.connection === 'live' &&
    after.phase !== 'lobby';
  if (!sameDream) return NO_EVENTS;
  const without = <Thing extends { readonly id: number }>(
    things: readonly Thing[],
    known: readonly { readonly id: number }[],
  ): readonly Thing[] => things.filter(({ id }) => !known.some((other) => other.id === id));
  const tied = without(after.threads, before.threads);
  return {
    tied,
    letGo: without(before.threads, after.threads),
    dropped: without(offers(before), offers(after)).filter((offer) => !tied.some((thread) => ties(thread, offer))),
    placed: without(after.motifs, before.motifs),
  };
};
