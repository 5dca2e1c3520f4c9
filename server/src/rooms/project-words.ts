import { type HubState, WordState } from '@lent-dreams/shared/wire/schema.ts';
import type { World } from '../night/state/world.ts';

/** Words that hang in the air; who is granted them is decided by sight, which lets them go, too. */
export const projectWords = (world: World, state: HubState): void => {
  for (const { id, bed, word, isText } of world.words) {
    const key = String(id);
    if (state.words.has(key)) continue;
    const to = new WordState();
    Object.assign(to, { id, bed, word, isText });
    state.words.set(key, to);
  }
};
