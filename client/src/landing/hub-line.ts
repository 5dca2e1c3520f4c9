import { say } from '../words/words.ts';
import type { HubCard } from './hub-api.ts';

const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Is the only place left in this hub one among its watchers? */
export const watchOnly = (hub: HubCard): boolean => hub.dreamers >= 8;

/** The second line of a hub's card: who is there and what they do. */
export const hubLine = (hub: HubCard): string => {
  if (watchOnly(hub) && hub.watchers > 0)
    return `${say('landing.here', { dreamers: 8 })} · ${say('landing.watching', { watchers: hub.watchers })}`;
  const dreamers = hub.dreamers;
  if (hub.phase === 'dusk') return say('landing.here.dusk', { dreamers });
  if (hub.phase === 'weaving') return say('landing.here.weaving', { dreamers });
  if (hub.phase === 'unveiling') return say('landing.here.unveiling', { dreamers });
  if (hub.phase === 'ending') return say('landing.here.ending', { dreamers });
  if (hub.startsInSeconds !== null)
    return say('landing.here.starts', { dreamers, clock: clockOf(hub.startsInSeconds) });
  return say('landing.here.waiting', { dreamers });
};
