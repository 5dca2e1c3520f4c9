import type { Signal } from '@preact/signals';
import { type JSX, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { layoutKind, type SheetRoom } from '../model/stage-layout.ts';
import { settings } from '../settings.ts';
import { say } from '../words/words.ts';
import { fetchHub, type HubCard, renewLink } from './hub-api.ts';
import { Icon } from './icon.tsx';
import { QrCode } from './qr-code.tsx';
import { hubLink } from './route.ts';
import { Sheet } from './sheet.tsx';

/** What the share sheet shows and changes. */
export type ShareDeps = {
  readonly slug: string;
  /** Key of a private hub's link, else null. */
  readonly key: string | null;
  readonly hubName: string;
  /** People in beds, 0–8. */
  readonly dreamers: number;
  /** The stage makes room for the sheet on a phone. */
  readonly sheetRoom: Signal<SheetRoom>;
  /** The link was made anew with this key. */
  readonly onNewKey: (key: string | null) => void;
};

type ShareProps = ShareDeps & { readonly onLeave: () => void };

const COPIED_MS = 2400;
const canSend = (): boolean => typeof navigator.share === 'function';

const Letters = ({ code }: { readonly code: string }): JSX.Element => (
  <div class="share-letters" role="img" aria-label={code.split('').join(' ')}>
    {code.split('').map((letter, index) => (
      <span key={index} class="code-box">
        {letter}
      </span>
    ))}
  </div>
);

const NewLink = ({
  slug,
  onRenewed,
}: {
  readonly slug: string;
  readonly onRenewed: (key: string | null) => void;
}): JSX.Element => {
  const [asking, setAsking] = useState(false);
  const [word, setWord] = useState('');
  const renew = async (): Promise<void> => {
    const answer = await renewLink(slug);
    setAsking(false);
    setWord(answer.ok ? '' : say('share.newLink.failed'));
    if (answer.ok) onRenewed(answer.value.key);
  };
  if (!asking) {
    return (
      <div class="share-renew">
        <span role="status">{word === '' ? say('share.works') : word}</span>
        <button type="button" class="button-plain" onClick={() => setAsking(true)}>
          <Icon name="again" />
          {say('share.newLink')}
        </button>
      </div>
    );
  }
  return (
    <fieldset class="share-ask" aria-label={say('share.newLink.ask')}>
      <span>{say('share.newLink.ask')}</span>
      <button type="button" class="button button-small" onClick={() => void renew()}>
        {say('share.newLink')}
      </button>
      <button type="button" class="button button-small" onClick={() => setAsking(false)}>
        {say('share.newLink.keep')}
      </button>
    </fieldset>
  );
};

const Share = (props: ShareProps): JSX.Element => {
  const { slug, sheetRoom } = props;
  const [key, setKey] = useState(props.key);
  const [hub, setHub] = useState<HubCard | null>(null);
  const [copied, setCopied] = useState('');
  useEffect(() => {
    void fetchHub(slug, key).then((answer) => {
      if (answer.ok) setHub(answer.value);
    });
  }, [slug, key]);
  useEffect(() => {
    if (copied === '') return;
    const timer = setTimeout(() => setCopied(''), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  useEffect(() => {
    const sheet = document.querySelector('.sheet-share');
    if (sheet === null || layoutKind(innerWidth, innerHeight) !== 'portrait') return;
    sheetRoom.value = { side: 'bottom', size: sheet.clientHeight };
    return () => {
      sheetRoom.value = { side: 'none', size: 0 };
    };
  }, [sheetRoom, hub]);

  const link = new URL(hubLink(slug, key), location.origin).href;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(say('share.copied'));
    } catch {
      document.querySelector<HTMLInputElement>('.share-link')?.select();
      setCopied(say('share.copyFailed'));
    }
  };
  const send = async (): Promise<void> => {
    try {
      await navigator.share({
        title: say('landing.title'),
        text: say('share.sendText', { hub: props.hubName }),
        url: link,
      });
    } catch {
      // The person closed the device's own sheet.
    }
  };
  return (
    <Sheet title={say('share.title', { hub: props.hubName })} onLeave={props.onLeave} shape="sheet-share">
      <p class="share-here">{say('share.here', { dreamers: hub?.dreamers ?? props.dreamers })}</p>
      <div class="share-paper">
        <QrCode link={link} />
        <span>{say('share.camera')}</span>
      </div>
      <div class="share-words">
        {hub?.code ? (
          <>
            <span class="share-say">{say('share.letters')}</span>
            <Letters code={hub.code} />
          </>
        ) : (
          <span class="share-say">{say('share.onlyLink')}</span>
        )}
        <input
          class="share-link"
          type="text"
          readOnly
          aria-label={say('share.link')}
          value={link.replace(/^https?:\/\//, '')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div class="share-ways">
          <button type="button" class="button button-gold" onClick={() => void copy()}>
            <Icon name="copy" />
            <span role="status">{copied === '' ? say('share.copy') : copied}</span>
          </button>
          {canSend() ? (
            <button type="button" class="button" onClick={() => void send()}>
              <Icon name="send" />
              {say('share.send')}
            </button>
          ) : null}
        </div>
        {settings.keptHubs.value.includes(slug) ? (
          <NewLink
            slug={slug}
            onRenewed={(next) => {
              setKey(next);
              props.onNewKey(next);
            }}
          />
        ) : null}
      </div>
      <button type="button" class="button share-done" onClick={props.onLeave}>
        {say('landing.done')}
      </button>
    </Sheet>
  );
};

/** Shows the share sheet above the dream, below the X card; the answer takes it away. */
export const openShareSheet = (parent: HTMLElement, deps: ShareDeps): (() => void) => {
  const host = document.createElement('div');
  host.className = 'share-host';
  parent.append(host);
  const leave = (): void => {
    render(null, host);
    host.remove();
  };
  render(<Share {...deps} onLeave={leave} />, host);
  return leave;
};
