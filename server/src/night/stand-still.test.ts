import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, guildOffer, newestPrompt, type PureNight, pureNight } from '../../test/pure-night.ts';

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
});

/** Everything in the world that runs out, as ticks left. */
const ticksLeft = ({ world }: PureNight): unknown => ({
  act: [world.phaseStart, world.phaseEnds].map((at) => at - world.tick),
  prompts: world.prompts.map(({ openedTick, expiresTick }) => [openedTick - world.tick, expiresTick - world.tick]),
  pairs: Object.values(world.pairs).map(({ restUntil, pressingUntil }) => [
    restUntil - world.tick,
    pressingUntil - world.tick,
  ]),
  beds: world.beds.map(({ wardUntil, lookUntil }) => [
    wardUntil && wardUntil - world.tick,
    lookUntil && lookUntil - world.tick,
  ]),
  idle: Object.values(world.people).map(({ lastTick }) => lastTick - world.tick),
  motifs: world.motifs.map(({ placedTick }) => placedTick - world.tick),
  waves: world.secret.waves.map(({ startTick, endTick }) => [startTick - world.tick, endTick - world.tick]),
  places: world.past.map(({ tick }) => tick - world.tick),
});

describe('a room asked for quiet', () => {
  it('stops every clock to the tick, whether the quiet ends early or by itself', () => {
    dream.must('ben', guildOffer(0));
    dream.must('ada', { kind: 'answer', prompt: newestPrompt(dream), answer: 'no' });
    dream.unveil();
    dream.run(ticksOf(3));
    dream.must('ben', guildOffer(2));
    dream.must('cy', { kind: 'lookDown', on: true });
    dream.must('cy', { kind: 'ask', to: 1 });
    Object.assign(bedIn(dream, 'ada'), { presence: 'ward', wardUntil: dream.world.tick + 200 });
    dream.must('ada', { kind: 'pressX' });
    const before = ticksLeft(dream);
    expect(before).not.toEqual(ticksLeft(pureNight(['ada', 'ben', 'cy'])));
    dream.run(ticksOf(7));
    expect(ticksLeft(dream)).toEqual(before);
    dream.run(ticksOf(12));
    expect(ticksLeft(dream)).toEqual(before);
  });

  it('lets no question run out and no sleeper answer', () => {
    dream.must('ben', guildOffer(0));
    dream.must('cy', guildOffer(5));
    dream.must('ada', { kind: 'pressX' });
    dream.run(ticksOf(19));
    expect(dream.world.prompts.length).toBe(2);
    expect(dream.world.threads).toEqual([]);
    dream.must('ada', { kind: 'afterX', choice: 'fine' });
    dream.run(ticksOf(7));
    expect(dream.world.prompts.map(({ from }) => from)).toEqual([1]);
    dream.run(ticksOf(2));
    expect(dream.world.prompts).toEqual([]);
  });

  it('hears a no and a letting go, and no yes and no telling', () => {
    const thread = dream.tie('ada', 'cy');
    dream.must('ben', guildOffer(0));
    const offered = newestPrompt(dream);
    dream.must('ben', { kind: 'ask', to: 0 });
    const asked = newestPrompt(dream);
    dream.must('cy', { kind: 'pressX' });
    dream.run(5);
    expect(dream.take('ada', { kind: 'answer', prompt: offered, answer: 'yes' })).toMatchObject({ refused: 'notNow' });
    expect(dream.take('ada', { kind: 'tell', prompt: asked, what: 'wishA' })).toMatchObject({ refused: 'notNow' });
    dream.must('ada', { kind: 'answer', prompt: offered, answer: 'no' });
    dream.must('ada', { kind: 'tell', prompt: asked, what: 'notNow' });
    dream.must('ada', { kind: 'close', thread: thread.id });
    dream.must('ada', { kind: 'block', bed: 1 });
    expect([dream.world.prompts, dream.world.threads]).toEqual([[], []]);
  });

  it('goes back twenty seconds of play, however long the quiet lasted', () => {
    dream.run(ticksOf(30));
    for (const at of [0, 1]) {
      bedIn(dream, 'ada').fear = 10 + at;
      dream.run(ticksOf(5));
    }
    dream.run(ticksOf(12));
    const goal = dream.world.past.find(({ tick }) => tick >= dream.world.tick - ticksOf(20));
    dream.must('ada', { kind: 'pressX' });
    dream.run(ticksOf(15));
    dream.must('ada', { kind: 'afterX', choice: 'rewind' });
    expect(dream.world.beds.map(({ fear }) => fear)).toEqual(goal?.fear);
  });

  it('does not stop for a watcher, nor a second time for the second press of one finger', () => {
    dream.come('wim', { watch: true });
    dream.must('wim', { kind: 'pressX' });
    expect(dream.world.freezeUntil).toBe(0);
    expect(dream.world.safety['wim']).toMatchObject({ xPending: true, freezes: 0 });
    dream.must('ada', { kind: 'pressX' });
    dream.run(3);
    const until = dream.world.freezeUntil;
    dream.must('ada', { kind: 'pressX' });
    expect(dream.world.freezeUntil).toBe(until);
    expect(dream.world.safety['ada']?.freezes).toBe(1);
  });

  it('goes on when whoever stopped it goes to the quiet room, or leaves nobody to wait for', () => {
    dream.must('ada', { kind: 'pressX' });
    dream.must('ada', { kind: 'quietRoom', on: true });
    expect(dream.world.freezeUntil).toBe(dream.world.tick);
    dream.must('ben', { kind: 'pressX' });
    dream.must('ben', { kind: 'leave' });
    dream.must('cy', { kind: 'pressX' });
    dream.must('cy', { kind: 'afterX', choice: 'fine' });
    expect(dream.world.freezeUntil).toBe(dream.world.tick);
  });

  it('is not to be had anew by being forgotten and coming back', () => {
    for (const _press of [1, 2]) {
      dream.must('ada', { kind: 'pressX' });
      dream.must('ada', { kind: 'afterX', choice: 'fine' });
    }
    dream.must('ada', { kind: 'setSafety', topic: 'falling', level: 'line' });
    dream.must('ada', { kind: 'forgetMe' });
    dream.come('ada');
    dream.must('ada', { kind: 'pressX' });
    expect(dream.world.freezeUntil).toBe(dream.world.tick);
    expect(dream.world.safety['ada']).toMatchObject({ sheet: {}, xPending: true, freezes: 2 });
  });
});
