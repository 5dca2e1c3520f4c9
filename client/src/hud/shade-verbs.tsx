import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type { ShadeView } from '../model/dream-view.ts';
import { type ShadeVerb, shadeVerbs } from '../model/select-shade.ts';
import { say } from '../words/words.ts';
import { HoldToggle } from './hold-toggle.tsx';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { letGoOfAll } from './self-sheet.tsx';
import type { SignName } from './sign.tsx';
import { letGoThread } from './thread-sheet.tsx';
import { holdHands } from './wheel.tsx';

const SIGNS: Readonly<Record<ShadeVerb['verb'], SignName>> = {
  lendVerb: 'speech',
  callName: 'sound',
  speakFor: 'speech',
  hands: 'hands',
  holdEnd: 'palm',
  face: 'eye',
  letGo: 'scissors',
  goLit: 'lantern',
  letAll: 'scissors',
};

const act = (hud: Hud, at: string, shade: ShadeView, verb: ShadeVerb['verb']): void => {
  const to = shade.bed;
  if (verb === 'lendVerb' || verb === 'callName' || verb === 'speakFor')
    void hud.ask(at, verb, { to }).then((reply) => reply.ok && hud.back());
  else if (verb === 'hands') void holdHands(hud, to);
  else if (verb === 'letGo') void letGoThread(hud, shade.thread);
  else if (verb === 'letAll') void letGoOfAll(hud);
  else if (verb === 'goLit') {
    const { x, y } = hexCentre(shade.hexes[0] ?? 0);
    hud.deps.session.commands.walkTo(x, y);
    hud.back();
  }
};

/** The buttons against a fear; what must be held keeps its hold until it is let go. */
export const ShadeVerbs = ({
  hud,
  shade,
  at,
}: {
  readonly hud: Hud;
  readonly shade: ShadeView;
  readonly at: string;
}) => (
  <div class="rows">
    {shadeVerbs(hud.view.value, shade).map(({ verb, words }) =>
      verb === 'holdEnd' || verb === 'face' ? (
        <HoldToggle
          key={verb}
          hud={hud}
          at={`${at}.${verb}`}
          words={words}
          held={say(verb === 'face' ? 'fear.facing' : 'fear.holding')}
          onHold={(on) =>
            (verb === 'face'
              ? hud.ask(`${at}.${verb}`, 'face', { shade: shade.id, on })
              : hud.ask(`${at}.${verb}`, 'holdEnd', { thread: shade.thread, on })
            ).then(({ ok }) => ok)
          }
        />
      ) : (
        <Press
          key={verb}
          hud={hud}
          at={`${at}.${verb}`}
          tone={verb === 'letGo' || verb === 'letAll' ? 'plain' : 'gold'}
          sign={SIGNS[verb]}
          onPress={() => act(hud, `${at}.${verb}`, shade, verb)}
        >
          {words}
        </Press>
      ),
    )}
  </div>
);
