import { useEffect, useRef } from 'preact/hooks';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { leaveDream } from './leave-dream.ts';
import { Press } from './press.tsx';

const Rings = () => (
  <div class="calm-rings" aria-hidden="true">
    <i />
    <i />
    <i />
    <i />
    <i />
  </div>
);

/** My screen after the X: calm rings at once, then five choices. It asks no server before it stands. */
export const QuietScreen = ({ hud }: { readonly hud: Hud }) => {
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const endQuiet = (): void => {
    hud.xPressed.value = false;
    hud.deps.sound?.hush(false);
  };
  const choose = (choice: 'fade' | 'rewind' | 'fine'): void => {
    void hud.ask(`x.${choice}`, 'afterX', { choice }).then((reply) => {
      // `gone`: the 20 s are over and the server has already moved on; nothing waits any more.
      if (reply.ok || reply.refused === 'gone' || reply.refused === 'expired') endQuiet();
    });
  };
  const rest = (): void => {
    void hud.ask('x.quiet', 'quietRoom', { on: true }).then((reply) => {
      if (reply.ok) endQuiet();
    });
  };
  const leave = (): void => {
    endQuiet();
    leaveDream(hud);
  };
  return (
    <section class="quiet-screen" aria-label={say('x.gone')}>
      <Rings />
      <h2 ref={first} tabIndex={-1}>
        {say('x.gone')}
      </h2>
      <p>{say('x.gone.line')}</p>
      <div class="answers">
        <Press hud={hud} at="x.fade" tone="equal" sign="fade" onPress={() => choose('fade')}>
          {say('x.fade')}
        </Press>
        <Press hud={hud} at="x.rewind" tone="equal" sign="rewind" onPress={() => choose('rewind')}>
          {say('x.rewind')}
        </Press>
        <Press hud={hud} at="x.fine" tone="equal" sign="check" onPress={() => choose('fine')}>
          {say('x.fine')}
        </Press>
      </div>
      <div class="foot two">
        <Press hud={hud} at="x.quiet" tone="quiet" sign="moon" onPress={rest}>
          {say('x.quiet')}
        </Press>
        <Press hud={hud} at="x.leave" tone="quiet" sign="leave" onPress={leave}>
          {say('x.leave')}
        </Press>
      </div>
    </section>
  );
};

/** The room of one's own: no timers, the bed is kept. */
export const QuietRoom = ({ hud }: { readonly hud: Hud }) => (
  <section class="quiet-screen" aria-label={say('quiet.title')}>
    <Rings />
    <h2>{say('quiet.title')}</h2>
    <p>{say('quiet.line')}</p>
    <div class="answers">
      <Press
        hud={hud}
        at="quiet.back"
        tone="gold"
        onPress={() => void hud.ask('quiet.back', 'quietRoom', { on: false })}
      >
        {say('quiet.back')}
      </Press>
    </div>
  </section>
);
