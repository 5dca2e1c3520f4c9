import { FLAW_KINDS } from '@lent-dreams/shared/content/flaw-kinds.ts';
import type { FreeView } from '../model/dream-view.ts';
import { say } from '../words/words.ts';
import { GainGraph } from './gain-graph.tsx';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';

const SPEEDS = [25, 50, 100, 200] as const;

const FaultChoice = ({ hud, flaw }: { readonly hud: Hud; readonly flaw: string }) => (
  <label class="fault-choice">
    <b>{say('free.fault')}</b>
    <select
      data-at="free.fault"
      value={flaw}
      onChange={(event) => {
        const chosen = FLAW_KINDS.find((kind) => kind === event.currentTarget.value) ?? '';
        void hud.ask('free.fault', 'freePlay', { flaw: chosen });
      }}
    >
      <option value="">{say('free.noFault')}</option>
      {FLAW_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {`${say(`fault.${kind}`)}: ${say(`fault.line.${kind}`)}`}
        </option>
      ))}
    </select>
    <small>{say('free.fault.late')}</small>
  </label>
);

const Switches = ({ hud, free }: { readonly hud: Hud; readonly free: FreeView }) => {
  const isShow = hud.view.value.phase === 'unveiling';
  return (
    <>
      <GainGraph hud={hud} />
      <FaultChoice hud={hud} flaw={free.flaw} />
      <div class="block">
        <b>{say('free.speed')}</b>
        <div class="four speeds">
          {SPEEDS.map((speed) => (
            <Press
              key={speed}
              hud={hud}
              at={`free.speed.${speed}`}
              tone="equal"
              chosen={Math.round(free.speed * 100) === speed}
              onPress={() => void hud.ask(`free.speed.${speed}`, 'freePlay', { speed })}
            >
              {say('free.speed.of', { speed: speed / 100 })}
            </Press>
          ))}
        </div>
      </div>
      <div class="two">
        <Press
          hud={hud}
          at="free.wave"
          sign="wave"
          onPress={() => void hud.ask('free.wave', 'freePlay', { wave: true })}
        >
          {say('free.wave')}
        </Press>
        <Press hud={hud} at="free.bell" sign="curtain" onPress={() => void hud.ask('free.bell', 'ringBell', {})}>
          {say(isShow ? 'end.curtainDown' : 'bell.raise')}
        </Press>
      </div>
    </>
  );
};

/** The way to the switches, for whoever lies in a bed. */
export const FreeButton = ({ hud }: { readonly hud: Hud }) =>
  hud.view.value.me.watching ? null : (
    <div class="free-button">
      <Press hud={hud} at="free" sign="clock" onPress={() => hud.open({ kind: 'free' })}>
        {say('free.title')}
      </Press>
    </div>
  );

/** Free play: the night's own rules as switches, and what comes of them. */
export const FreeSheet = ({ hud }: { readonly hud: Hud }) => {
  const { free } = hud.view.value;
  if (free === null) return null;
  return (
    <SheetFrame
      hud={hud}
      title={say('free.title')}
      foot={
        <Press hud={hud} at="free.done" onPress={hud.back}>
          {say('thread.done')}
        </Press>
      }
    >
      <Switches hud={hud} free={free} />
    </SheetFrame>
  );
};
