import { type BedId, NO_BED } from '@lent-dreams/shared/ids.ts';
import { BED_COUNT, TICK_MS } from '@lent-dreams/shared/units.ts';
import type { EndingSummary, OwnDocument, ToldDocument } from '@lent-dreams/shared/wire/documents.ts';
import type {
  BedState,
  BodyState,
  HubState,
  MotifState,
  ThreadState,
  WordState,
} from '@lent-dreams/shared/wire/schema.ts';
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { BedView, DreamView, KnownWish, MeView, MotifView, ThreadView } from '../model/dream-view.ts';
import { abilityViews, effectViews, eyesView } from './ability-view.ts';
import { emptyDream } from './empty-dream.ts';
import { shared } from './frozen.ts';
import { createDocumentReader, type PrivateDocuments } from './private-documents.ts';
import { shadeViews } from './shade-view.ts';
import { sootShare } from './soot-share.ts';
import { createTickClock } from './tick-clock.ts';
import { createWordFade } from './word-fade.ts';

/** Where a patch says the bodies are, in world position units. */
export type Places = {
  readonly myBed: BedId;
  /** Last movement input the server has applied to my body; 0 before the first. */
  readonly strideSeq: number;
  readonly bodies: readonly { readonly bed: BedId; readonly x: number; readonly y: number }[];
};

/** The one reader of the room's state: turns each patch into a plain picture of the dream. */
export type Mirror = {
  readonly view: ReadonlySignal<DreamView>;
  /** A patch has been applied to the state; gives the bodies' places. Times are performance.now(). */
  readonly patch: (state: HubState, nowMs: number) => Places;
  readonly connect: (connection: DreamView['connection']) => void;
  /** Lets words fade when no patch comes; to be called a few times a second. */
  readonly refresh: (nowMs: number) => void;
};

/** 8-bit numbers on the wire that stand for "none" or "unknown". */
const NONE = 255;
/** Steps in which tending travels. */
const TENDED_STEPS = 20;
/** Feelings and fear travel as half points. */
const points = (halfPoints: number): number => halfPoints / 2;
const bedOf = (wire: number): BedId => (wire === NONE ? NO_BED : wire);

type ShownWord = Pick<WordState, 'word' | 'isText'>;

type Seen = {
  readonly me: OwnDocument | undefined;
  readonly told: readonly ToldDocument[];
  readonly bodies: ReadonlyMap<BedId, BodyState>;
};

/** What a sleeper shows to all, and what this person told me; each once. */
const knownWishes = (bed: BedId, state: BedState, told: readonly ToldDocument[]): readonly KnownWish[] => {
  const open: readonly KnownWish[] = [
    { what: 'wish', feeling: state.wishA },
    { what: 'wish', feeling: state.wishB },
    { what: 'guard', feeling: state.guard },
  ];
  const heard = told.filter(({ about }) => about === bed).map(({ what, feeling }) => ({ what, feeling }));
  return [...open.filter(({ feeling }) => feeling !== NONE), ...heard].filter(
    (wish, index, all) =>
      all.findIndex(({ what, feeling }) => what === wish.what && feeling === wish.feeling) === index,
  );
};

const bedView = (bed: BedId, state: BedState, seen: Seen, word: ShownWord | undefined): BedView => {
  const body = state.occupant === 'sleeper' ? undefined : seen.bodies.get(bed);
  return {
    bed,
    occupant: state.occupant as BedView['occupant'],
    role: state.role as BedView['role'],
    presence: state.state as BedView['presence'],
    name: body?.name || (state.occupant === 'human' ? '' : state.persona),
    isMe: seen.me?.bed === bed,
    primary: state.primary,
    secondary: state.secondary,
    feelings: [state.joy, state.calm, state.wonder, state.longing, state.fury].map(points),
    fear: points(state.fear),
    brim: points(state.brim),
    breathing: state.breathing,
    hands: bedOf(state.hands),
    wave: state.wave,
    ready: state.ready,
    lying: state.lying,
    known: knownWishes(bed, state, seen.told),
    word: word?.word ?? '',
    isText: word?.isText ?? false,
    hasGuests: state.guests,
    wished: state.wished,
    hasBody: body !== undefined,
  };
};

/** Beds whose bit is set. */
const bedsIn = (mask: number): readonly BedId[] =>
  Array.from({ length: BED_COUNT }, (_, bed) => bed).filter((bed) => (mask & (1 << bed)) !== 0);

const motifView = (state: MotifState): MotifView => ({
  id: state.id,
  kind: state.kind,
  hex: state.hex,
  author: bedOf(state.author),
  points: state.points,
  scarred: state.scarred,
  open: state.open,
  tendedShare: state.tended / TENDED_STEPS,
  fused: state.fused,
  spent: state.spent,
  shutBy: bedsIn(state.shut),
  unwanted: state.unwanted,
});

const threadView = (state: ThreadState, fearOf: (bed: BedId) => number): ThreadView => {
  const fromA = { scope: state.aScope, depth: state.aDepth, keepsFear: state.aKeepsFear };
  const fromB = { scope: state.bScope, depth: state.bDepth, keepsFear: state.bKeepsFear };
  const isHeld = state.frozen || state.suspended;
  return {
    id: state.id,
    a: state.a,
    b: state.b,
    technology: state.technology as ThreadView['technology'],
    frozen: state.frozen,
    suspended: state.suspended,
    fromA,
    fromB,
    sootShare: isHeld ? 0 : sootShare(fromA, fromB, fearOf(state.a), fearOf(state.b)),
  };
};

const meView = (own: OwnDocument | undefined, toMs: (tick: number) => number): MeView => {
  if (own === undefined) return emptyDream.me;
  const { kind: _kind, bed, ...rest } = own;
  return { ...emptyDream.me, ...rest, abilities: abilityViews(own, toMs), bed, watching: bed === NO_BED };
};

const freeView = ({ mode, speed, freeFlaw, trueGain, officialGain }: HubState): DreamView['free'] =>
  mode === 'free'
    ? { speed: speed / 100, flaw: freeFlaw, trueGain: trueGain / 100, officialGain: officialGain / 100 }
    : null;

const parseEnding = (text: string): EndingSummary | null => {
  if (text === '') return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'outcome' in parsed ? (parsed as EndingSummary) : null;
  } catch {
    return null;
  }
};

const byId = (one: { readonly id: number }, other: { readonly id: number }): number => one.id - other.id;

/** A mirror that has seen no state yet. */
export const createMirror = (): Mirror => {
  const view = signal<DreamView>(emptyDream);
  const clock = createTickClock();
  const words = createWordFade();
  const readDocuments = createDocumentReader();
  let lastState: HubState | undefined;
  let endingText = '';
  let ending: EndingSummary | null = null;

  const endingOf = (text: string): EndingSummary | null => {
    if (text === endingText) return ending;
    endingText = text;
    ending = parseEnding(text);
    return ending;
  };

  /** The parts that need more than one document or state. */
  const beds = (state: HubState, seen: Seen, nowMs: number): readonly BedView[] => {
    const shown = words.see(state.words?.values() ?? [], nowMs);
    return [...state.beds].map((bed, index) => bedView(index, bed, seen, shown.get(index)));
  };

  const dream = (state: HubState, documents: PrivateDocuments, seen: Seen, nowMs: number): DreamView => {
    const bedViews = beds(state, seen, nowMs);
    const fearOf = (bed: BedId): number => bedViews[bed]?.fear ?? 0;
    const withMoment = <Item extends { readonly expiresTick: number }>(item: Item) => ({
      ...item,
      expiresAtMs: clock.toMs(item.expiresTick),
    });
    return {
      revision: view.value.revision,
      connection: view.value.connection,
      slug: state.slug,
      hubName: state.name,
      phase: state.phase as DreamView['phase'],
      night: state.night,
      technology: state.technology as DreamView['technology'],
      mode: state.mode as DreamView['mode'],
      encore: state.encore as DreamView['encore'],
      encoreUntilMs: clock.toMs(state.encoreUntil),
      free: freeView(state),
      rehearsal: state.rehearsal,
      phaseEndsAtMs: clock.toMs(state.phaseEnds),
      phaseLengthMs: state.phaseEnds === 0 ? 0 : (state.phaseEnds - state.phaseStart) * TICK_MS,
      together: state.together,
      ownColours: state.ownColours,
      brim: points(state.brim),
      fear: points(state.fear),
      spiral: state.spiral,
      wave: state.wave,
      waveLandsAtMs: clock.toMs(state.waveLands),
      quietUntilMs: clock.toMs(state.quietUntil),
      watchers: state.watchers,
      breathingAlong: state.breathingAlong,
      lookingAway: state.lookingAway,
      hasText: state.hasText,
      watcher: documents.watcher ?? null,
      book: state.book === '' ? [] : state.book.split(','),
      reading: documents.eyes.probe?.gain ?? documents.reading?.gain ?? null,
      effects: effectViews(state.effects?.values() ?? []),
      eyes: eyesView(documents),
      me: meView(documents.own, clock.toMs),
      dusk: documents.dusk ?? null,
      beds: bedViews,
      motifs: [...state.motifs.values()].map(motifView).toSorted(byId),
      threads: [...state.threads.values()].map((thread) => threadView(thread, fearOf)).toSorted(byId),
      shades: shadeViews(state.shades?.values() ?? [], {
        myBed: documents.own?.bed ?? NO_BED,
        mine: documents.shades.map(({ id }) => id),
      }),
      prompts: documents.prompts.map(withMoment),
      sent: documents.sent.map(withMoment),
      receipts: [...documents.receipts],
      memories: documents.memories.map(({ about, motif, text }) => ({ about, motif, text })),
      toldByMe: [...documents.toldByMe],
      safety: documents.safety ?? null,
      ending: endingOf(state.ending),
    };
  };

  /** Publishes a picture, unless it equals the last one. */
  const publish = (next: DreamView): void => {
    const now = shared(view.value, next);
    if (now !== view.value) view.value = Object.freeze({ ...now, revision: now.revision + 1 });
  };

  const rebuild = (state: HubState, nowMs: number): Places => {
    const documents = readDocuments(state.documents?.entries() ?? []);
    const bodies = [...(state.bodies?.values() ?? [])];
    const seen = { me: documents.own, told: documents.told, bodies: new Map(bodies.map((body) => [body.bed, body])) };
    publish(dream(state, documents, seen, nowMs));
    return {
      myBed: documents.own?.bed ?? NO_BED,
      strideSeq: documents.stride?.seq ?? 0,
      bodies: bodies.map(({ bed, x, y }) => ({ bed, x, y })),
    };
  };

  let fadesAtMs = Infinity;
  return {
    view,
    patch: (state, nowMs) => {
      lastState = state;
      clock.observe(state.tick, nowMs);
      const places = rebuild(state, nowMs);
      fadesAtMs = words.nextFadeMs(nowMs);
      return places;
    },
    connect: (connection) => {
      publish({ ...view.value, connection });
    },
    refresh: (nowMs) => {
      if (lastState === undefined || nowMs < fadesAtMs) return;
      rebuild(lastState, nowMs);
      fadesAtMs = words.nextFadeMs(nowMs);
    },
  };
};
