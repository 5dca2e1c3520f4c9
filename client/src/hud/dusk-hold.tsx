import { useEffect, useRef } from 'preact/hooks';
import { humansOf, myBed } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { LightChip } from './light-chip.tsx';
import { Press } from './press.tsx';
import { Sign } from './sign.tsx';

/** Lies down, or gets up again: what the server does not grant, the goal line says. */
const lieDown = (hud: Hud, on: boolean): void => {
  if ((myBed(hud.view.peek())?.lying === true) !== on || !on) void hud.ask('dusk.hold', 'lieDown', { on });
};

/** All hold at once: the big button, and who holds it already. */
export const DuskHold = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const people = humansOf(view);
  const isLying = myBed(view)?.lying === true;
  const isTap = hud.settings.tapHold.value;
  const panel = useRef<HTMLElement>(null);
  const { kind } = hud.layout.value;
  useEffect(() => {
    const element = panel.current;
    if (element === null || kind !== 'portrait') return;
    // The lights that lie down stay in sight above the button.
    hud.roomOwner.current = element;
    hud.deps.sheetRoom.value = { side: 'bottom', size: element.offsetHeight };
    return () => {
      if (hud.roomOwner.current !== element) return;
      hud.roomOwner.current = null;
      hud.deps.sheetRoom.value = { side: 'none', size: 0 };
    };
  }, [hud, kind]);
  useEffect(() => {
    // A hand that left the window holds nothing.
    const letGo = (): void => {
      if (!isTap) lieDown(hud, false);
    };
    addEventListener('blur', letGo);
    return () => removeEventListener('blur', letGo);
  }, [hud, isTap]);
  return (
    <section ref={panel} class="dusk-hold" aria-label={say('dusk.hold')}>
      <p class="ready-row" role="status">
        {people.map((bed) => (
          <span key={bed.bed} class={`ready-chip ${bed.lying ? 'is-ready' : ''}`}>
            <LightChip view={view} bed={bed.bed} size={30} />
          </span>
        ))}
        <span class="small">
          {say('dusk.holding', { count: people.filter((bed) => bed.lying).length, all: people.length })}
        </span>
      </p>
      <button
        type="button"
        class={`lie-down ${isLying ? 'held' : ''}`}
        data-at="dusk.hold"
        aria-pressed={isLying}
        onPointerDown={(event) => {
          if (isTap) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          lieDown(hud, true);
        }}
        onPointerUp={() => {
          if (!isTap) lieDown(hud, false);
        }}
        onPointerCancel={() => {
          if (!isTap) lieDown(hud, false);
        }}
        onClick={(event) => {
          // A click without a pointer (detail 0) comes from keys or a screen reader, which toggle.
          if (isTap || event.detail === 0) lieDown(hud, !isLying);
        }}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Sign name="bed" size={34} />
        <b>{say(isTap ? 'dusk.hold.tap' : 'dusk.hold')}</b>
      </button>
      <p class="dusk-foot">
        <span class="small">{say('dusk.unison')}</span>
        <Press
          hud={hud}
          at="dusk.again"
          tone="quiet"
          onPress={() => void hud.ask('dusk.again', 'ready', { on: false })}
        >
          {say('dusk.change')}
        </Press>
      </p>
    </section>
  );
};
