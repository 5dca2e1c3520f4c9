import { type BedId, NO_BED } from '@lent-dreams/shared/ids.ts';
import type { OwnDocument } from '@lent-dreams/shared/wire/documents.ts';
import type { EffectState } from '@lent-dreams/shared/wire/schema.ts';
import type { EffectView, EyesView, OwnAbility } from '../model/dream-view.ts';
import type { PrivateDocuments } from './private-documents.ts';

/** 8-bit numbers on the wire that stand for "none". */
const NONE = 255;

/** What I can do tonight; `toMs` turns a tick into performance.now(). */
export const abilityViews = (own: OwnDocument | undefined, toMs: (tick: number) => number): readonly OwnAbility[] =>
  (own?.abilities ?? []).map(({ kind, cost, readyTick, usesLeft }) => ({
    kind,
    cost,
    readyAtMs: toMs(readyTick),
    usesLeft,
  }));

const orNone = (wire: number): BedId => (wire === NONE ? NO_BED : wire);

/** What abilities do just now, by bed. */
export const effectViews = (states: Iterable<EffectState>): readonly EffectView[] =>
  [...states]
    .map(({ kind, bed, thread, hex, feeling, by }) => ({
      kind,
      bed,
      thread,
      hex: orNone(hex),
      feeling: orNone(feeling),
      by,
    }))
    .toSorted((one, other) => one.kind.localeCompare(other.kind) || one.bed - other.bed || one.thread - other.thread);

/** What only my role sees. */
export const eyesView = ({ eyes }: PrivateDocuments): EyesView => ({
  rings: eyes.rings === undefined ? null : { threads: eyes.rings.threads, beds: eyes.rings.beds },
  blueprint: eyes.blueprint?.places ?? null,
  flow: eyes.flow?.perSecond ?? null,
  drift: eyes.drift?.drifts ?? null,
  faults: eyes.flashback?.faults ?? null,
});
