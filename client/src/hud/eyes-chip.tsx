import { FEAR } from '@lent-dreams/shared/content/emotion.ts';
import { flowsHere } from '../model/abilities.ts';
import { contentWord, feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';

const MOST = 4;

/** What the threader reads where they stand, and the four faults an advocate remembers. */
export const EyesChip = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const { flow, faults } = view.eyes;
  const flows = flowsHere(view).filter(({ perSecond }) => perSecond >= 0.1);
  return (
    <>
      {flow !== null && view.phase !== 'ending' && (
        <p class="eyes-chip eyes-flow">
          <small>{say(flows.length === 0 ? 'eyes.flow.still' : 'eyes.flow')}</small>
          {flows.slice(0, MOST).map(({ feeling, perSecond }) => (
            <span key={feeling} class={feeling === FEAR ? 'fear' : ''}>
              <FeelingSign feeling={feeling} size={18} />
              <span class="hud-ears">{feelingWord(feeling)}</span> {perSecond.toFixed(1)}
            </span>
          ))}
        </p>
      )}
      {faults !== null && view.phase === 'unveiling' && (
        <p class="eyes-chip eyes-faults">
          <small>{say('eyes.faults')}</small>
          {faults.map((fault) => (
            <span key={fault}>{contentWord('fault', fault)}</span>
          ))}
        </p>
      )}
    </>
  );
};
