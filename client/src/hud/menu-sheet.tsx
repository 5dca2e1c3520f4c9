import { FUSION_KINDS } from '@lent-dreams/shared/content/fusions/index.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { MenuSwitches } from './menu-switches.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';

/** Safe first, then invite, sound, list, my light, leave. */
export const MenuSheet = ({ hud }: { readonly hud: Hud }) => {
  const { sound } = hud.deps;
  return (
    <SheetFrame
      hud={hud}
      title={say('menu.title')}
      foot={
        <Press hud={hud} at="menu.back" onPress={hud.back}>
          {say('menu.back')}
        </Press>
      }
    >
      <div class="rows">
        <Press
          hud={hud}
          at="menu.safe"
          tone="tile"
          sign="shield"
          line={say('menu.safe.line')}
          onPress={() => hud.open({ kind: 'safe', page: 'safe' })}
        >
          {say('menu.safe')}
        </Press>
        <Press
          hud={hud}
          at="menu.log"
          tone="tile"
          sign="receipt"
          line={say('log.title')}
          onPress={() => hud.open({ kind: 'safe', page: 'log' })}
        >
          {say('log.tab')}
        </Press>
        {!hud.view.value.me.watching && (
          <Press
            hud={hud}
            at="menu.me"
            tone="tile"
            sign="person"
            line={say('menu.me.line')}
            onPress={() => hud.open({ kind: 'self' })}
          >
            {say('menu.me')}
          </Press>
        )}
        <MenuSwitches hud={hud} />
        <Press
          hud={hud}
          at="menu.book"
          tone="tile"
          sign="star"
          line={say('book.line', { count: hud.view.value.book.length, whole: FUSION_KINDS.length })}
          onPress={() => hud.open({ kind: 'book' })}
        >
          {say('book.title')}
        </Press>
        <Press
          hud={hud}
          at="menu.share"
          tone="tile"
          sign="share"
          line={say('menu.share.line')}
          onPress={() => {
            hud.back();
            hud.deps.openShare();
          }}
        >
          {say('menu.share')}
        </Press>
        {sound !== null && (
          <Press
            hud={hud}
            at="menu.sound"
            tone="tile"
            sign={sound.muted.value ? 'mute' : 'sound'}
            line={say(sound.muted.value ? 'safe.off' : 'safe.on')}
            onPress={() => {
              sound.muted.value = !sound.muted.value;
            }}
          >
            {say('menu.sound')}
          </Press>
        )}
        <Press
          hud={hud}
          at="menu.list"
          tone="tile"
          sign="list"
          line={say('menu.list.line')}
          onPress={() => {
            hud.back();
            hud.asList.value = true;
          }}
        >
          {say('menu.list')}
        </Press>
        <Press
          hud={hud}
          at="menu.leave"
          tone="tile"
          sign="leave"
          line={say('menu.leave.line')}
          onPress={() => hud.open({ kind: 'safe', page: 'leave' })}
        >
          {say('menu.leave')}
        </Press>
      </div>
    </SheetFrame>
  );
};
