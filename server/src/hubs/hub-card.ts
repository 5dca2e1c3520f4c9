import type { Mode } from '@lent-dreams/shared/rules/act-lengths.ts';
import type { HubRecord } from '../store/hub-store.ts';

type HubPhase = 'asleep' | 'lobby' | 'dusk' | 'weaving' | 'unveiling' | 'ending';

/** What a running room says of itself. */
export type LiveHub = {
  /** People in beds, 0–8. */
  readonly dreamers: number;
  readonly watchers: number;
  readonly phase: Exclude<HubPhase, 'asleep'>;
  /** Seconds until the night begins; null when nobody waits for it. */
  readonly startsInSeconds: number | null;
};

/** What anybody may read of a hub they can open. */
export type HubCard = Omit<LiveHub, 'phase'> & {
  readonly slug: string;
  readonly name: string;
  readonly code: string | null;
  readonly phase: HubPhase;
  readonly private: boolean;
  readonly mode: Mode;
};

const ASLEEP = { dreamers: 0, watchers: 0, phase: 'asleep', startsInSeconds: null } as const;

/** The card of a hub; without a running room it sleeps. */
export const hubCard = (hub: HubRecord, live: LiveHub | undefined): HubCard => ({
  slug: hub.slug,
  name: hub.name,
  code: hub.code,
  private: hub.private,
  mode: hub.mode,
  ...(live ?? ASLEEP),
});
