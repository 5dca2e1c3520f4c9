import { FUSION_KINDS, FUSIONS } from '@lent-dreams/shared/content/fusions/index.ts';
import { fusionLine } from '../model/select-piece.ts';
import { contentWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { PieceDrawing } from './piece-card.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';

const Found = ({ kind }: { readonly kind: string }) => {
  const [one = '', other = ''] = FUSIONS[kind]?.pair ?? [];
  return (
    <li class="book-found">
      <span class="book-pair">
        <PieceDrawing kind={one} size={40} />
        <PieceDrawing kind={other} size={40} />
      </span>
      <span>
        <b>{contentWord('fusion', kind)}</b>
        <small>{fusionLine(kind)}</small>
        <small>{say('book.pair', { one: contentWord('motif', one), other: contentWord('motif', other) })}</small>
      </span>
    </li>
  );
};

/** What pieces make side by side: all that this hub has found, and how many wait. */
export const BookSheet = ({ hud }: { readonly hud: Hud }) => {
  const { book } = hud.view.value;
  const found = FUSION_KINDS.filter((kind) => book.includes(kind));
  const missing = FUSION_KINDS.length - found.length;
  return (
    <SheetFrame
      hud={hud}
      title={say('book.title')}
      foot={
        <Press hud={hud} at="book.back" onPress={hud.back}>
          {say('thread.back')}
        </Press>
      }
    >
      <p>{say('book.line', { count: found.length, whole: FUSION_KINDS.length })}</p>
      <ul class="book">
        {found.map((kind) => (
          <Found key={kind} kind={kind} />
        ))}
        {Array.from({ length: missing }, (_, index) => (
          <li key={`unknown${index}`} class="book-unknown">
            {say('book.unknown')}
          </li>
        ))}
      </ul>
      {missing > 0 && <p class="small">{say('book.hint')}</p>}
    </SheetFrame>
  );
};
