import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { CodePage } from './code-page.tsx';
import { Door, type Entry } from './door.tsx';
import { drawHubName } from './dream-names.ts';
import { fetchHub, type HubCard, type HubKeys, openHub } from './hub-api.ts';
import { Landing } from './landing.tsx';
import { OpenHub } from './open-hub.tsx';
import { RefusalPage } from './refusal-page.tsx';
import { type Refusal, refusalWords, type WayOn } from './refusal-words.ts';
import { hubLink, type Route } from './route.ts';
import { SettingsSheet } from './settings-sheet.tsx';

export type LandingAppDeps = {
  readonly route: Route;
  /** Goes to another address and shows it. */
  readonly onGo: (address: string) => void;
  /** Goes in; resolves with null once the dream is on screen. */
  readonly onEnter: (entry: Entry & { readonly slug: string; readonly key: string | null }) => Promise<Refusal | null>;
  /** This browser has just opened the hub: its link is worth showing. */
  readonly onOpened: (hub: HubKeys) => void;
  /** The person wants to play by words alone. */
  readonly onAsList: () => void;
  readonly onHubs: (hubs: readonly HubCard[]) => void;
  readonly farewell: string;
  /** A refusal known before anything was shown. */
  readonly refusal: Refusal | null;
};

/** One's own place to try things: nobody comes by chance. */
const FREE_PLAY = { private: true, machine: 'surprise', technology: 'by-feeling', mode: 'free' } as const;

type Layer = { readonly kind: 'none' | 'settings' | 'open' } | { readonly kind: 'code'; readonly letters: string };

const DoorOfHub = ({
  slug,
  linkKey,
  deps,
}: {
  readonly slug: string;
  readonly linkKey: string | null;
  readonly deps: LandingAppDeps;
}): JSX.Element => {
  const [hub, setHub] = useState<HubCard | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(deps.refusal);
  const look = useCallback(async (): Promise<void> => {
    const answer = await fetchHub(slug, linkKey);
    if (answer.ok) setHub(answer.value);
    else if (answer.refused !== 'other') setRefusal(answer);
  }, [slug, linkKey]);
  useEffect(() => {
    if (deps.refusal === null) void look();
  }, [look, deps.refusal]);

  const enter = async (entry: Entry): Promise<void> => {
    const refused = await deps.onEnter({ ...entry, slug, key: linkKey });
    if (refused !== null) setRefusal(refused);
  };
  const onWay = (way: WayOn): void => {
    if (way === 'otherHubs') deps.onGo('/');
    else if (way === 'reload') location.reload();
    else if (way === 'watch') void enter({ mayMisuse: false, watch: true });
    else if (way === 'asList') deps.onAsList();
    else {
      setRefusal(null);
      void look();
    }
  };
  if (refusal !== null) return <RefusalPage refusal={refusal} onWay={onWay} />;
  return <Door hub={hub} onEnter={enter} onBack={() => deps.onGo('/')} />;
};

/** Everything before the dream: landing, code, new hub, door and pages of refusal. */
export const LandingApp = (deps: LandingAppDeps): JSX.Element => {
  const [layer, setLayer] = useState<Layer>({ kind: 'none' });
  const leave = (): void => setLayer({ kind: 'none' });
  const { route } = deps;
  if (route.page === 'hub') return <DoorOfHub key={route.slug} slug={route.slug} linkKey={route.key} deps={deps} />;
  if (layer.kind === 'code') {
    return <CodePage start={layer.letters} onBack={leave} onHub={(hub) => deps.onGo(hubLink(hub.slug, null))} />;
  }
  return (
    <>
      <Landing
        onHub={(slug) => deps.onGo(hubLink(slug, null))}
        onCode={(letters) => setLayer({ kind: 'code', letters })}
        onOpenHub={() => setLayer({ kind: 'open' })}
        onFreePlay={async () => {
          const name = drawHubName();
          const answer = await openHub({ ...FREE_PLAY, name });
          if (!answer.ok) return refusalWords(answer).line;
          deps.onOpened(answer.value);
          return '';
        }}
        onSettings={() => setLayer({ kind: 'settings' })}
        onHubs={deps.onHubs}
        farewell={deps.farewell}
      />
      {layer.kind === 'settings' ? <SettingsSheet onLeave={leave} /> : null}
      {layer.kind === 'open' ? <OpenHub onOpened={deps.onOpened} onLeave={leave} /> : null}
    </>
  );
};
