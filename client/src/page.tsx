import { signal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { setDreamTelemetry } from './dream-telemetry.ts';
import type { Entry } from './landing/door.tsx';
import { drawDreamerName } from './landing/dream-names.ts';
import { LandingApp } from './landing/landing-app.tsx';
import { loadRefusal } from './landing/load-refusal.ts';
import { RefusalPage } from './landing/refusal-page.tsx';
import type { Refusal } from './landing/refusal-words.ts';
import { hubLink, type Route, routeOf } from './landing/route.ts';
import { cityLife } from './landing/scenery/city-life.ts';
import { createScenery, type Scenery } from './landing/scenery/scenery.ts';
import type { Session } from './net/session.ts';
import { loadDream, type RunningDream, runDream } from './run-dream.ts';
import { settings, wantsCalm } from './settings.ts';
import { createSound } from './sound/dream-sound.ts';
import { say } from './words/words.ts';

/** The page's three parts: landing and door, dream, and the picture behind the first. */
export type PageParts = { readonly app: HTMLElement; readonly dream: HTMLElement; readonly scenery: HTMLElement };

type Door = Entry & { readonly slug: string; readonly key: string | null };
/** Kept in the history entry, so that a reload comes back into the dream by the same answer. */
type KeptEntry = { readonly inside?: Entry };

/** Whether the browser gives out both brushes of the picture. */
const canDraw = (): boolean => {
  const isGiven = (kind: string): boolean => document.createElement('canvas').getContext(kind) !== null;
  return isGiven('2d') && isGiven('webgl');
};

const canvasOf = (id: string): HTMLCanvasElement => document.getElementById(id) as HTMLCanvasElement;
const routeNow = (): Route => routeOf(location.pathname, location.hash);
const keptEntry = (): Entry | null => (history.state as KeptEntry | null)?.inside ?? null;

/** Runs the page: shows the landing or a door at once, and the dream behind it when somebody goes in. */
export const createPage = ({ app, dream, scenery }: PageParts): void => {
  const sound = createSound(settings.muted);
  const linkKey = signal<string | null>(null);
  let session: Session | null = null;
  let running: RunningDream | null = null;
  let picture: Scenery | null = null;
  let openedSlug = '';

  if (settings.name.peek().trim() === '') settings.name.value = drawDreamerName();

  const showPicture = (): void => {
    scenery.classList.remove('is-gone');
    picture ??= createScenery(
      { sky: canvasOf('scenery-sky'), city: canvasOf('scenery-city'), threads: canvasOf('scenery-threads') },
      wantsCalm,
    );
  };
  const hidePicture = (): void => {
    scenery.classList.add('is-gone');
    picture?.destroy();
    picture = null;
    // A canvas whose context was given up cannot draw again.
    for (const canvas of scenery.querySelectorAll('canvas')) canvas.replaceWith(canvas.cloneNode());
  };
  const show = (node: ComponentChild): void => render(node, app);

  const getSession = async (): Promise<Session> => {
    if (session !== null) return session;
    const { createSession } = await import('./net/session.ts');
    session ??= createSession();
    const made = session;
    made.refused.subscribe((refused) => {
      if (refused !== null && running !== null) leave({ refused });
    });
    setDreamTelemetry({
      view: () => made.view.peek(),
      bodies: made.bodies,
      stage: () => running?.stage?.telemetry ?? null,
      layout: () => running?.layout() ?? null,
    });
    return made;
  };

  const start = async (joined: Session, asList: boolean): Promise<Refusal | null> => {
    const parts = await loadDream(asList).catch(() => null);
    if (parts === null) return loadRefusal({ canDraw: asList || canDraw(), isOnline: navigator.onLine });
    try {
      running = runDream(parts, {
        parent: dream,
        session: joined,
        sound,
        key: linkKey,
        onLeave: () => leave(null, say('left.goodNight')),
      });
    } catch {
      return { refused: asList ? 'broken' : 'noPicture' };
    }
    show(null);
    hidePicture();
    const slug = joined.view.peek().slug;
    if (slug !== '' && slug === openedSlug) running.openShare();
    openedSlug = '';
    return null;
  };
  const startAsList = async (): Promise<void> => {
    if (session === null) return;
    const refusal = await start(session, true);
    if (refusal !== null) showApp(refusal);
  };

  const enter = async (door: Door): Promise<Refusal | null> => {
    sound.unlock();
    const joined = await getSession().catch(() => null);
    if (joined === null) return loadRefusal({ canDraw: true, isOnline: navigator.onLine });
    const answer = await joined.join({
      slug: door.slug,
      name: settings.name.peek().trim() || drawDreamerName(),
      mayMisuse: door.mayMisuse,
      watch: door.watch,
      ...(door.key === null ? {} : { key: door.key }),
    });
    if (!answer.ok) return { refused: answer.refused };
    linkKey.value = door.key;
    history.replaceState({ inside: { mayMisuse: door.mayMisuse, watch: door.watch } } satisfies KeptEntry, '');
    return await start(joined, false);
  };

  const showApp = (refusal: Refusal | null = null, farewell = ''): void => {
    showPicture();
    const route = routeNow();
    show(
      <LandingApp
        key={`${location.pathname}${refusal?.refused ?? ''}`}
        route={route}
        refusal={refusal}
        farewell={farewell}
        onGo={go}
        onEnter={enter}
        onOpened={(hub) => {
          openedSlug = hub.slug;
          go(hubLink(hub.slug, hub.key));
        }}
        onAsList={() => void startAsList()}
        onHubs={(hubs) => picture?.setLife(cityLife(hubs))}
      />,
    );
  };
  const leaveDream = (): void => {
    session?.leave();
    running?.stop();
    running = null;
  };
  const leave = (refusal: Refusal | null, farewell = ''): void => {
    leaveDream();
    if (refusal === null) history.pushState(null, '', '/');
    else history.replaceState(null, '');
    showApp(refusal, farewell);
  };
  const go = (address: string): void => {
    leaveDream();
    history.pushState(null, '', address);
    scrollTo(0, 0);
    showApp();
  };

  addEventListener('popstate', () => {
    leaveDream();
    showApp();
  });
  // Browsers allow sound only from a gesture on; after a reload that is the first one inside.
  addEventListener('pointerdown', () => {
    if (running !== null) sound.unlock();
  });
  addEventListener('error', () => {
    if (app.childElementCount + dream.childElementCount === 0) {
      show(
        <RefusalPage
          refusal={{ refused: 'broken' }}
          onWay={(way) => (way === 'reload' ? location.reload() : go('/'))}
        />,
      );
    }
  });

  const route = routeNow();
  const kept = keptEntry();
  // What index.html painted first; the same words stand there again within this frame, or a door does.
  app.replaceChildren();
  showApp();
  if (route.page === 'hub' && kept !== null) {
    void enter({ ...kept, slug: route.slug, key: route.key }).then((refusal) => {
      if (refusal !== null) showApp(refusal);
    });
  }
  const warm = (): void => void Promise.all([getSession(), loadDream(false)]).catch(() => undefined);
  addEventListener('load', () =>
    'requestIdleCallback' in window ? requestIdleCallback(warm, { timeout: 6000 }) : setTimeout(warm, 1500),
  );
};
