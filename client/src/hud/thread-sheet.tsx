import { FEELINGS, inScope } from '@lent-dreams/shared/content/emotion.ts';
import type { GrantId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Lamps, ReceiptDocument } from '@lent-dreams/shared/wire/documents.ts';
import type { DreamView, ThreadView } from '../model/dream-view.ts';
import { isMine, myGive, nameOf, partnerOf, threadOf } from '../model/select-people.ts';
import { feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import { flowWords } from './flow-words.ts';
import type { Hud } from './hud-types.ts';
import { LightChip } from './light-chip.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { Sign } from './sign.tsx';
import { StrengthRow, strengthSign, strengthWord } from './strength-row.tsx';
import { Toggle } from './toggle.tsx';

const LAMPS: readonly (keyof Lamps)[] = ['free', 'canUndo', 'askedFirst', 'byHand', 'onlyWished'];

/** Five lamps of a yes; only the first missing one speaks. */
const LampRow = ({ lamps }: { readonly lamps: Lamps }) => {
  const missing = LAMPS.find((lamp) => !lamps[lamp]);
  return (
    <div class="lamps">
      <b>{say('thread.clear')}</b>
      <span class="lamp-row" role="img" aria-label={`${LAMPS.filter((lamp) => lamps[lamp]).length} / ${LAMPS.length}`}>
        {LAMPS.map((lamp) => (
          <i key={lamp} class={lamps[lamp] ? 'lit' : ''} />
        ))}
      </span>
      <p>{missing === undefined ? say('thread.allLit') : say(`thread.missing.${missing}`)}</p>
    </div>
  );
};

const PairHead = ({
  hud,
  first,
  second,
  depth,
}: {
  readonly hud: Hud;
  readonly first: number;
  readonly second: number;
  readonly depth: number;
}) => (
  <div class="pair-head">
    <LightChip view={hud.view.value} bed={first} size={44} />
    <Sign name={strengthSign(depth)} size={56} />
    <LightChip view={hud.view.value} bed={second} size={44} />
  </div>
);

/** My own receipt of a thread: of what I give, else of what I get. */
const receiptOf = (view: DreamView, thread: ThreadView): ReceiptDocument | undefined => {
  const mine = view.receipts.filter((receipt) => receipt.thread === thread.id && receipt.endTick === 0);
  return mine.find((receipt) => receipt.giver === view.me.bed) ?? mine[0];
};

const MineBody = ({ hud, thread }: { readonly hud: Hud; readonly thread: ThreadView }) => {
  const view = hud.view.value;
  const give = myGive(view, thread);
  const receipt = receiptOf(view, thread);
  const narrow = (depth: number): void => {
    if (depth < give.depth) void hud.ask('thread.strength', 'narrow', { thread: thread.id, depth });
  };
  return (
    <>
      <StrengthRow
        label={say('thread.strong')}
        at="thread.strength"
        depth={give.depth}
        most={give.depth}
        onChoose={narrow}
      />
      <div class="setting">
        <span>{give.keepsFear ? say('thread.fearOut') : say('thread.keepFear')}</span>
        <Toggle
          at="thread.keepFear"
          label={say('thread.keepFear')}
          on={give.keepsFear}
          onToggle={(on) => {
            if (on) void hud.ask('thread.keepFear', 'narrow', { thread: thread.id, keepFear: true });
          }}
        />
      </div>
      {thread.technology === 'by-feeling' && (
        <div class="setting">
          <span>{say('thread.mayFlow')}</span>
          <span class="flow-row">
            {FEELINGS.map((name, feeling) =>
              inScope(give.scope, feeling) ? (
                <button
                  key={name}
                  type="button"
                  class="dial-stop on"
                  aria-label={feelingWord(feeling)}
                  onClick={() =>
                    void hud.ask('thread.flow', 'narrow', { thread: thread.id, scope: give.scope & ~(1 << feeling) })
                  }
                >
                  <FeelingSign feeling={feeling} size={20} />
                </button>
              ) : null,
            )}
          </span>
        </div>
      )}
      {receipt !== undefined && (
        <>
          <LampRow lamps={receipt.lamps} />
          <Press
            hud={hud}
            at="thread.receipt"
            tone="quiet"
            sign="receipt"
            onPress={() => hud.open({ kind: 'receipt', grant: receipt.id, from: thread.id })}
          >
            {say('thread.receipt')}
          </Press>
        </>
      )}
    </>
  );
};

const TheirsBody = ({ hud, thread }: { readonly hud: Hud; readonly thread: ThreadView }) => {
  const view = hud.view.value;
  const ends = [
    { bed: thread.a, give: thread.fromA },
    { bed: thread.b, give: thread.fromB },
  ];
  return (
    <>
      {ends.map(({ bed, give }) => (
        <p key={bed} class="terms">
          {say('thread.gives', {
            name: nameOf(view, bed),
            what: flowWords(give.scope),
            strength: strengthWord(give.depth),
          })}
          {give.keepsFear && <small> · {say('offer.fearOut')}</small>}
        </p>
      ))}
    </>
  );
};

export const letGoThread = async (hud: Hud, thread: ThreadId): Promise<void> => {
  const reply = await hud.ask('thread.letGo', 'close', { thread });
  if (reply.ok) {
    hud.deps.sound?.cue('letGo');
    if (hud.sheet.peek().kind === 'thread') hud.back();
  }
};

/** A thread: how strong, how clear, and at its foot two equal boxes, Let go and Done. Others' threads only tell. */
export const ThreadSheet = ({ hud, thread: id }: { readonly hud: Hud; readonly thread: ThreadId }) => {
  const view = hud.view.value;
  const thread = threadOf(view, id);
  if (thread === undefined) return null;
  const mine = isMine(view, thread);
  const other = mine ? partnerOf(view, thread) : thread.b;
  const first = mine ? say('self.title') : nameOf(view, thread.a);
  return (
    <SheetFrame
      hud={hud}
      title={say('thread.pair', { first: nameOf(view, other), second: first.toLowerCase() === 'you' ? 'you' : first })}
      foot={
        mine ? (
          <div class="two">
            <Press
              hud={hud}
              at="thread.letGo"
              tone="equal"
              sign="scissors"
              line={say('thread.letGo.line')}
              onPress={() => void letGoThread(hud, id)}
            >
              {say('thread.letGo')}
            </Press>
            <Press hud={hud} at="thread.done" tone="equal" sign="check" onPress={hud.back}>
              {say('thread.done')}
            </Press>
          </div>
        ) : (
          <Press hud={hud} at="thread.done" onPress={hud.back}>
            {say('thread.done')}
          </Press>
        )
      }
    >
      <PairHead
        hud={hud}
        first={other}
        second={mine ? view.me.bed : thread.a}
        depth={(mine ? myGive(view, thread) : thread.fromA).depth}
      />
      {(thread.frozen || thread.suspended) && (
        <p class="small centred">{say(thread.frozen ? 'thread.frozen' : 'thread.resting')}</p>
      )}
      {mine ? <MineBody hud={hud} thread={thread} /> : <TheirsBody hud={hud} thread={thread} />}
    </SheetFrame>
  );
};

/** The paper card both ends hold. */
export const ReceiptSheet = ({
  hud,
  grant,
  from,
}: {
  readonly hud: Hud;
  readonly grant: GrantId;
  readonly from: ThreadId;
}) => {
  const view = hud.view.value;
  const receipt = view.receipts.find((other) => other.id === grant);
  if (receipt === undefined) return null;
  return (
    <SheetFrame
      hud={hud}
      title={say('thread.receipt')}
      foot={
        <Press hud={hud} at="receipt.back" onPress={() => hud.open({ kind: 'thread', thread: from })}>
          {say('thread.back')}
        </Press>
      }
    >
      <div class="paper">
        <PairHead hud={hud} first={receipt.giver} second={receipt.receiver} depth={receipt.depth} />
        <p>
          {say('thread.gives', {
            name: nameOf(view, receipt.giver),
            what: flowWords(receipt.scope),
            strength: strengthWord(receipt.depth),
          })}
        </p>
        <p>
          {say(receipt.until === 'curtain' ? 'offer.curtain' : 'offer.morning')} ·{' '}
          {say(receipt.keepsFear ? 'offer.fearOut' : 'offer.fearToo')}
        </p>
        <ul class="lamp-names">
          {LAMPS.map((lamp) => (
            <li key={lamp} class={receipt.lamps[lamp] ? 'lit' : ''}>
              {say(`thread.lamp.${lamp}`)}
            </li>
          ))}
        </ul>
        <p class="small">
          {say(receipt.endTick === 0 ? 'thread.live' : 'thread.ended')} · {receipt.rowHash.slice(0, 8)}
        </p>
      </div>
    </SheetFrame>
  );
};
