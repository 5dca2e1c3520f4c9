import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { StrengthRow } from './strength-row.tsx';
import { Toggle } from './toggle.tsx';

const STRONGEST = 3;

/** What I give at most, to everybody: narrower works in the same moment on all my threads, wider needs new yeses. */
export const MaskRow = ({ hud }: { readonly hud: Hud }) => {
  const mask = hud.view.value.me.mask ?? { scope: WHOLE_SCOPE, depth: STRONGEST, keepsFear: false };
  const set = (depth: number, keepFear: boolean): void => {
    const isNone = depth === STRONGEST && !keepFear && mask.scope === WHOLE_SCOPE;
    void hud.ask('self.mask', 'setMask', { mask: isNone ? null : { scope: mask.scope, depth, keepFear } });
  };
  return (
    <div class="block">
      <StrengthRow
        label={say('self.mask')}
        at="mask.depth"
        depth={mask.depth}
        onChoose={(depth) => set(depth, mask.keepsFear)}
      />
      <div class="setting">
        <span>{say('thread.keepFear')}</span>
        <Toggle
          at="mask.keepFear"
          label={say('thread.keepFear')}
          on={mask.keepsFear}
          onToggle={(on) => set(mask.depth, on)}
        />
      </div>
      <p class="small">{say('self.mask.line')}</p>
    </div>
  );
};
