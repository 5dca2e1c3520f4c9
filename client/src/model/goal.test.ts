import { describe, expect, it } from 'vitest';
import { goldParts, say, type WordKey } from '../words/words.ts';
import type { DreamView } from './dream-view.ts';
import { type GoalContext, goalOf } from './goal.ts';
import { sampleBeds, sampleDream, sampleThread } from './sample-dream.ts';

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
      4: { occupant: 'bot' },
      5: { occupant: 'bot' },
      6: { occupant: 'bot' },
      7: { occupant: 'bot' },
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
  [
    'goal.move.choose',
    sampleDream({ motifs: [{ id: 3, kind: 'swing', hex: 5, author: 0, scarred: false, open: true }] }),
    { choice: { kind: 'moving', motif: 3 } },
  ],
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
  ['goal.watchBed', watching({ beds: sampleBeds({}) })],
  ['goal.watchLobby', watching({ phase: 'lobby' })],
  ['goal.watchWeaving', watching()],
  ['goal.watchUnveiling', watching({ phase: 'unveiling' })],
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
