import { answeredForYou } from './answered-for-you.ts';
import { creeping } from './creeping.ts';
import { echo } from './echo.ts';
import type { Flaw } from './flaw.ts';
import { hiddenListener } from './hidden-listener.ts';
import { paidVolume } from './paid-volume.ts';
import { passedOn } from './passed-on.ts';
import { selfRenewing } from './self-renewing.ts';
import { sticky } from './sticky.ts';
import { stowaway } from './stowaway.ts';
import { unaskedGuests } from './unasked-guests.ts';

const ALL: readonly Flaw[] = [
  sticky,
  passedOn,
  stowaway,
  creeping,
  selfRenewing,
  answeredForYou,
  unaskedGuests,
  echo,
  hiddenListener,
  paidVolume,
];

/** Every flaw by kind; the machine of a night has one of them, or keeps its word. */
export const FLAWS: ReadonlyMap<string, Flaw> = new Map(ALL.map((flaw) => [flaw.kind, flaw]));
