import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { MotifId } from '@lent-dreams/shared/ids.ts';
import { nameOf } from '../model/select-people.ts';
import { pieceDoes } from '../model/select-piece.ts';
import { contentWord, feelingWord, joinNames } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { givenFeelings, PieceDrawing } from './piece-card.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';

/** A piece in the dream: who placed it and what it gives; its author moves it, takes it away, or undoes it. */
export const MotifSheet = ({ hud, motif: id }: { readonly hud: Hud; readonly motif: MotifId }) => {
  const view = hud.view.value;
  const motif = view.motifs.find((other) => other.id === id);
  if (motif === undefined) return null;
  const isMine = !view.me.watching && motif.author === view.me.bed;
  const author = nameOf(view, motif.author);
  const memory = view.memories.find((other) => other.about === motif.author && other.motif === motif.kind);
  const act = (at: string, kind: 'removeMotif' | 'undoMotif' | 'useMotif'): void =>
    void hud.ask(at, kind, { id }).then((reply) => reply.ok && kind !== 'useMotif' && hud.back());
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
          <p>{say('piece.gives', { what: joinNames(givenFeelings(motif.kind).map(feelingWord)) })}</p>
          {pieceDoes(motif.kind).map((line) => (
            <p key={line} class="small">
              {line}
            </p>
          ))}
          {author !== '' && (
            <p class="small">{say('piece.by', { name: isMine ? say('self.title').toLowerCase() : author })}</p>
          )}
          {memory !== undefined && <p class="memory-text">{memory.text}</p>}
        </div>
      </div>
      {isMine && (
        <div class="three">
          <Press
            hud={hud}
            at="piece.move"
            tone="tile"
            sign="move"
            onPress={() => {
              hud.back();
              hud.deps.choice.value = { kind: 'moving', motif: id };
            }}
          >
            {say('piece.move')}
          </Press>
          <Press hud={hud} at="piece.undo" tone="tile" sign="back" onPress={() => act('piece.undo', 'undoMotif')}>
            {say('piece.undo')}
          </Press>
          <Press
            hud={hud}
            at="piece.remove"
            tone="tile"
            sign="trash"
            onPress={() => act('piece.remove', 'removeMotif')}
          >
            {say('piece.remove')}
          </Press>
        </div>
      )}
      {isMine && MOTIFS[motif.kind]?.blocksThreadsWhenShut === true && (
        <Press hud={hud} at="piece.use" onPress={() => act('piece.use', 'useMotif')}>
          {say(motif.open ? 'piece.shut' : 'piece.open')}
        </Press>
      )}
    </SheetFrame>
  );
};
