import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { BedId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { WordKey, WordValues } from '../words/words.ts';
import type { BedView, Choice, DreamView } from './dream-view.ts';
import {
  DARK_SHARE,
  humansOf,
  isOver,
  knownWishes,
  myBed,
  myThreads,
  myThreadWith,
  nameOf,
  othersOf,
} from './select-people.ts';
import { contentWord, feelingWord } from './select-words.ts';

/** What the goal line means: the one thing that glows gold. */
type GoalTarget =
  | { readonly kind: 'none' | 'begin' | 'bell' | 'breathe' | 'lieDown' | 'again' | 'answer' }
  | { readonly kind: 'bed'; readonly bed: BedId; readonly verb: 'ask' | 'offer' | 'hands' }
  | { readonly kind: 'thread'; readonly thread: ThreadId }
  | { readonly kind: 'piece'; readonly motif: string };

export type Goal = {
  readonly key: WordKey;
  /** A shorter line for phones. */
  readonly short?: WordKey;
  readonly values: WordValues;
  readonly target: GoalTarget;
};

/** What the line needs beside the picture of this moment. */
export type GoalContext = {
  readonly nowMs: number;
  readonly choice: Choice;
  /** Have I asked anybody tonight? */
  readonly hasAsked: boolean;
  /** Is the mean fear lower than some seconds ago? */
  readonly fearFalling: boolean;
  /** performance.now() at which fear woke me, 0 when it has not. */
  readonly wokenAtMs: number;
};

const NONE: GoalTarget = { kind: 'none' };
const CURTAIN_SOON_MS = 20_000;
const LOW_BRIM = 20;
const ENOUGH_TOGETHER = 50;
/** A wished feeling from which it counts as there (design: resonance). */
const FELT = 45;
const FIRST_WAVE_MS = 20_000;
/** How long fear keeps one awake (design: wake). */
const AWAKE_MS = 12_000;

const line = (key: WordKey, values: WordValues = {}, target: GoalTarget = NONE, short?: WordKey): Goal =>
  short === undefined ? { key, values, target } : { key, values, target, short };

/** People before bots before sleepers, then by bed: who is most worth asking. */
const byNearness = (first: BedView, second: BedView): number => {
  const rank = { human: 0, bot: 1, sleeper: 2 } as const;
  return rank[first.occupant] - rank[second.occupant] || first.bed - second.bed;
};

const addressable = (bed: BedView): boolean => bed.presence === 'awake' || bed.presence === 'drifting';

const everywhere = (view: DreamView, context: GoalContext): Goal | null => {
  if (view.connection === 'lost' || view.connection === 'joining') return line('goal.reconnecting');
  if (view.quietUntilMs > context.nowMs || view.safety?.quietRoom === true) return line('goal.paused');
  const offer = view.prompts.find((prompt) => prompt.prompt === 'offer');
  const prompt = offer ?? view.prompts[0];
  if (prompt !== undefined) {
    const name = nameOf(view, prompt.from);
    const keys = { offer: 'goal.offer', ask: 'goal.asked', hands: 'goal.hands' } as const;
    return line(keys[prompt.prompt], { name }, { kind: 'answer' });
  }
  if (context.choice.kind === 'placing')
    return line('goal.place.choose', { piece: contentWord('motif', context.choice.motif) });
  if (context.choice.kind === 'moving') {
    const moved = context.choice.motif;
    const kind = view.motifs.find((motif) => motif.id === moved)?.kind ?? '';
    return line('goal.move.choose', { piece: contentWord('motif', kind) });
  }
  return null;
};

const lobby = (view: DreamView): Goal => {
  const waiting = humansOf(view).filter((bed) => !bed.ready).length;
  if (myBed(view)?.ready !== true) return line('goal.lobby', {}, { kind: 'begin' });
  return waiting > 0 ? line('goal.lobbyReady', { count: waiting }) : line('goal.lobbySoon');
};

/** A piece I can pay for that gives a feeling someone I am tied to wishes for and does not have. */
const pieceToPlace = (view: DreamView): Goal | null => {
  for (const bed of othersOf(view)) {
    if (myThreadWith(view, bed.bed) === undefined) continue;
    const feeling = knownWishes(bed).find(
      (wish) => (bed.feelings[wish] ?? 0) < FELT && (myBed(view)?.feelings[wish] ?? 0) < FELT,
    );
    if (feeling === undefined) continue;
    const motif = view.me.hand.find((kind) => {
      const content = MOTIFS[kind];
      return content !== undefined && content.cost <= view.me.lucidity && (content.profile[feeling] ?? 0) >= 2;
    });
    if (motif === undefined) continue;
    return line(
      'goal.place',
      { piece: contentWord('motif', motif), name: bed.name, feeling: feelingWord(feeling) },
      { kind: 'piece', motif },
    );
  }
  return null;
};

const weaving = (view: DreamView, context: GoalContext): Goal => {
  if (view.phaseEndsAtMs > 0 && view.phaseEndsAtMs - context.nowMs <= CURTAIN_SOON_MS) return line('goal.curtainSoon');
  const mine = myThreads(view);
  const thinnest = mine.at(-1);
  if (view.brim < LOW_BRIM && thinnest !== undefined)
    return line('goal.brimLow', {}, { kind: 'thread', thread: thinnest.id });
  if (view.together >= ENOUGH_TOGETHER) return line('goal.enough', {}, { kind: 'bell' }, 'goal.enough.short');
  const untied = othersOf(view)
    .filter((bed) => addressable(bed) && myThreadWith(view, bed.bed) === undefined)
    .toSorted(byNearness);
  const stranger = untied[0];
  if (!context.hasAsked && mine.length === 0 && stranger !== undefined)
    return line('goal.ask', { name: stranger.name }, { kind: 'bed', bed: stranger.bed, verb: 'ask' });
  const willing = untied.find((bed) => knownWishes(bed).length > 0 && !view.sent.some((sent) => sent.to === bed.bed));
  if (willing !== undefined && mine.length === 0)
    return line(
      'goal.offerThread',
      { name: willing.name, feeling: feelingWord(knownWishes(willing)[0] ?? 0) },
      { kind: 'bed', bed: willing.bed, verb: 'offer' },
    );
  return pieceToPlace(view) ?? line('goal.weave', {}, NONE, 'goal.weave.short');
};

const unveiling = (view: DreamView, context: GoalContext): Goal => {
  if (myBed(view)?.presence === 'ward') {
    const leftMs = context.wokenAtMs + AWAKE_MS - context.nowMs;
    return line('goal.woken', { seconds: Math.max(1, Math.ceil(leftMs / 1000)) });
  }
  const elapsedMs = view.phaseLengthMs - (view.phaseEndsAtMs - context.nowMs);
  if (view.wave === 0 && !view.spiral && elapsedMs < FIRST_WAVE_MS) return line('goal.curtainOpen');
  if (myBed(view)?.wave === true) return line('goal.waveOnMe', {}, { kind: 'breathe' });
  const dark = myThreads(view).find((thread) => thread.sootShare >= DARK_SHARE && !thread.frozen);
  if (dark !== undefined) return line('goal.dark', {}, { kind: 'thread', thread: dark.id }, 'goal.dark.short');
  const over = othersOf(view).filter(isOver).toSorted(byNearness)[0];
  const meOver = myBed(view) !== undefined && isOver(myBed(view) as BedView);
  if (meOver || ((over !== undefined || view.spiral) && context.fearFalling))
    return line('goal.breathe', {}, { kind: 'breathe' });
  if (over !== undefined) return line('goal.hold', { name: over.name }, { kind: 'bed', bed: over.bed, verb: 'hands' });
  return line('goal.calm', {}, { kind: 'breathe' });
};

const watcher = (view: DreamView): Goal => {
  if (view.phase === 'ending') return line('goal.again');
  if (view.beds.some((bed) => bed.occupant === 'sleeper')) return line('goal.watchBed', {}, { kind: 'lieDown' });
  if (view.phase === 'lobby') return line('goal.watchLobby');
  return view.phase === 'weaving' ? line('goal.watchWeaving') : line('goal.watchUnveiling', {}, { kind: 'breathe' });
};

/** The one next thing to do: the first matching row wins (screens: goal lines). */
export const goalOf = (view: DreamView, context: GoalContext): Goal => {
  const always = everywhere(view, context);
  if (always !== null) return always;
  if (view.me.watching) return watcher(view);
  switch (view.phase) {
    case 'lobby':
      return lobby(view);
    case 'weaving':
      return weaving(view, context);
    case 'unveiling':
      return unveiling(view, context);
    case 'ending':
      return line('goal.again', {}, { kind: 'again' });
  }
};
