import type { BedView, DreamView } from '../model/dream-view.ts';
import { english } from '../words/english/index.ts';
import { say, type WordKey } from '../words/words.ts';

/** A drift from which a colour counts as slipping, as on the stage. */
const DRIFTED = 0.3;

const isKey = (key: string): key is WordKey => Object.hasOwn(english, key);

/** What abilities do to a person now, and what only my role sees of them, in short sentences. */
export const abilityWords = (view: DreamView, { bed, role, name }: BedView): readonly string[] => [
  ...(role === '' ? [] : [`${say(`role.${role}`)}.`]),
  ...view.effects
    .filter((effect) => effect.bed === bed && effect.thread === 0)
    .flatMap(({ kind }) => {
      const key = `effect.${kind}`;
      return isKey(key) ? [say(key)] : [];
    }),
  ...(view.eyes.rings?.beds.includes(bed) === true ? [say('eyes.broken', { name })] : []),
  ...((view.eyes.drift?.[bed] ?? 0) >= DRIFTED ? [say('eyes.drift')] : []),
];
