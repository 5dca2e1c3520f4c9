import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { BedId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { WordKey, WordValues } from '../words/words.ts';
import { abilitiesNow, aimOf, whomToHelp } from './abilities.ts';
import type { BedView, Choice, DreamView } from './dream-view.ts';
import {
  DARK_SHARE,
  ENOUGH_TOGETHER,
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
  | {
      readonly kind:
        | 'none'
        | 'begin'
        | 'hold'
        | 'bell'
        | 'breathe'
        | 'lieDown'
        | 'again'
        | 'answer'
        | 'vote'
        | 'wave'
        | 'lookAway';
    }
  | { readonly kind: 'bed'; readonly bed: BedId; readonly verb: 'ask' | 'offer' | 'hands' }
  | { readonly kind: 'thread'; readonly thread: ThreadId }
  | { readonly kind: 'ability'; readonly ability: string }
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
/** A wished feeling from which it counts as there (design: resonance). */
const FELT = 45;
const FIRST_WAVE_MS = 20_000;
/** With fewer threads than this the line goes on to name somebody to offer one to. */
const FEW_THREADS = 3;
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

/** The ability that looks for its target. */
const aimLine = (ability: string): readonly [WordKey, WordValues] => {
  const aim = aimOf(ability);
  const key = ability === 'stay' ? 'aim.stay' : aim === 'none' ? 'aim.person' : (`aim.${aim}` as const);
  return [key, { ability: contentWord('ability', ability) }];
};

/** My role's first ability, ready while fear feeds itself, and something to use it on. */
const helpByRole = (view: DreamView, nowMs: number): Goal | null => {
  const role = myBed(view)?.role ?? '';
  const [first] = abilitiesNow(view);
  const name = whomToHelp(view);
  if (role === '' || first === undefined || name === null) return null;
  if (first.readyAtMs > nowMs || view.me.lucidity < first.cost) return null;
  const { rings } = view.eyes;
  const hasTarget =
    role === 'critic'
      ? view.shades.some(({ isNamed, isStilled }) => !isNamed && !isStilled)
      : role !== 'advocate' || (rings !== null && rings.threads.length + rings.beds.length > 0);
  return hasTarget
    ? line(`goal.help.${role}`, { name }, { kind: 'ability', ability: first.kind }, `goal.help.${role}.short`)
    : null;
};

const everywhere = (view: DreamView, context: GoalContext): Goal | null => {
  if (view.connection === 'lost' || view.connection === 'joining') return line('goal.reconnecting');
  if (view.quietUntilMs > context.nowMs || view.safety?.quietRoom === true) return line('goal.paused');
  const offer = view.prompts.find((prompt) => prompt.prompt === 'offer');
  const prompt = offer ?? view.prompts[0];
  if (prompt !== undefined) {
    const name = nameOf(view, prompt.from);
    const keys = {
      offer: 'goal.offer',
      ask: 'goal.asked',
      hands: 'goal.hands',
      keep: 'goal.keep',
      swap: 'goal.swap',
    } as const;
    return line(keys[prompt.prompt], { name }, { kind: 'answer' });
  }
  if (context.choice.kind === 'aiming') return line(...aimLine(context.choice.ability));
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

/** Sheets first; then all wait for each other, and lie down together. */
const dusk = (view: DreamView): Goal => {
  const people = humansOf(view).filter(({ presence }) => presence === 'awake');
  const me = myBed(view);
  if (me?.ready !== true) return line('goal.dusk.who');
  const reading = people.filter((bed) => !bed.ready).length;
  const upright = people.filter((bed) => !bed.lying).length;
  if (me.lying && upright > 0) return line('goal.dusk.holding', { count: upright }, { kind: 'hold' });
  if (view.phaseEndsAtMs === 0 && reading > 0) return line('goal.dusk.waiting', { count: reading });
  return line('goal.dusk.hold', {}, { kind: 'hold' });
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

/** How gladly a bed would say yes to me: 0 serves a wish of theirs, 1 serves none, 2 is what they keep out. */
const unlikelihood = (view: DreamView, bed: BedView): number => {
  const me = myBed(view);
  if (me === undefined) return 1;
  if (bed.known.some(({ what, feeling }) => what === 'guard' && feeling === me.primary)) return 2;
  return knownWishes(bed).some((wish) => wish === me.primary || wish === me.secondary) ? 0 : 1;
};

/** An offer I can pay, to somebody whose wish I know: best to one whose wish my own nature serves. */
const offerToSend = (view: DreamView, untied: readonly BedView[]): Goal | null => {
  if (view.me.lucidity < 1 || view.sent.some((sent) => sent.prompt === 'offer')) return null;
  const willing = untied
    .filter((bed) => knownWishes(bed).length > 0)
    .toSorted((first, second) => unlikelihood(view, first) - unlikelihood(view, second))[0];
  if (willing === undefined) return null;
  const wishes = knownWishes(willing);
  const served = wishes.find((wish) => wish === myBed(view)?.primary || wish === myBed(view)?.secondary) ?? wishes[0];
  return line(
    'goal.offerThread',
    { name: willing.name, feeling: feelingWord(served ?? 0) },
    { kind: 'bed', bed: willing.bed, verb: 'offer' },
  );
};

const weaving = (view: DreamView, context: GoalContext): Goal => {
  if (view.mode === 'free' && myThreads(view).length > 0)
    return line('goal.free', {}, { kind: 'bell' }, 'goal.free.short');
  if (view.phaseEndsAtMs > 0 && view.phaseEndsAtMs - context.nowMs <= CURTAIN_SOON_MS) return line('goal.curtainSoon');
  const mine = myThreads(view);
  const thinnest = mine.at(-1);
  if (view.brim < LOW_BRIM && thinnest !== undefined)
    return line('goal.brimLow', {}, { kind: 'thread', thread: thinnest.id });
  if (view.together >= ENOUGH_TOGETHER) return line('goal.enough', {}, { kind: 'bell' }, 'goal.enough.short');
  const untied = othersOf(view)
    .filter((bed) => addressable(bed) && myThreadWith(view, bed.bed) === undefined)
    .toSorted(byNearness);
  const stranger = untied.find((bed) => knownWishes(bed).length === 0);
  if (!context.hasAsked && mine.length === 0 && stranger !== undefined)
    return line('goal.ask', { name: stranger.name }, { kind: 'bed', bed: stranger.bed, verb: 'ask' });
  return (
    (mine.length === 0 ? offerToSend(view, untied) : null) ??
    pieceToPlace(view) ??
    (mine.length < FEW_THREADS ? offerToSend(view, untied) : null) ??
    line('goal.weave', {}, NONE, 'goal.weave.short')
  );
};

const unveiling = (view: DreamView, context: GoalContext): Goal => {
  if (myBed(view)?.presence === 'ward') {
    const leftMs = context.wokenAtMs + AWAKE_MS - context.nowMs;
    return line('goal.woken', { seconds: Math.max(1, Math.ceil(leftMs / 1000)) });
  }
  if (view.encore === 'asked') return line('goal.encore', {}, { kind: 'vote' });
  const elapsedMs = view.phaseLengthMs - (view.phaseEndsAtMs - context.nowMs);
  const isCalm = view.wave === 0 && !view.spiral;
  if (view.mode === 'free' && isCalm && !view.beds.some(isOver))
    return line('goal.free.show', {}, { kind: 'wave' }, 'goal.free.show.short');
  if (view.encore === 'refused' && isCalm) return line('goal.encoreRefused');
  if (view.encore === 'coming' && isCalm && view.waveLandsAtMs > context.nowMs) return line('goal.encoreComing');
  if (view.phaseLengthMs > 0 && isCalm && elapsedMs < FIRST_WAVE_MS) return line('goal.curtainOpen');
  if (myBed(view)?.wave === true) return line('goal.waveOnMe', {}, { kind: 'breathe' });
  const help = helpByRole(view, context.nowMs);
  if (help !== null) return help;
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
  const hasBed = view.beds.some((bed) => bed.occupant !== 'human');
  switch (view.phase) {
    case 'lobby':
      return hasBed ? line('goal.watchBed', {}, { kind: 'lieDown' }) : line('goal.watchLobby');
    case 'dusk':
      return hasBed ? line('goal.watchBed', {}, { kind: 'lieDown' }) : line('goal.watchDusk');
    case 'weaving': {
      const wishes = view.watcher?.wishes ?? -1;
      if (wishes >= 0) return line('goal.watchWished', { name: nameOf(view, wishes) });
      return line(view.beds.some(({ hasGuests }) => hasGuests) ? 'goal.watchWish' : 'goal.watchWeaving');
    }
    case 'unveiling':
      return view.shades.some(({ kind, isStilled }) => kind === 'thousand-eyes' && !isStilled)
        ? line('goal.watchEyes', {}, { kind: 'lookAway' })
        : line('goal.watchUnveiling', {}, { kind: 'breathe' });
  }
};

/** The one next thing to do: the first matching row wins (screens: goal lines). */
export const goalOf = (view: DreamView, context: GoalContext): Goal => {
  const always = everywhere(view, context);
  if (always !== null) return always;
  if (view.me.watching) return watcher(view);
  switch (view.phase) {
    case 'lobby':
      return lobby(view);
    case 'dusk':
      return dusk(view);
    case 'weaving':
      return weaving(view, context);
    case 'unveiling':
      return unveiling(view, context);
    case 'ending':
      return line('goal.again', {}, { kind: 'again' });
  }
};
