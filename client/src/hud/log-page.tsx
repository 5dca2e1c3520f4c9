import { TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
import { HUB, UNLISTED } from '@lent-dreams/shared/wire/breach.ts';
import type { LedgerRowView, ReceiptDocument } from '@lent-dreams/shared/wire/documents.ts';
import { useEffect, useState } from 'preact/hooks';
import type { DreamView } from '../model/dream-view.ts';
import { nameOf } from '../model/select-people.ts';
import { feelingWord } from '../model/select-words.ts';
import { say, type WordKey } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';
import { areReceiptsTrue, isChainWhole } from './log-chain.ts';
import { Press } from './press.tsx';
import { saveJson } from './save-json.ts';
import { Sign, type SignName } from './sign.tsx';

const isRows = (result: unknown): result is readonly LedgerRowView[] =>
  Array.isArray(result) &&
  result.every((row) => typeof row === 'object' && row !== null && 'seq' in row && 'hash' in row);

/** The rows in an answer to `myLedger`: a bare list, or one under `rows`. */
const rowsOf = (result: unknown): readonly LedgerRowView[] => {
  if (isRows(result)) return result;
  if (typeof result === 'object' && result !== null && 'rows' in result && isRows(result.rows)) return result.rows;
  return [];
};

const WHY: Readonly<Record<LedgerRowView['breach'], WordKey>> = {
  '': 'log.agreed',
  subject: 'log.without',
  sender: 'log.without',
  recipient: 'log.without.recipient',
  type: 'log.without.type',
  transmission: 'log.without.transmission',
};

const rowWords = (view: DreamView, row: LedgerRowView): string => {
  const mine = row.subject === view.me.bed;
  const name = row.recipient === UNLISTED ? say('log.someone') : nameOf(view, mine ? row.recipient : row.subject);
  switch (row.kind) {
    case 'access':
      return say(mine ? 'log.felt' : 'log.youFelt', { name, feeling: feelingWord(row.feeling) });
    case 'grant':
      if (row.sender === HUB) return say('log.hubGrant', { name });
      return say(mine ? 'log.grant' : 'log.theyGrant', { name });
    case 'narrow':
      return say(mine ? 'log.narrow' : 'log.theyNarrow', { name });
    case 'offer':
      return say('log.offer', { name });
    case 'end':
      return say('log.end', { name });
    case 'ranOut':
      return say('log.ranOut', { name });
    case 'lend':
      return say('log.lend');
    case 'takeBack':
      return say('log.takeBack');
  }
};

const ringOf = (row: LedgerRowView): SignName => {
  if (row.breach !== '') return 'broken';
  return row.kind === 'end' || row.kind === 'ranOut' || row.kind === 'takeBack' ? 'held' : 'whole';
};

const clockWords = (tick: number): string => {
  const seconds = Math.floor(tick / TICKS_PER_SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Who felt what of mine: sentences first, newest on top. Only I get this page. */
export const LogPage = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const [rows, setRows] = useState<readonly LedgerRowView[] | null>(null);
  const [told, setTold] = useState('');
  useEffect(() => {
    let here = true;
    void hud.ask('log', 'myLedger', {}).then((reply) => {
      if (here) setRows(reply.ok ? rowsOf(reply.result) : []);
    });
    return () => {
      here = false;
    };
  }, [hud]);
  const receipts = async (): Promise<void> => {
    const reply = await hud.ask('log.receipts', 'myReceipts', {});
    if (!reply.ok) return;
    saveJson('receipts.json', reply.result ?? []);
    setTold(say('log.saved'));
  };
  /** Asks for both anew: what came in since is checked as well. */
  const verify = async (): Promise<void> => {
    const log = await hud.ask('log.verify', 'myLedger', {});
    const mine = await hud.ask('log.verify', 'myReceipts', {});
    if (!log.ok || !mine.ok) return;
    const now = rowsOf(log.result);
    setRows(now);
    const isTrue = isChainWhole(now) && areReceiptsTrue((mine.result ?? []) as readonly ReceiptDocument[], now);
    setTold(isTrue ? say('log.whole', { count: now.length }) : say('log.broken'));
  };
  return (
    <section class="leaf log-page">
      <h3>{say('log.title')}</h3>
      <p class="small">{say('log.only')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keys */}
      <ol class="log" aria-label={say('log.title')} tabIndex={0}>
        {rows === null && <li class="small">{say('log.loading')}</li>}
        {rows?.length === 0 && <li class="small">{say('log.empty')}</li>}
        {rows
          ?.toSorted((first, second) => second.seq - first.seq)
          .map((row) => (
            <li key={row.seq} class={`log-row ${row.breach === '' ? '' : 'without'}`}>
              <time>{clockWords(row.tick)}</time>
              <Sign name={ringOf(row)} />
              {row.feeling >= 0 ? <FeelingSign feeling={row.feeling} size={22} /> : <span />}
              <span>
                <b>{rowWords(view, row)}</b>
                <small>{say(row.kind === 'end' || row.kind === 'ranOut' ? 'log.nothingSince' : WHY[row.breach])}</small>
              </span>
            </li>
          ))}
      </ol>
      <p class="small told" role="status">
        {told}
      </p>
      <div class="leaf-foot">
        <Press
          hud={hud}
          at="log.takeFear"
          sign="back"
          onPress={() =>
            void hud
              .ask('log.takeFear', 'takeBack', { what: 'fear' })
              .then((reply) => reply.ok && setTold(say('log.tookBack')))
          }
        >
          {say('log.takeFear')}
        </Press>
        <Press hud={hud} at="log.receipts" sign="receipt" onPress={() => void receipts()}>
          {say('log.receipts')}
        </Press>
        <Press hud={hud} at="log.verify" sign="check" onPress={() => void verify()}>
          {say('log.verify')}
        </Press>
        <Press hud={hud} at="log.forget" sign="fade" onPress={() => hud.open({ kind: 'safe', page: 'forget' })}>
          {say('log.forget')}
        </Press>
      </div>
    </section>
  );
};
