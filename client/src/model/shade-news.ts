import type { WordKey, WordValues } from '../words/words.ts';
import { say } from '../words/words.ts';
import type { Alert } from './alerts.ts';
import type { DreamView, ShadeView } from './dream-view.ts';
import { contentWord } from './select-words.ts';

/** Danger to me comes before danger to others. */
const PRIORITY = { danger: 2, neighbour: 3, news: 5 } as const;

/** Name of a shape of fear, as I may know it. */
export const shadeName = ({ kind, isFaded }: Pick<ShadeView, 'kind' | 'isFaded'>): string =>
  isFaded || kind === '' ? say('fear.shadow') : contentWord('shade', kind);

const line = (
  part: Pick<Alert, 'kind' | 'priority' | 'sign' | 'beds'>,
  key: WordKey,
  values: WordValues,
  nowMs: number,
): Alert => ({ id: key, key, values, bornMs: nowMs, ...part });

/** Fears that came to a bed, were calmed, or were taken out of the night. */
export const shadeNews = (previous: DreamView, next: DreamView, nowMs: number): readonly Alert[] => {
  const alerts: Alert[] = [];
  for (const shade of next.shades) {
    const before = previous.shades.find(({ id }) => id === shade.id);
    const values = { shade: shadeName(shade) };
    if (before?.bed !== shade.bed)
      alerts.push(
        shade.isAtMe
          ? line(
              { kind: 'danger', priority: PRIORITY.danger, sign: 'spiral', beds: [] },
              'alert.shadeAtMe',
              values,
              nowMs,
            )
          : line(
              { kind: 'danger', priority: PRIORITY.neighbour, sign: 'spiral', beds: [shade.bed] },
              'alert.shadeAt',
              values,
              nowMs,
            ),
      );
    if (before !== undefined && before.kind !== '' && shade.kind !== '' && before.kind !== shade.kind)
      alerts.push(
        line({ kind: 'news', priority: PRIORITY.news, sign: 'quiet', beds: [] }, 'alert.shadeOut', {}, nowMs),
      );
    if (before?.isStilled === false && shade.isStilled)
      alerts.push(
        line({ kind: 'news', priority: PRIORITY.news, sign: 'praise', beds: [] }, 'alert.shadeStilled', values, nowMs),
      );
  }
  return alerts;
};
