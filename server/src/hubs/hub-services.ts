import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { HubRegistry } from './hub-registry.ts';

/** What a room is given when the server is put together. */
export type HubServices = {
  readonly hubs: HubRegistry;
  readonly store: HubStore;
  readonly log: Log;
  readonly clock: Clock;
  /** Hubs that may dream at once. */
  readonly liveHubLimit: number;
};
