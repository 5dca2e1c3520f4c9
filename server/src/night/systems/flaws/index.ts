import { creeping } from './creeping.ts';
import type { Flaw } from './flaw.ts';
import { passedOn } from './passed-on.ts';

/** Every flaw by kind; the machine of a night has one of them, or keeps its word. */
export const FLAWS: ReadonlyMap<string, Flaw> = new Map([passedOn, creeping].map((flaw) => [flaw.kind, flaw]));
