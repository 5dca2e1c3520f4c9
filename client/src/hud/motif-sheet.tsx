import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { MotifId } from '@lent-dreams/shared/ids.ts';
import { nameOf } from '../model/select-people.ts';
import { pieceDoes, pieceState } from '../model/select-piece.ts';
import { contentWord, feelingWord, joinNames } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { LightChip } from './light-chip.tsx';
import { givenFeelings, PieceDrawing } from './piece-card.tsx';
import { CommonVerbs, OwnVerbs, UseVerb } from './piece-verbs.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { TendPress } from './tend-press.tsx';

const givesWords = (kind: string): string => {
  const feelings = givenFeelings(kind).map(feelingWord);
  const given = feelings.length === 0 ? say('piece.givesNothing') : say('piece.gives', { what: joinNames(feelings) });
  return (MOTIFS[kind]?.fear ?? 0) > 0 ? `${given} ${say('piece.fear')}` : given;
};

/** A piece in the dream: what it gives and does, how it is, who placed it, and what one can do with it. */
export const MotifSheet = ({ hud, motif: id }: { readonly hud: Hud; readonly motif: MotifId }) => {
  const view = hud.view.value;
  const motif = view.motifs.find((other) => other.id === id);
  if (motif === undefined) return null;
  const isMine = !view.me.watching && motif.author === view.me.bed;
  const author = nameOf(view, motif.author);
  const memory = view.memories.find((other) => other.about === motif.author && other.motif === motif.kind);
  return (
    <SheetFrame
      hud={hud}
      title={contentWord('motif', motif.kind)}
      foot={
        <Press hud={hud} at="piece.done" onPress={hud.back}>
          {say('thread.done')}
        </Press>
      }
    >
      <div class="person-head">
        <PieceDrawing kind={motif.kind} size={72} />
        <div>
          <p>{givesWords(motif.kind)}</p>
          {pieceDoes(motif.kind).map((line) => (
            <p key={line} class="small">
              {line}
            </p>
          ))}
          {author !== '' && (
            <p class="small piece-author">
              <LightChip view={view} bed={motif.author} size={22} />
              {say('piece.by', { name: isMine ? say('self.title').toLowerCase() : author })}
            </p>
          )}
          {memory !== undefined && <p class="memory-text">{memory.text}</p>}
        </div>
      </div>
      {pieceState(motif).length > 0 && (
        <ul class="piece-state">
          {pieceState(motif).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {!view.me.watching && (
        <>
          <UseVerb hud={hud} motif={motif} isMine={isMine} />
          <TendPress hud={hud} motif={motif} />
          {isMine && <OwnVerbs hud={hud} motif={motif} />}
          <CommonVerbs hud={hud} motif={motif} isMine={isMine} />
        </>
      )}
    </SheetFrame>
  );
};
