import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { isBigText } from './is-big-text.ts';
import { PieceCard } from './piece-card.tsx';
import { Press } from './press.tsx';

const HAND_SIZE = { wide: 4, portrait: 3, landscape: 2 } as const;
const NARROW_PX = 350;

/** My light, as a ball with its number. */
export const LightBead = ({ hud }: { readonly hud: Hud }) => {
  const { lucidity } = hud.view.value.me;
  return (
    <div class="light-bead" role="img" aria-label={`${lucidity} ${say('tray.light')}`}>
      <b key={lucidity}>{lucidity}</b>
      <span>{say('tray.light')}</span>
    </div>
  );
};

/** My light, the pieces at hand, and all others behind More. */
export const Tray = ({ hud }: { readonly hud: Hud }) => {
  const { kind, width } = hud.layout.value;
  const isNarrow = kind === 'portrait' && (width < NARROW_PX || isBigText());
  const count = isNarrow ? 2 : HAND_SIZE[kind];
  return (
    <div class="tray">
      <LightBead hud={hud} />
      <div class="hand">
        {hud.view.value.me.hand.slice(0, count).map((piece, index) => (
          <PieceCard key={piece} hud={hud} kind={piece} at={`piece.${index}`} />
        ))}
      </div>
      <div class="tray-side">
        <Press
          hud={hud}
          at="more"
          tone="round"
          sign="layers"
          label={say('tray.more')}
          onPress={() => hud.open({ kind: 'pieces' })}
        >
          {kind === 'wide' ? say('tray.more') : null}
        </Press>
        <Press
          hud={hud}
          at="say"
          tone="round"
          sign="speech"
          label={say('say.title')}
          onPress={() => hud.open({ kind: 'say' })}
        />
      </div>
    </div>
  );
};
