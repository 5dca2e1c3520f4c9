import { shadeSentence } from '../model/select-shade.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { ShadeVerbs } from './shade-verbs.tsx';

/** The shapes of fear as words, with what one can do about each. */
export const ListFears = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  if (view.shades.length === 0) return null;
  return (
    <>
      <h2>{say('fear.list')}</h2>
      <ul>
        {view.shades.map((shade) => (
          <li key={shade.id}>
            <p>{shadeSentence(view, shade, hud.nowMs.value)}</p>
            <ShadeVerbs hud={hud} shade={shade} at={`list.fear.${shade.id}`} />
          </li>
        ))}
      </ul>
    </>
  );
};
