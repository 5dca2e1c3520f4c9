import { TOPICS } from '@lent-dreams/shared/content/topic.ts';
import { effect, type ReadonlySignal } from '@preact/signals';
import type { HudDeps } from './hud-types.ts';
import type { KeptTopics } from './kept-topics.ts';

/** Tells each hub once what should stay away, as this browser remembers it; a sheet with answers in it is left alone. */
export const tellTopics = (
  { view, commands }: HudDeps['session'],
  kept: ReadonlySignal<KeptTopics>,
): { readonly stop: () => void } => {
  let toldSlug = '';
  return {
    stop: effect(() => {
      const { connection, safety, slug } = view.value;
      if (connection !== 'live' || safety === null || slug === toldSlug) return;
      toldSlug = slug;
      if (Object.keys(safety.sheet).length > 0) return;
      for (const topic of TOPICS) {
        const level = kept.peek()[topic];
        if (level !== undefined) void commands.ask('setSafety', { topic, level });
      }
    }),
  };
};
