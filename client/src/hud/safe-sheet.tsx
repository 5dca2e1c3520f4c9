import { say } from '../words/words.ts';
import { CaptionsPage } from './captions-page.tsx';
import type { Hud, SafePage } from './hud-types.ts';
import { KeysPage } from './keys-page.tsx';
import { LogPage } from './log-page.tsx';
import { Press } from './press.tsx';
import { ConfirmPage, PeoplePage, SafeList, TopicsPage } from './safe-pages.tsx';

const Inner = ({ hud, page }: { readonly hud: Hud; readonly page: SafePage }) => {
  switch (page) {
    case 'topics':
      return <TopicsPage hud={hud} />;
    case 'people':
      return <PeoplePage hud={hud} />;
    case 'captions':
      return <CaptionsPage hud={hud} />;
    case 'keys':
      return <KeysPage hud={hud} />;
    case 'forget':
    case 'leave':
      return <ConfirmPage hud={hud} page={page} />;
    case 'log':
    case 'safe':
      return <SafeList hud={hud} />;
  }
};

/** The log at the left, what keeps me safe at the right; on phones two tabs. */
export const SafeSheet = ({ hud, page }: { readonly hud: Hud; readonly page: SafePage }) => {
  const isWide = hud.layout.value.kind === 'wide';
  const isTab = page === 'log' || page === 'safe';
  return (
    <section class="safe-sheet" aria-label={say('safe.title')}>
      <span class="grab" aria-hidden="true" />
      {!isWide && isTab && (
        <div class="tabs">
          {(['log', 'safe'] as const).map((tab) => (
            <button
              key={tab}
              type="button"
              data-at={`tab.${tab}`}
              class={page === tab ? 'chosen' : ''}
              aria-pressed={page === tab}
              onClick={() => hud.open({ kind: 'safe', page: tab })}
            >
              {say(tab === 'log' ? 'log.tab' : 'safe.title')}
            </button>
          ))}
        </div>
      )}
      <div class="safe-columns">
        {(isWide || page === 'log') && <LogPage hud={hud} />}
        {(isWide || page !== 'log') && <Inner hud={hud} page={page} />}
      </div>
      <div class="safe-foot">
        {isTab ? (
          <Press hud={hud} at="safe.leave" sign="leave" onPress={() => hud.open({ kind: 'safe', page: 'leave' })}>
            {say(isWide ? 'safe.leaveNight' : 'safe.leave')}
          </Press>
        ) : (
          <Press
            hud={hud}
            at="safe.up"
            sign="back"
            onPress={() => hud.open({ kind: 'safe', page: page === 'keys' ? 'captions' : 'safe' })}
          >
            {say('safe.up')}
          </Press>
        )}
        <Press hud={hud} at="safe.back" tone="gold" onPress={hud.back}>
          {say('safe.back')}
        </Press>
      </div>
    </section>
  );
};
