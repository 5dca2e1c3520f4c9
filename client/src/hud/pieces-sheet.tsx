import { WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import { FUSION_KINDS } from '@lent-dreams/shared/content/fusions/index.ts';
import { useState } from 'preact/hooks';
import { filteredPieces, type PieceFilter, wishedFeelings } from '../model/select-piece.ts';
import { contentWord, feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';
import { PieceCard } from './piece-card.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';

/** The cards at hand, each of which can be put back for another now and then. */
const AtHand = ({ hud }: { readonly hud: Hud }) => (
  <section class="pieces-hand" aria-label={say('pieces.hand')}>
    <h3>{say('pieces.hand')}</h3>
    <div class="pieces">
      {hud.view.value.me.hand.map((kind) => (
        <div key={kind} class="piece-slot">
          <PieceCard hud={hud} kind={kind} at={`hand.${kind}`} />
          <Press
            hud={hud}
            at={`swap.${kind}`}
            tone="quiet"
            label={say('pieces.swap', { piece: contentWord('motif', kind) })}
            onPress={() => void hud.ask(`swap.${kind}`, 'swapCard', { card: kind })}
          >
            {say('pieces.swap.short')}
          </Press>
        </div>
      ))}
    </div>
  </section>
);

const FilterRow = ({
  filter,
  onPick,
}: {
  readonly filter: PieceFilter;
  readonly onPick: (filter: PieceFilter) => void;
}) => (
  <fieldset class="segments" aria-label={say('pieces.show')}>
    {(['wished', 'all'] as const).map((one) => (
      <button
        key={one}
        type="button"
        data-at={`pieces.show.${one}`}
        class={filter === one ? 'chosen' : ''}
        aria-pressed={filter === one}
        onClick={() => onPick(one)}
      >
        {say(`pieces.show.${one}`)}
      </button>
    ))}
    {Array.from({ length: WARM_COUNT }, (_, feeling) => (
      <button
        key={feeling}
        type="button"
        data-at={`pieces.show.${feeling}`}
        class={`feeling ${filter === feeling ? 'chosen' : ''}`}
        aria-pressed={filter === feeling}
        aria-label={feelingWord(feeling)}
        onClick={() => onPick(feeling)}
      >
        <FeelingSign feeling={feeling} size={20} />
      </button>
    ))}
  </fieldset>
);

/** All pieces, those that give what somebody wishes first, and the way to the book of what was found. */
export const PiecesSheet = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const [filter, setFilter] = useState<PieceFilter>('all');
  const shown = filteredPieces(view, filter);
  return (
    <SheetFrame
      hud={hud}
      title={say('tray.pieces')}
      foot={
        <div class="two">
          <Press hud={hud} at="pieces.back" onPress={hud.back}>
            {say('thread.back')}
          </Press>
          <Press
            hud={hud}
            at="pieces.book"
            sign="star"
            line={say('book.line', { count: view.book.length, whole: FUSION_KINDS.length })}
            onPress={() => hud.open({ kind: 'book' })}
          >
            {say('book.title')}
          </Press>
        </div>
      }
    >
      <AtHand hud={hud} />
      <h3>{say('pieces.all')}</h3>
      <FilterRow filter={filter} onPick={setFilter} />
      {filter === 'wished' && wishedFeelings(view).size === 0 && <p class="small">{say('pieces.none')}</p>}
      <div class="pieces">
        {shown.map((kind) => (
          <PieceCard key={kind} hud={hud} kind={kind} at={`all.${kind}`} />
        ))}
      </div>
    </SheetFrame>
  );
};
