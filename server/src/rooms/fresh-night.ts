import { randomBytes } from 'node:crypto';
import { createNight, type Night } from '../night/night.ts';
import type { HubRecord } from '../store/hub-store.ts';

const seed = (): string => randomBytes(16).toString('hex');

/** A night nobody has dreamt yet, as the hub's keeper wished it; its seeds are drawn here and told to nobody. */
export const freshNight = ({ technology, machine, mode, private: isPrivate, nights, book }: HubRecord): Night =>
  createNight({
    seeds: { cast: seed(), flaw: seed(), draws: seed() },
    technology,
    machine,
    open: !isPrivate,
    mode,
    // Free play has no evening around it.
    dusk: mode !== 'free',
    bots: true,
    night: nights + 1,
    book,
  });
