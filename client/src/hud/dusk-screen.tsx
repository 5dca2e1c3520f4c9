import { ROLE_KINDS } from '@lent-dreams/shared/content/roles/index.ts';
import { useState } from 'preact/hooks';
import { myBed } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import { DuskHold } from './dusk-hold.tsx';
import { DuskLend } from './dusk-lend.tsx';
import { DuskPersona } from './dusk-persona.tsx';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { RoleSign } from './role-sign.tsx';
import { TopicRows } from './topic-rows.tsx';

/** What should stay away: one tap goes on. */
const TopicsStep = ({ hud, onDone }: { readonly hud: Hud; readonly onDone: () => void }) => (
  <section class="dusk-panel topics-step" aria-label={say('dusk.topics')}>
    <h2>{say('dusk.topics')}</h2>
    <p class="small">{say('dusk.topics.line')}</p>
    <div class="dusk-scroll">
      <TopicRows hud={hud} />
    </div>
    <Press hud={hud} at="dusk.set" tone="gold" onPress={onDone}>
      {say('dusk.topics.set')}
    </Press>
  </section>
);

/** The roles that are free, where there is a choice. */
const RoleLine = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const free = view.dusk?.roles ?? [];
  const mine = myBed(view)?.role ?? '';
  if (free.length < 2) return null;
  return (
    <div class="role-line">
      <span>{say('dusk.role')}</span>
      <span class="role-choices">
        {ROLE_KINDS.filter((role) => free.includes(role) || role === mine).map((role) => (
          <button
            key={role}
            type="button"
            class={`role-choice ${role === mine ? 'chosen' : ''}`}
            data-at={`dusk.role.${role}`}
            aria-pressed={role === mine}
            title={say(`role.sees.${role}`)}
            onClick={() => void hud.ask('dusk.role', 'pickRole', { role })}
          >
            <RoleSign role={role} size={22} />
            <small>{say(`role.${role}`)}</small>
          </button>
        ))}
      </span>
    </div>
  );
};

/** Whom I am tonight, and what I lend. */
const WhoStep = ({ hud, onTopics }: { readonly hud: Hud; readonly onTopics: () => void }) => {
  const { dusk } = hud.view.value;
  const [picked, setPicked] = useState(false);
  return (
    <section class="dusk-panel who-step" aria-label={say('dusk.who')}>
      <div class="dusk-scroll who-parts">
        <div class="who-left">
          <h2>{say('dusk.who')}</h2>
          {dusk?.options.length === 1 && <p class="small">{say('dusk.who.one')}</p>}
          <div class="personas" onClickCapture={() => setPicked(true)}>
            {dusk?.options.map((option, index) => (
              <DuskPersona
                key={option.name}
                hud={hud}
                option={option}
                at={index === 0 ? 0 : 1}
                isMine={dusk.chosen === index}
                isPicked={picked}
              />
            ))}
          </div>
          <RoleLine hud={hud} />
        </div>
        <DuskLend hud={hud} />
      </div>
      <div class="who-foot">
        {hud.layout.value.kind === 'wide' ? (
          <Press hud={hud} at="dusk.topics" tone="quiet" sign="shield" onPress={onTopics}>
            {say('dusk.topics.again')}
          </Press>
        ) : (
          <Press
            hud={hud}
            at="dusk.topics"
            tone="round"
            sign="shield"
            label={say('dusk.topics.again')}
            onPress={onTopics}
          />
        )}
        <Press hud={hud} at="dusk.me" tone="gold" onPress={() => void hud.ask('dusk.me', 'ready', { on: true })}>
          {say('dusk.me')}
        </Press>
      </div>
    </section>
  );
};

/** Dusk: what stays away, who I am, and lying down together. The sheets have no clock. */
export const DuskScreen = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const [step, setStep] = useState<'topics' | 'who'>(hud.settings.knowsTopics.peek() ? 'who' : 'topics');
  const isReady = myBed(view)?.ready === true;
  if (step === 'topics')
    return (
      <TopicsStep
        hud={hud}
        onDone={() => {
          hud.settings.knowsTopics.value = true;
          setStep('who');
        }}
      />
    );
  if (isReady) return <DuskHold hud={hud} />;
  return <WhoStep hud={hud} onTopics={() => setStep('topics')} />;
};
