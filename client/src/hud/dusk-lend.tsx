import { SHADE_KINDS, SHADES, STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import type { DreamView } from '../model/dream-view.ts';
import { contentWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

const SHOWN = 2;

/** Two shapes to lend, others every night, none of a topic I keep away; the one I lent is always among them. */
const suggested = ({ night, me, safety }: DreamView): readonly string[] => {
  const kinds = SHADE_KINDS.filter((kind) => {
    const level = safety?.sheet[SHADES[kind]?.topic ?? ''] ?? 'fine';
    return kind !== STATIC_SHADE && (level === 'fine' || kind === me.lentFear);
  });
  const from = kinds.length === 0 ? 0 : (night * 3 + me.bed * 5) % kinds.length;
  const turned = [...kinds.slice(from), ...kinds.slice(0, from)];
  return turned.toSorted((one, other) => Number(other === me.lentFear) - Number(one === me.lentFear)).slice(0, SHOWN);
};

/** Lend one fear, or nothing; nothing is what holds while nothing is chosen. */
export const DuskLend = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const { lentFear } = view.me;
  return (
    <div class="dusk-lend">
      <h3>{say('dusk.lend')}</h3>
      <p class="small">{say('dusk.lend.line')}</p>
      <div class="dusk-shades">
        {suggested(view).map((kind) => (
          <Press
            key={kind}
            hud={hud}
            at={`dusk.fear.${kind}`}
            tone="equal"
            chosen={lentFear === kind}
            line={contentWord('topic', SHADES[kind]?.topic ?? '')}
            onPress={() => void hud.ask(`dusk.fear.${kind}`, 'lendFear', { shade: kind })}
          >
            {contentWord('shade', kind)}
          </Press>
        ))}
        <Press
          hud={hud}
          at="dusk.fear.nothing"
          tone="equal"
          line={say('self.nothing.line')}
          onPress={() => {
            if (lentFear !== '') void hud.ask('dusk.fear.nothing', 'takeBack', { what: 'fear' });
          }}
        >
          {say('self.nothing')}
        </Press>
      </div>
      <p class="small lend-foot">
        {say('self.alwaysFine')}
        <button type="button" class="link" data-at="dusk.lend" onClick={() => hud.open({ kind: 'lend' })}>
          {say('dusk.lend.more')}
        </button>
      </p>
    </div>
  );
};
