import type { AbilityRule } from './ability-rule.ts';
import { anchor } from './anchor.ts';
import { curtain } from './curtain.ts';
import { flashback } from './flashback.ts';
import { ground } from './ground.ts';
import { mirror } from './mirror.ts';
import { name } from './name.ts';
import { overclock } from './overclock.ts';
import { probe } from './probe.ts';
import { reframe } from './reframe.ts';
import { refuse } from './refuse.ts';
import { splice } from './splice.ts';
import { stay } from './stay.ts';

/** Rules of the abilities by kind. Those that only the hearing knows have none yet. */
export const ABILITY_RULES: ReadonlyMap<string, AbilityRule> = new Map(
  [anchor, reframe, curtain, stay, flashback, probe, ground, splice, overclock, name, mirror, refuse].map((rule) => [
    rule.kind,
    rule,
  ]),
);
