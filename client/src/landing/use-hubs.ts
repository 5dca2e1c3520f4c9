import { useEffect, useState } from 'preact/hooks';
import { fetchHubs, type HubCard } from './hub-api.ts';

const EVERY_MS = 3000;

/** Tonight's open hubs; null before the first answer. `reached` is false while the server does not answer. */
export type HubsNow = { readonly hubs: readonly HubCard[] | null; readonly reached: boolean };

/** Asks for the hubs every three seconds while the page is seen. The last known ones stay when an answer fails. */
export const useHubs = (): HubsNow => {
  const [now, setNow] = useState<HubsNow>({ hubs: null, reached: true });
  useEffect(() => {
    let timer = 0;
    let alive = true;
    const ask = async (): Promise<void> => {
      clearTimeout(timer);
      if (document.hidden) return;
      const answer = await fetchHubs();
      if (!alive) return;
      setNow((last) => (answer.ok ? { hubs: answer.value, reached: true } : { hubs: last.hubs, reached: false }));
      timer = setTimeout(() => void ask(), EVERY_MS) as unknown as number;
    };
    const onVisible = (): void => void ask();
    void ask();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      alive = false;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, []);
  return now;
};
