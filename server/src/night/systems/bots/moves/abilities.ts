import { distanceHexes } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { type BotView, mine, ownThreads, type SeenBed, type SeenThread } from '../bot-view.ts';
import type { Move } from '../deed.ts';
import { best } from './fit.ts';

/** How far an ability reaches from the body, unless a thread leads there. */
const REACH_HEXES = 3;
const NEAR_HEXES = 1;
/** Fear that is worth some light, and that company should be able to hold. */
const WORST_FEAR = 25;
const ANCHOR_FEAR = 18;
/** Drift, 0–1, from which on somebody is shown their own colour. */
const LOST_DRIFT = 0.6;
/** Another look at the true number comes so much later than it could. */
const PROBE_REST_TICKS = ticksOf(6);

/** Can it be done now, at its light? */
const isReady = ({ own, tick }: BotView, kind: string, restTicks = 0): boolean => {
  const ability = own.abilities.find((one) => one.kind === kind);
  if (ability === undefined || ability.usesLeft === 0 || ability.cost > own.lucidity) return false;
  return tick >= ability.readyTick + restTicks;
};

const hexesTo = (view: BotView, { x, y }: SeenBed): number => distanceHexes(mine(view).x, mine(view).y, x, y);

const isReached = (view: BotView, other: SeenBed): boolean =>
  other.bed === view.me ||
  (other.presence === 'awake' &&
    (hexesTo(view, other) <= REACH_HEXES || ownThreads(view).some((thread) => thread.other.bed === other.bed)));

const fearOf = (view: BotView, bed: number): number => view.beds[bed]?.fear ?? 0;

/** Dreamwright: those beside it can hold more. */
export const anchor: Move = (view) => {
  if (!isReady(view, 'anchor')) return undefined;
  const isMet = view.beds.some((bed) => hexesTo(view, bed) <= NEAR_HEXES && bed.fear > ANCHOR_FEAR);
  return isMet ? { request: { kind: 'act', ability: 'anchor' }, says: 'calm' } : undefined;
};

/** Advocate: freezes the hottest broken ring, or what reaches the hottest bed beside its threads. */
export const stay: Move = (view) => {
  const { overlay, threads } = view;
  if (overlay?.kind !== 'rings' || !isReady(view, 'stay')) return undefined;
  const heat = ({ a, b }: SeenThread): number => 1 + fearOf(view, a) + fearOf(view, b);
  const thread = best(
    threads.filter(
      ({ id, a, b }) =>
        overlay.threads.includes(id) && [a, b].some((end) => isReached(view, view.beds[end] as SeenBed)),
    ),
    heat,
  );
  if (thread !== undefined) return { request: { kind: 'act', ability: 'stay', thread: thread.id }, says: 'calm' };
  const bed = best(
    view.beds.filter((other) => overlay.beds.includes(other.bed) && isReached(view, other)),
    ({ fear }) => 1 + fear,
  );
  return bed && { request: { kind: 'act', ability: 'stay', bed: bed.bed }, says: 'calm' };
};

/** Threader: leads fear out of the worst bed. */
export const ground: Move = (view) => {
  if (!isReady(view, 'ground')) return undefined;
  const worst = best(view.beds, (other) => (isReached(view, other) ? Math.max(0, other.fear - WORST_FEAR) : 0));
  return worst && { request: { kind: 'act', ability: 'ground', bed: worst.bed }, says: 'calm' };
};

/** Threader: the true number, every twelve seconds. */
export const probe: Move = (view) =>
  isReady(view, 'probe', PROBE_REST_TICKS) ? { request: { kind: 'act', ability: 'probe' } } : undefined;

/** Critic: says what the shade at the most afraid is. */
export const name: Move = (view) => {
  if (!isReady(view, 'name')) return undefined;
  const shade = best(view.shades, ({ bed, isHeld }) =>
    !isHeld && isReached(view, view.beds[bed] as SeenBed) ? 1 + fearOf(view, bed) : 0,
  );
  return shade && { request: { kind: 'act', ability: 'name', shade: shade.id } };
};

/** Critic: gives a colour back to whoever has lost most of theirs. */
export const mirror: Move = (view) => {
  const { overlay } = view;
  if (overlay?.kind !== 'drift' || !isReady(view, 'mirror')) return undefined;
  const lost = best(view.beds, (other) =>
    isReached(view, other) ? Math.max(0, (overlay.drifts[other.bed] ?? 0) - LOST_DRIFT) : 0,
  );
  return lost && { request: { kind: 'act', ability: 'mirror', bed: lost.bed } };
};
