import { MOTIF_KINDS } from '@lent-dreams/shared/content/motifs/index.ts';
import { SHADE_KINDS, SHADES, STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import { useState } from 'preact/hooks';
import { nameOf } from '../model/select-people.ts';
import { contentWord, feelingWord } from '../model/select-words.ts';
import { settings } from '../settings.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import { HoldPress } from './hold-press.tsx';
import type { Hud } from './hud-types.ts';
import { MaskRow } from './mask-row.tsx';
import { PieceDrawing } from './piece-card.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';

const MEMORY_LETTERS = 140;

export const letGoOfAll = async (hud: Hud): Promise<void> => {
  const reply = await hud.ask('self.letAll', 'closeAll', {});
  if (reply.ok) {
    hud.deps.sound?.cue('letGo');
    if (hud.sheet.peek().kind === 'self') hud.back();
  }
};

/** Two equal answers to the machine's question; changeable at any moment, told to nobody. */
const MisuseRow = ({ hud }: { readonly hud: Hud }) => {
  const { mayMisuse } = hud.view.value.me;
  const answers = [
    { may: true, word: say('self.may'), line: say('self.may.line') },
    { may: false, word: say('self.mayNot'), line: say('self.mayNot.line') },
  ];
  if (settings.keepOutFirst) answers.reverse();
  return (
    <div class="block">
      <b>{say('self.misuse')}</b>
      <div class="two">
        {answers.map(({ may, word, line }) => (
          <Press
            key={word}
            hud={hud}
            at={may ? 'misuse.may' : 'misuse.not'}
            tone="equal"
            chosen={mayMisuse === may}
            line={line}
            onPress={() => void hud.ask(may ? 'misuse.may' : 'misuse.not', 'setMisuse', { may })}
          >
            {word}
          </Press>
        ))}
      </div>
    </div>
  );
};

/** My own light: let go of all, my wishes and whom I told, what I lend. */
export const SelfSheet = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  return (
    <SheetFrame
      hud={hud}
      title={say('self.title')}
      foot={
        <div class="two">
          <HoldPress
            at="self.letAll"
            sign="scissors"
            line={say('self.letAll.line')}
            tap={hud.settings.tapHold.value}
            onHeld={() => void letGoOfAll(hud)}
          >
            {say('self.letAll')}
          </HoldPress>
          <Press hud={hud} at="self.back" onPress={hud.back}>
            {say('thread.done')}
          </Press>
        </div>
      }
    >
      <div class="block">
        <b>{say('self.wishes')}</b>
        <p class="wishes">
          {view.me.wishes.map((wish) => (
            <span key={wish} class="wish">
              <FeelingSign feeling={wish} size={17} /> {feelingWord(wish)}
            </span>
          ))}
          <span class="wish guard">{say('wheel.guards', { feeling: feelingWord(view.me.guard) })}</span>
        </p>
        {view.toldByMe.map((told) => (
          <div key={told.id} class="setting">
            <span>
              {say(told.what === 'wish' ? 'self.told' : 'self.toldNot', {
                name: nameOf(view, told.to),
                feeling: feelingWord(told.feeling),
              })}
            </span>
            <Press
              hud={hud}
              at={`told.${told.id}`}
              tone="quiet"
              sign="back"
              onPress={() => void hud.ask(`told.${told.id}`, 'takeBack', { what: 'told', id: told.id })}
            >
              {say('self.takeBack')}
            </Press>
          </div>
        ))}
      </div>
      <Press
        hud={hud}
        at="self.lend"
        sign="hands"
        line={view.me.lentFear === '' ? say('self.alwaysFine') : contentWord('shade', view.me.lentFear)}
        onPress={() => hud.open({ kind: 'lend' })}
      >
        {say('self.lend')}
      </Press>
      <Press
        hud={hud}
        at="self.lookDown"
        sign="eye"
        onPress={() => {
          const down = view.beds.some((bed) => bed.isMe && bed.presence === 'lookingDown');
          void hud.ask('self.lookDown', 'lookDown', { on: !down });
        }}
      >
        {say(view.beds.some((bed) => bed.isMe && bed.presence === 'lookingDown') ? 'self.lookUp' : 'self.lookDown')}
      </Press>
      <MaskRow hud={hud} />
      <MisuseRow hud={hud} />
    </SheetFrame>
  );
};

const MemoryPart = ({ hud }: { readonly hud: Hud }) => {
  const { me } = hud.view.value;
  const [motif, setMotif] = useState(me.lentMemory);
  const [text, setText] = useState(me.memoryText);
  return (
    <div class="block">
      <b>{say('self.memory')}</b>
      <p class="small">{say('self.memory.line')}</p>
      <div class="memory-kinds">
        {MOTIF_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            data-at={`memory.${kind}`}
            class={`memory-kind ${motif === kind ? 'chosen' : ''}`}
            aria-pressed={motif === kind}
            aria-label={contentWord('motif', kind)}
            onClick={() => setMotif(kind)}
          >
            <PieceDrawing kind={kind} size={36} />
          </button>
        ))}
      </div>
      {motif !== '' && (
        <>
          <label class="field">
            <span class="small">
              {say('self.memory.words')} ·{' '}
              {say('self.memory.left', { count: MEMORY_LETTERS - Array.from(text).length })}
            </span>
            <textarea
              data-at="memory.text"
              rows={2}
              value={text}
              onInput={(event) => setText(Array.from(event.currentTarget.value).slice(0, MEMORY_LETTERS).join(''))}
            />
          </label>
          <div class="two">
            {me.lentMemory !== '' && (
              <Press
                hud={hud}
                at="memory.back"
                sign="back"
                onPress={() => void hud.ask('memory.back', 'takeBack', { what: 'memory' })}
              >
                {say('self.takeBack')}
              </Press>
            )}
            <Press
              hud={hud}
              at="memory.lend"
              onPress={() => void hud.ask('memory.lend', 'lendMemory', { motif, text })}
            >
              {say('self.memory.lend')}
            </Press>
          </div>
        </>
      )}
    </div>
  );
};

/** What I lend tonight: one shape of fear and one memory, both optional, both taken back at any time. */
export const LendSheet = ({ hud }: { readonly hud: Hud }) => {
  const { me } = hud.view.value;
  return (
    <SheetFrame
      hud={hud}
      title={say('self.lend')}
      foot={
        <Press
          hud={hud}
          at="lend.back"
          onPress={() => (hud.view.peek().phase === 'dusk' ? hud.back() : hud.open({ kind: 'self' }))}
        >
          {say('thread.back')}
        </Press>
      }
    >
      <div class="block">
        <p>{say('self.lendFear')}</p>
        <div class="shades">
          <Press
            hud={hud}
            at="fear.nothing"
            tone="tile"
            chosen={me.lentFear === ''}
            line={say('self.nothing.line')}
            onPress={() => {
              if (me.lentFear !== '') void hud.ask('fear.nothing', 'takeBack', { what: 'fear' });
            }}
          >
            {say('self.nothing')}
          </Press>
          {SHADE_KINDS.filter((kind) => kind !== STATIC_SHADE).map((kind) => (
            <Press
              key={kind}
              hud={hud}
              at={`fear.${kind}`}
              tone="tile"
              chosen={me.lentFear === kind}
              line={contentWord('topic', SHADES[kind]?.topic ?? '')}
              onPress={() => void hud.ask(`fear.${kind}`, 'lendFear', { shade: kind })}
            >
              {contentWord('shade', kind)}
            </Press>
          ))}
        </div>
        <p class="small">{say('self.alwaysFine')}</p>
      </div>
      <MemoryPart hud={hud} />
    </SheetFrame>
  );
};
