import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { Play } from './deed.ts';
import { anchor, ground, mirror, name, probe, stay } from './moves/abilities.ts';
import { ask, askDrifted } from './moves/ask.ts';
import { build } from './moves/build.ts';
import { breathe, holdHands, letGo, thin } from './moves/calm.ts';
import { offer } from './moves/offer.ts';

/**
 * What each role's bot tries, first things first; its abilities among them. A move that
 * finds nothing to do passes the turn on to the next.
 */
export const PLAYS: Readonly<Record<RoleKind, Play>> = {
  dreamwright: { weaving: [build, offer, ask], unveiling: [letGo, anchor, holdHands, thin, breathe] },
  advocate: { weaving: [ask, offer, build], unveiling: [letGo, stay, thin, breathe] },
  threader: { weaving: [offer, ask, build], unveiling: [letGo, ground, holdHands, thin, probe, breathe] },
  critic: { weaving: [askDrifted, offer, mirror, build], unveiling: [thin, name, mirror, breathe, letGo] },
};
