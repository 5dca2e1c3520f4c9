import type { HubCard } from '../hub-api.ts';
import type { CityLife } from './city.ts';

/** People tonight at which every window that can be lit is. */
const FULL_CITY = 60;

/** How awake the city looks for the hubs of tonight; a lonely city still has some light. */
export const cityLife = (hubs: readonly HubCard[]): CityLife => {
  const people = hubs.reduce((sum, hub) => sum + hub.dreamers + hub.watchers, 0);
  return {
    lanternShare: Math.min(1, 0.25 + people / FULL_CITY),
    domeShares: [0, 1, 2].map((index) => 0.2 + (hubs[index]?.dreamers ?? 0) / 10),
  };
};
