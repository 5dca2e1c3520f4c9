import { myBed } from '../model/select-people.ts';
import { feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

/** Dusk by words: what stays away, who I am, what I lend, and lying down. */
export const ListDusk = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const me = myBed(view);
  const isLying = me?.lying === true;
  const roles = view.dusk?.roles ?? [];
  return (
    <>
      <Press hud={hud} at="list.topics" onPress={() => hud.open({ kind: 'safe', page: 'topics' })}>
        {say('dusk.topics.again')}
      </Press>
      {view.dusk?.options.map((option, index) => (
        <Press
          key={option.name}
          hud={hud}
          at={`list.persona.${index}`}
          chosen={view.dusk?.chosen === index}
          line={`${feelingWord(option.primary)}, ${feelingWord(option.secondary)}`}
          onPress={() => void hud.ask(`list.persona.${index}`, 'pickPersona', { choice: index === 0 ? 0 : 1 })}
        >
          {option.name}
        </Press>
      ))}
      {roles.length > 1 &&
        roles.map((role) => (
          <Press
            key={role}
            hud={hud}
            at={`list.role.${role}`}
            chosen={me?.role === role}
            line={say(`role.sees.${role}`)}
            onPress={() => void hud.ask(`list.role.${role}`, 'pickRole', { role })}
          >
            {say(`role.${role}`)}
          </Press>
        ))}
      <Press hud={hud} at="list.lend" line={say('self.alwaysFine')} onPress={() => hud.open({ kind: 'lend' })}>
        {say('self.lend')}
      </Press>
      {me?.ready !== true && (
        <Press hud={hud} at="list.me" onPress={() => void hud.ask('list.me', 'ready', { on: true })}>
          {say('dusk.me')}
        </Press>
      )}
      <Press hud={hud} at="list.hold" onPress={() => void hud.ask('list.hold', 'lieDown', { on: !isLying })}>
        {say(isLying ? 'dusk.list.up' : 'dusk.hold.tap')}
      </Press>
    </>
  );
};
