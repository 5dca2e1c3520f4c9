import { bedHex, distanceHexes } from '@lent-dreams/shared/rules/board.ts';
import { type BotView, mine, type SeenShade } from '../bot-view.ts';
import type { Deed, Move } from '../deed.ts';

/** So near a bot can help whom no thread ties it to, in hexes. */
const HELP_HEXES = 2.9;

const isTied = (view: BotView, bed: number): boolean =>
  view.threads.some(({ a, b }) => (a === view.me && b === bed) || (b === view.me && a === bed));

/** Says or lends it, or goes where that can be done. */
const helpAt = (view: BotView, bed: number, kind: 'lendVerb' | 'speakFor'): Deed | undefined => {
  const other = view.beds[bed];
  const me = mine(view);
  if (other === undefined || bed === view.me) return undefined;
  const isNear = isTied(view, bed) || distanceHexes(me.x, me.y, other.x, other.y) <= HELP_HEXES;
  return isNear ? { request: { kind, to: bed } } : { goal: bedHex(bed) };
};

const helpAgainst = (view: BotView, { id, bed, help, thread }: SeenShade): Deed | undefined => {
  const presence = view.beds[bed]?.presence;
  const canHear = presence === 'awake' || presence === 'drifting';
  if (help === 'holdEnd')
    return view.threads.some((one) => one.id === thread && (one.a === view.me || one.b === view.me))
      ? { request: { kind: 'holdEnd', thread, on: true } }
      : undefined;
  if (help === 'face') return bed === view.me ? { request: { kind: 'face', shade: id, on: true } } : undefined;
  if (!canHear || bed === view.me || help === '') return undefined;
  return help === 'callName' ? { request: { kind: 'callName', to: bed } } : helpAt(view, bed, help);
};

/** Does against a shade what everybody can; each bot does its own part once. */
export const helpAgainstShades: Move = (view) => {
  for (const shade of view.shades) {
    const deed = shade.isHeld || shade.isHelpedByMe ? undefined : helpAgainst(view, shade);
    if (deed !== undefined) return deed;
  }
  return undefined;
};
