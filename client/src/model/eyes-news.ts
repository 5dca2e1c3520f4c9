import type { WordKey, WordValues } from '../words/words.ts';
import type { Alert } from './alerts.ts';
import type { DreamView } from './dream-view.ts';
import { nameOf } from './select-people.ts';

/** A colour this far from its own is worth a word, and once it is back below the other it may be said again. */
const LOST = 0.6;
const PRIORITY = 3;

const line = (
  key: WordKey,
  sign: Alert['sign'],
  beds: readonly number[],
  values: WordValues,
  nowMs: number,
): Alert => ({
  id: `${key} ${JSON.stringify(values)}`,
  kind: 'danger',
  priority: PRIORITY,
  sign,
  key,
  beds,
  values,
  bornMs: nowMs,
});

/** What only my role sees, when it begins: broken beds and threads, and who loses their colour. */
export const eyesNews = (previous: DreamView, next: DreamView, nowMs: number): readonly Alert[] => {
  const { rings, drift } = next.eyes;
  const before = previous.eyes;
  const beds = (rings?.beds ?? []).filter((bed) => before.rings?.beds.includes(bed) !== true);
  const threads = (rings?.threads ?? []).filter((id) => before.rings?.threads.includes(id) !== true);
  const lost = (drift ?? []).flatMap((share, bed) =>
    share >= LOST && (before.drift?.[bed] ?? share) < LOST ? [bed] : [],
  );
  const pairs = next.threads.filter(({ id }) => threads.includes(id));
  return [
    ...beds.map((bed) => line('alert.broken', 'spiral', [bed], {}, nowMs)),
    ...pairs.map(({ a, b }) =>
      line('alert.brokenThread', 'thread', [], { first: nameOf(next, a), second: nameOf(next, b) }, nowMs),
    ),
    ...lost.map((bed) => line('alert.drifts', 'person', [bed], {}, nowMs)),
  ];
};
