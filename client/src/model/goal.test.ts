import { describe, expect, it } from 'vitest';
import { goldParts, say, type WordKey } from '../words/words.ts';
import type { DreamView } from './dream-view.ts';
import { type GoalContext, goalOf } from './goal.ts';
import { sampleBeds, sampleDream, sampleMotif, sampleShade, sampleThread } from './sample-dream.ts';

const calm: GoalContext = { nowMs: 0, choice: { kind: 'none' }, hasAsked: false, fearFalling: false, wokenAtMs: 0 };
const prompt: DreamView['prompts'][number] = {
  kind: 'prompt',
  id: 7,
  prompt: 'offer',
  from: 3,
  expiresTick: 10,
  expiresAtMs: 8000,
};
const unveiling = (changes: Partial<DreamView> = {}): DreamView =>
  sampleDream({ phase: 'unveiling', phaseEndsAtMs: 100_000, phaseLengthMs: 210_000, ...changes });
const watching = (changes: Partial<DreamView> = {}): DreamView => {
  const { me } = sampleDream();
  return sampleDream({
    me: { ...me, bed: -1, watching: true },
    beds: sampleBeds({
      4: { occupant: 'human' },
      5: { occupant: 'human' },
      6: { occupant: 'human' },
      7: { occupant: 'human' },
    }),
    ...changes,
  });
};
const wishing = { known: [{ what: 'wish', feeling: 0 }] } as const;

type Row = readonly [key: WordKey, view: DreamView, context?: Partial<GoalContext>];

const written: readonly Row[] = [
  ['goal.reconnecting', sampleDream({ connection: 'lost', prompts: [prompt] })],
  ['goal.paused', sampleDream({ quietUntilMs: 5000, prompts: [prompt] })],
  ['goal.offer', sampleDream({ prompts: [{ ...prompt, id: 6, prompt: 'ask' }, prompt] })],
  ['goal.asked', sampleDream({ prompts: [{ ...prompt, prompt: 'ask' }] })],
  ['goal.hands', sampleDream({ prompts: [{ ...prompt, prompt: 'hands' }] })],
  ['goal.place.choose', sampleDream(), { choice: { kind: 'placing', motif: 'swing' } }],
  ['goal.move.choose', sampleDream({ motifs: [sampleMotif(3, 'swing', 5)] }), { choice: { kind: 'moving', motif: 3 } }],
  ['goal.lobby', sampleDream({ phase: 'lobby' })],
  ['goal.lobbyReady', sampleDream({ phase: 'lobby', beds: sampleBeds({ 0: { ready: true } }) })],
  [
    'goal.lobbySoon',
    sampleDream({
      phase: 'lobby',
      beds: sampleBeds({ 0: { ready: true }, 1: { ready: true }, 2: { ready: true }, 3: { ready: true } }),
    }),
  ],
  ['goal.curtainSoon', sampleDream({ together: 60 }), { nowMs: 81_000 }],
  ['goal.brimLow', sampleDream({ brim: 19, together: 60, threads: [sampleThread(1, 0, 1)] })],
  ['goal.enough', sampleDream({ together: 50 })],
  ['goal.ask', sampleDream()],
  ['goal.offerThread', sampleDream({ beds: sampleBeds({ 2: wishing }) }), { hasAsked: true }],
  ['goal.place', sampleDream({ beds: sampleBeds({ 2: wishing }), threads: [sampleThread(1, 0, 2)] })],
  ['goal.weave', sampleDream({ threads: [sampleThread(1, 0, 2)] })],
  ['goal.woken', unveiling({ beds: sampleBeds({ 0: { presence: 'ward' } }) })],
  ['goal.curtainOpen', unveiling({ phaseEndsAtMs: 200_000 })],
  ['goal.waveOnMe', unveiling({ wave: 1, beds: sampleBeds({ 0: { wave: true } }) })],
  ['goal.dark', unveiling({ wave: 1, threads: [sampleThread(1, 0, 2, 0.5)] })],
  ['goal.breathe', unveiling({ wave: 1, beds: sampleBeds({ 2: { fear: 50 } }) }), { fearFalling: true }],
  ['goal.hold', unveiling({ wave: 1, beds: sampleBeds({ 2: { fear: 50 } }) })],
  ['goal.calm', unveiling({ wave: 1 })],
  ['goal.again', sampleDream({ phase: 'ending' })],
  ['goal.watchBed', watching({ phase: 'lobby', beds: sampleBeds({}) })],
  ['goal.watchLobby', watching({ phase: 'lobby' })],
  ['goal.watchWeaving', watching()],
  ['goal.watchUnveiling', watching({ phase: 'unveiling' })],
  ['goal.watchEyes', watching({ phase: 'unveiling', shades: [sampleShade(1, { kind: 'thousand-eyes' })] })],
  ['goal.watchWish', watching({ beds: sampleBeds({ 2: { hasGuests: true } }) })],
  [
    'goal.watchWished',
    watching({
      watcher: { kind: 'watcher', wishes: 2, sits: -1, guess: -1, breathes: false, looksAway: false },
    }),
  ],
];

const rows = written.map(([key, view, context]) => ({ key, view, context: { ...calm, ...context } }));

describe('the goal line', () => {
  it.each(rows)('reaches $key', ({ key, view, context }) => {
    expect(goalOf(view, context).key).toBe(key);
  });

  it.each(rows)('leaves no value open in $key', ({ view, context }) => {
    const goal = goalOf(view, context);
    expect(say(goal.key, goal.values)).not.toMatch(/[{}]/);
  });

  it.each(rows)('says $key in at most 9 words to dreamers and 12 to watchers', ({ view, context }) => {
    const goal = goalOf(view, context);
    const words = say(goal.key, goal.values).split(/\s+/).length;
    expect(words).toBeLessThanOrEqual(view.me.watching ? 12 : 9);
  });

  it('says its seconds by the clock of the one who woke', () => {
    const woken = unveiling({ beds: sampleBeds({ 0: { presence: 'ward' } }) });
    expect(goalOf(woken, { ...calm, wokenAtMs: 1000, nowMs: 6000 }).values['seconds']).toBe(7);
  });

  it('names a person before a sleeper', () => {
    const goal = goalOf(sampleDream({ beds: sampleBeds({ 1: { presence: 'away' } }) }), calm);
    expect(goal.target).toEqual({ kind: 'bed', bed: 2, verb: 'ask' });
  });

  it('asks nobody whose wishes are open, and offers where my own nature is wished for', () => {
    const alone = sampleBeds(
      Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7].map((bed) => [
          bed,
          { occupant: 'sleeper', known: [{ what: 'wish', feeling: bed === 5 ? 0 : 4 }] } as const,
        ]),
      ),
    );
    const goal = goalOf(sampleDream({ beds: alone }), calm);
    expect(goal.key).toBe('goal.offerThread');
    expect(goal.target).toEqual({ kind: 'bed', bed: 5, verb: 'offer' });
    expect(goal.values).toMatchObject({ name: 'Mirelle', feeling: 'joy' });
  });

  it('offers last to whoever keeps out what I am most', () => {
    const guarded = {
      known: [
        { what: 'wish', feeling: 0 },
        { what: 'guard', feeling: 0 },
      ],
    } as const;
    const beds = sampleBeds({ 1: guarded, 2: { known: [{ what: 'wish', feeling: 4 }] } });
    expect(goalOf(sampleDream({ beds }), { ...calm, hasAsked: true }).target).toMatchObject({ bed: 2 });
  });

  it('names a second and third to offer to, and then leaves it to me', () => {
    const beds = sampleBeds({ 4: wishing });
    const threads = [sampleThread(1, 0, 1), sampleThread(2, 0, 2)];
    expect(goalOf(sampleDream({ beds, threads }), calm).key).toBe('goal.offerThread');
    const third = [...threads, sampleThread(3, 0, 3)];
    expect(goalOf(sampleDream({ beds, threads: third }), calm).key).toBe('goal.weave');
  });

  it('waits for the answer to an offer before it names the next', () => {
    const sent = [{ kind: 'sent', id: 3, prompt: 'offer', to: 2, expiresTick: 9, expiresAtMs: 900 }] as const;
    expect(goalOf(sampleDream({ beds: sampleBeds({ 2: wishing }), sent }), { ...calm, hasAsked: true }).key).toBe(
      'goal.weave',
    );
  });

  it('places only what can be paid', () => {
    const { me } = sampleDream();
    const poor = sampleDream({
      me: { ...me, lucidity: 0 },
      beds: sampleBeds({ 2: wishing }),
      threads: [sampleThread(1, 0, 2)],
    });
    expect(goalOf(poor, calm).key).toBe('goal.weave');
  });

  it('lights the words that mean the thing to touch', () => {
    const goal = goalOf(sampleDream(), calm);
    const gold = goldParts(say(goal.key, goal.values)).filter((part) => part.gold);
    expect(gold.map((part) => part.text)).toEqual(['Ask']);
  });
});
