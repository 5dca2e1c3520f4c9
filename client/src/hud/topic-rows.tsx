import { TOPICS } from '@lent-dreams/shared/content/topic.ts';
import { contentWord } from '../model/select-words.ts';
import { settings } from '../settings.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';

const LEVELS = [
  { level: 'fine', key: 'safe.fine' },
  { level: 'veil', key: 'safe.veil' },
  { level: 'line', key: 'safe.lineWord' },
] as const;

/** Thirteen topics, three levels each; the answers are remembered in this browser, for the next hub. */
export const TopicRows = ({ hud }: { readonly hud: Hud }) => {
  const sheet = hud.view.value.safety?.sheet ?? {};
  const choose = (topic: string, level: 'fine' | 'veil' | 'line'): void => {
    if (topic === 'flashing-loud' && level !== 'fine') settings.motion.value = 'calm';
    const kept = Object.fromEntries(Object.entries(hud.settings.topics.peek()).filter(([other]) => other !== topic));
    hud.settings.topics.value = level === 'fine' ? kept : { ...kept, [topic]: level };
    void hud.ask('topic', 'setSafety', { topic, level });
  };
  return (
    <>
      {TOPICS.map((topic) => (
        <fieldset key={topic} class="topic" aria-label={contentWord('topic', topic)}>
          <span>{contentWord('topic', topic)}</span>
          <span class="segments">
            {LEVELS.map(({ level, key }) => {
              const chosen = (sheet[topic] ?? 'fine') === level;
              return (
                <button
                  key={level}
                  type="button"
                  data-at={`topic.${topic}.${level}`}
                  class={chosen ? 'chosen' : ''}
                  aria-pressed={chosen}
                  onClick={() => choose(topic, level)}
                >
                  {say(key)}
                </button>
              );
            })}
          </span>
        </fieldset>
      ))}
    </>
  );
};
