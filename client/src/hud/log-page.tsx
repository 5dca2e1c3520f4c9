import { TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
import type { LedgerRowView } from '@lent-dreams/shared/wire/documents.ts';
import { useEffect, useState } from 'preact/hooks';
import type { DreamView } from '../model/dream-view.ts';
import { nameOf } from '../model/select-people.ts';
import { feelingWord } from '../model/select-words.ts';
import { say, type WordKey } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';
import { isChainWhole } from './log-chain.ts';
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
  const name = nameOf(view, mine ? row.recipient : row.subject);
  switch (row.kind) {
    case 'access':
      return say(mine ? 'log.felt' : 'log.youFelt', { name, feeling: feelingWord(row.feeling) });
    case 'grant':
      return say(mine ? 'log.grant' : 'log.theyGrant', { name });
    case 'narrow':
      return say(mine ? 'log.narrow' : 'log.theyNarrow', { name });
    case 'end':
      return say('log.end', { name });
    case 'lend':
      return say('log.lend');
    case 'takeBack':
      return say('log.takeBack');
  }
};

const ringOf = (row: LedgerRowView): SignName => {
  if (row.breach !== '') return 'broken';
  return row.kind === 'end' || row.kind === 'takeBack' ? 'held' : 'whole';
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
  return (
    <section class="leaf log-page">
      <h3>{say('log.title')}</h3>
      <p class="small">{say('log.only')}</p>
      <ol class="log">
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
                <small>{say(row.kind === 'end' ? 'log.nothingSince' : WHY[row.breach])}</small>
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
        <Press
          hud={hud}
          at="log.verify"
          sign="check"
          onPress={() =>
            setTold(isChainWhole(rows ?? []) ? say('log.whole', { count: rows?.length ?? 0 }) : say('log.broken'))
          }
        >
          {say('log.verify')}
        </Press>
        <Press hud={hud} at="log.forget" sign="fade" onPress={() => hud.open({ kind: 'safe', page: 'forget' })}>
          {say('log.forget')}
        </Press>
      </div>
    </section>
  );
};
