import { WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import { FUSIONS } from '@lent-dreams/shared/content/fusions/index.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type { MotifView } from '../model/dream-view.ts';
import { feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

type Needs = { readonly hud: Hud; readonly motif: MotifView };

/** Author's verbs: move, undo, take away. */
export const OwnVerbs = ({ hud, motif: { id } }: Needs) => {
  const take = (at: string, kind: 'removeMotif' | 'undoMotif'): void =>
    void hud.ask(at, kind, { id }).then((reply) => reply.ok && hud.back());
  return (
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
      <Press hud={hud} at="piece.undo" tone="tile" sign="back" onPress={() => take('piece.undo', 'undoMotif')}>
        {say('piece.undo')}
      </Press>
      <Press hud={hud} at="piece.remove" tone="tile" sign="trash" onPress={() => take('piece.remove', 'removeMotif')}>
        {say('piece.remove')}
      </Press>
    </div>
  );
};

/** Everybody's: walk there, or want it away when somebody else placed it. */
export const CommonVerbs = ({ hud, motif, isMine }: Needs & { readonly isMine: boolean }) => (
  <div class="two">
    <Press
      hud={hud}
      at="piece.go"
      sign="next"
      onPress={() => {
        const { x, y } = hexCentre(motif.hex);
        hud.deps.session.commands.walkTo(x, y);
      }}
    >
      {say('piece.goThere')}
    </Press>
    {!isMine && (
      <Press
        hud={hud}
        at="piece.away"
        sign="trash"
        line={say('piece.remove.vote')}
        onPress={() => void hud.ask('piece.away', 'removeMotif', { id: motif.id })}
      >
        {say('piece.remove.other')}
      </Press>
    )}
  </div>
);

/** What a piece does when it is used: a door, a side of a door, a train, a letter. */
export const UseVerb = ({ hud, motif, isMine }: Needs & { readonly isMine: boolean }) => {
  const rule = MOTIFS[motif.kind];
  const use = (feeling?: number): void =>
    void hud.ask('piece.use', 'useMotif', feeling === undefined ? { id: motif.id } : { id: motif.id, feeling });
  if (rule?.blocksThreadsWhenShut === true) {
    const hasSides = FUSIONS[motif.fused]?.twoSided === true;
    const isShut = motif.shutBy.includes(hud.view.value.me.bed);
    if (!hasSides && !isMine) return null;
    const word = hasSides
      ? say(isShut ? 'piece.openSide' : 'piece.shutSide')
      : say(motif.open ? 'piece.shut' : 'piece.open');
    return (
      <Press hud={hud} at="piece.use" onPress={() => use()}>
        {word}
      </Press>
    );
  }
  if (rule?.carriesAcross === true)
    return (
      <Press hud={hud} at="piece.use" sign="next" onPress={() => use()}>
        {say('piece.ride')}
      </Press>
    );
  if (rule?.givesOnce === undefined || !isMine || motif.spent) return null;
  return (
    <fieldset class="gifts">
      <legend>{say('piece.give')}</legend>
      {Array.from({ length: WARM_COUNT }, (_, feeling) => (
        <Press key={feeling} hud={hud} at={`piece.give.${feeling}`} tone="quiet" onPress={() => use(feeling)}>
          <FeelingSign feeling={feeling} size={22} />
          <span>{feelingWord(feeling)}</span>
        </Press>
      ))}
    </fieldset>
  );
};
