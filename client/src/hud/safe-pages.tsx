import { humansOf } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { leaveDream } from './leave-dream.ts';
import { LightChip } from './light-chip.tsx';
import { Press } from './press.tsx';
import { SwitchRow } from './switch-row.tsx';
import { TopicRows } from './topic-rows.tsx';

/** All that keeps me safe, in one list. */
export const SafeList = ({ hud }: { readonly hud: Hud }) => {
  const { safety } = hud.view.value;
  return (
    <section class="leaf">
      <h3>{say('safe.title')}</h3>
      <p class="small">{say('safe.line')}</p>
      <p class="x-words">
        <span class="x-card small-card" aria-hidden="true">
          <b>{say('x.card')}</b>
          <small>{say('x.card.too')}</small>
          <small>{say('x.card.much')}</small>
        </span>
        {say('safe.press')}
      </p>
      <SwitchRow
        at="safe.calm"
        sign="snow"
        word={say('safe.calm')}
        line={say('safe.calm.line')}
        on={safety?.calmMode === true}
        onToggle={(on) => void hud.ask('safe.calm', 'calmMode', { on })}
      />
      <Press
        hud={hud}
        at="safe.quiet"
        tone="tile"
        sign="moon"
        line={say('safe.quiet.line')}
        onPress={() => void hud.ask('safe.quiet', 'quietRoom', { on: true }).then((reply) => reply.ok && hud.back())}
      >
        {say('safe.quiet')}
      </Press>
      <Press
        hud={hud}
        at="safe.topics"
        tone="tile"
        sign="shield"
        line={say('safe.topics.line')}
        onPress={() => hud.open({ kind: 'safe', page: 'topics' })}
      >
        {say('safe.topics')}
      </Press>
      <Press
        hud={hud}
        at="safe.people"
        tone="tile"
        sign="personOff"
        line={say('safe.people.line')}
        onPress={() => hud.open({ kind: 'safe', page: 'people' })}
      >
        {say('safe.people')}
      </Press>
      <SwitchRow
        at="safe.slow"
        sign="clock"
        word={say('safe.slow')}
        line={say('safe.slow.line')}
        on={hud.settings.slowTimers.value}
        onToggle={(on) => {
          hud.settings.slowTimers.value = on;
        }}
      />
      <Press
        hud={hud}
        at="safe.captions"
        tone="tile"
        sign="captions"
        line={say('safe.captions.line')}
        onPress={() => hud.open({ kind: 'safe', page: 'captions' })}
      >
        {say('safe.captions')}
      </Press>
    </section>
  );
};

/** What should stay away; nobody sees the answers. */
export const TopicsPage = ({ hud }: { readonly hud: Hud }) => (
  <section class="leaf">
    <h3>{say('safe.topics')}</h3>
    <p class="small">{say('safe.topics.nobody')}</p>
    <TopicRows hud={hud} />
  </section>
);

/** Everybody in a bed, with mute and block; below, whom I muted or blocked. */
export const PeoplePage = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const people = humansOf(view).filter((bed) => !bed.isMe);
  const { muted = [], blocked = [] } = view.safety ?? {};
  return (
    <section class="leaf">
      <h3>{say('safe.people')}</h3>
      {people.length + muted.length + blocked.length === 0 && <p class="small">{say('safe.people.none')}</p>}
      {people.map((bed) => (
        <div key={bed.bed} class="person-row">
          <LightChip view={view} bed={bed.bed} size={36} name={bed.name} />
          <Press
            hud={hud}
            at={`mute.${bed.bed}`}
            tone="quiet"
            onPress={() => void hud.ask(`mute.${bed.bed}`, 'mute', { bed: bed.bed })}
          >
            {say('safe.mute')}
          </Press>
          <Press
            hud={hud}
            at={`block.${bed.bed}`}
            tone="quiet"
            onPress={() => void hud.ask(`block.${bed.bed}`, 'block', { bed: bed.bed })}
          >
            {say('safe.block')}
          </Press>
        </div>
      ))}
      {muted.map(({ id, name }) => (
        <div key={`muted${id}`} class="person-row">
          <span>{name}</span>
          <Press
            hud={hud}
            at={`unmute.${id}`}
            tone="quiet"
            onPress={() => void hud.ask(`unmute.${id}`, 'unmute', { id })}
          >
            {say('safe.unmute')}
          </Press>
        </div>
      ))}
      {blocked.map(({ id, name }) => (
        <div key={`blocked${id}`} class="person-row">
          <span>{name}</span>
          <Press
            hud={hud}
            at={`unblock.${id}`}
            tone="quiet"
            onPress={() => void hud.ask(`unblock.${id}`, 'unblock', { id })}
          >
            {say('safe.unblock')}
          </Press>
        </div>
      ))}
    </section>
  );
};

/** Forget me, or leave: a question with two equal answers. */
export const ConfirmPage = ({ hud, page }: { readonly hud: Hud; readonly page: 'forget' | 'leave' }) => {
  const forget = async (): Promise<void> => {
    const reply = await hud.ask('forget.yes', 'forgetMe', {});
    if (!reply.ok) return;
    hud.settings.topics.value = {};
    leaveDream(hud);
  };
  return (
    <section class="leaf confirm">
      <h3>{say(`${page}.title`)}</h3>
      <p>{say(`${page}.line`)}</p>
      <div class="two">
        <Press
          hud={hud}
          at={`${page}.yes`}
          tone="equal"
          sign={page === 'forget' ? 'fade' : 'leave'}
          onPress={() => (page === 'forget' ? void forget() : leaveDream(hud))}
        >
          {say(`${page}.yes`)}
        </Press>
        <Press hud={hud} at={`${page}.stay`} tone="equal" sign="bed" onPress={hud.back}>
          {say(page === 'forget' ? 'forget.keep' : 'leave.stay')}
        </Press>
      </div>
    </section>
  );
};
