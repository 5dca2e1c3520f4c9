import { FEAR } from '@lent-dreams/shared/content/emotion.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { Role } from '@lent-dreams/shared/content/role.ts';
import { ROLES } from '@lent-dreams/shared/content/roles/index.ts';
import { NO_BED, type ThreadId } from '@lent-dreams/shared/ids.ts';
import { bedHex, hexAt } from '@lent-dreams/shared/rules/board.ts';
import type { RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import type { Bodies, DreamView, MotifView, OwnAbility, ThreadView } from './dream-view.ts';
import { isOver, myBed, othersOf } from './select-people.ts';
import type { StageHit } from './stage-hit.ts';

type AbilityContent = Role['abilities'][number];

/** Everything that any role can do, by its kind. */
const CONTENT: ReadonlyMap<string, AbilityContent> = new Map(
  Object.values(ROLES)
    .flatMap(({ abilities }) => abilities)
    .map((ability) => [ability.kind, ability]),
);

/** What of my role fits this act, first things first: never more than four. */
export const abilitiesNow = (view: DreamView): readonly OwnAbility[] =>
  view.me.watching
    ? []
    : view.me.abilities.filter(({ kind }) => CONTENT.get(kind)?.acts.some((act) => act === view.phase) === true);

/** What an ability is pointed at; `none` for what simply happens. */
export const aimOf = (kind: string): AbilityContent['aim'] => CONTENT.get(kind)?.aim ?? 'none';

/** Seconds until it can be used again, 0 for now. */
export const restSeconds = ({ readyAtMs }: OwnAbility, nowMs: number): number =>
  Math.max(0, Math.ceil((readyAtMs - nowMs) / 1000));

/** What is left of its rest, 0–1. */
export const restShare = ({ kind, readyAtMs }: OwnAbility, nowMs: number): number => {
  const coolMs = (CONTENT.get(kind)?.coolSeconds ?? 0) * 1000;
  return coolMs === 0 ? 0 : Math.min(1, Math.max(0, (readyAtMs - nowMs) / coolMs));
};

/** Somebody beside me or tied to me refuses: anybody may do as they do, for nothing. */
export const mayFollowRefusal = (view: DreamView, bodies: Bodies): boolean => {
  const me = view.me.bed;
  const refused = view.effects.filter(({ kind }) => kind === 'refuse');
  if (view.me.watching || refused.some(({ bed }) => bed === me)) return false;
  const mine = bodies.at(me);
  return refused.some(({ bed }) => {
    const isTied = view.threads.some(({ a, b }) => (a === me && b === bed) || (a === bed && b === me));
    const there = bodies.at(bed);
    const isNear = mine !== null && there !== null && Math.hypot(mine.x - there.x, mine.y - there.y) <= 2.05 * 4096;
    return isTied || isNear;
  });
};

/** What an ability may be aimed at, with nothing but its target. */
export type Aimed = Omit<RequestOf<'act'>, 'ability'>;

const threadsFor = (view: DreamView, kind: string): readonly ThreadView[] =>
  kind === 'overclock' ? view.threads.filter(({ a, b }) => a === view.me.bed || b === view.me.bed) : view.threads;

const hexUnder = (bodies: Bodies, bed: number): number => {
  const body = bodies.at(bed);
  const hex = body === null ? -1 : hexAt(body.x, body.y);
  return hex < 0 ? bedHex(bed) : hex;
};

const shadeAt = (view: DreamView, bed: number): Aimed | null => {
  const shade = view.shades.find((one) => one.bed === bed);
  return shade === undefined ? null : { shade: shade.id };
};

/** A person stands for themselves, for their place, or for what haunts them. */
const aimAtBed = (view: DreamView, bodies: Bodies, kind: string, bed: number): Aimed | null => {
  if (aimOf(kind) === 'person') return { bed };
  if (aimOf(kind) === 'hex') return { hex: hexUnder(bodies, bed) };
  if (aimOf(kind) === 'shade') return shadeAt(view, bed);
  return kind === 'stay' ? { bed } : null;
};

const aimAtThread = (view: DreamView, kind: string, thread: ThreadId): Aimed | null =>
  aimOf(kind) === 'thread' && threadsFor(view, kind).some(({ id }) => id === thread) ? { thread } : null;

/** What a tap on the stage means while an ability looks for its target; null for nothing that fits. */
export const aimAt = (view: DreamView, bodies: Bodies, kind: string, hit: StageHit): Aimed | null => {
  switch (hit.kind) {
    case 'bed':
      return aimAtBed(view, bodies, kind, hit.bed);
    case 'thread':
      return aimAtThread(view, kind, hit.thread);
    case 'motif': {
      const motif = view.motifs.find(({ id }) => id === hit.motif);
      if (aimOf(kind) === 'motif') return { motif: hit.motif };
      return aimOf(kind) === 'hex' && motif !== undefined ? { hex: motif.hex } : null;
    }
    case 'shade':
      return aimOf(kind) === 'shade'
        ? { shade: hit.shade }
        : aimAtBed(view, bodies, kind, view.shades.find(({ id }) => id === hit.shade)?.bed ?? NO_BED);
    case 'hex':
      return aimOf(kind) === 'hex' ? { hex: hit.hex } : null;
    case 'ground': {
      const hex = hexAt(hit.x, hit.y);
      return aimOf(kind) === 'hex' && hex >= 0 ? { hex } : null;
    }
  }
};

/** Does it need one more choice: the feeling that is kept off, the piece that comes? */
export const needsMore = (kind: string, aimed: Aimed): boolean =>
  (kind === 'splice' && aimed.feeling === undefined) || (kind === 'reframe' && aimed.into === undefined);

/** Everything that an ability can be aimed at, for keys and lists: people and what haunts them, threads, pieces. */
export const targetsOf = (view: DreamView, bodies: Bodies, kind: string): readonly Aimed[] => {
  switch (aimOf(kind)) {
    case 'person':
      return [{ bed: view.me.bed }, ...othersOf(view).map(({ bed }) => ({ bed }))];
    case 'hex':
      return view.beds.map(({ bed }) => ({ hex: hexUnder(bodies, bed) }));
    case 'shade':
      return view.shades.map(({ id }) => ({ shade: id }));
    case 'motif':
      return view.motifs.filter((motif) => maySwap(view, motif)).map(({ id }) => ({ motif: id }));
    case 'thread':
      return [
        ...threadsFor(view, kind).map(({ id }) => ({ thread: id })),
        ...(kind === 'stay' ? (view.eyes.rings?.beds ?? []).map((bed) => ({ bed })) : []),
      ];
    case 'none':
      return [];
  }
};

/** Mine, or nobody's who would mind. */
const maySwap = (view: DreamView, { author }: MotifView): boolean =>
  author === view.me.bed || view.beds[author]?.occupant !== 'human';

/** Pieces that one can become: of the same cost. */
export const piecesInstead = (kind: string): readonly string[] =>
  Object.values(MOTIFS)
    .filter((motif) => motif.kind !== kind && motif.cost === MOTIFS[kind]?.cost)
    .map((motif) => motif.kind);

/** The one to help with my first ability while fear feeds itself: who is over the brim, others before me. */
export const whomToHelp = (view: DreamView): string | null => {
  const me = myBed(view);
  const over = othersOf(view)
    .filter(isOver)
    .toSorted((one, other) => other.fear - other.brim - (one.fear - one.brim))[0];
  if (over !== undefined) return over.name;
  return me !== undefined && isOver(me) ? me.name : null;
};

/** Feelings that flow here, strongest first, fear with them. */
export const flowsHere = (view: DreamView): readonly { readonly feeling: number; readonly perSecond: number }[] =>
  (view.eyes.flow ?? [])
    .map((perSecond, feeling) => ({ feeling, perSecond }))
    .filter(({ feeling, perSecond }) => perSecond >= 0.1 || feeling === FEAR)
    .toSorted((one, other) => other.perSecond - one.perSecond);
