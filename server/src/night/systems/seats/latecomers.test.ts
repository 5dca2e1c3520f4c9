import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { PromptDocument } from '@lent-dreams/shared/wire/documents.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, grantBy, guildOffer, newestPrompt, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { deliveries, seesBody } from '../../sight.ts';
import { firstBrokenRow } from '../../state/ledger.ts';
import type { Bed } from '../../state/world.ts';

const refused = (reason: string): unknown => ({ ok: false, refused: reason });
const at = ({ world }: PureNight, bed: number): Bed => world.beds[bed] as Bed;
const quiet = ({ world }: PureNight): void => {
  for (const mind of Object.values(world.minds)) mind.nextTick = Number.MAX_SAFE_INTEGER;
};
const botBed = ({ world }: PureNight): number => world.beds.findIndex(({ occupant }) => occupant === 'bot');

describe('whoever comes while the night runs', () => {
  let dream: PureNight;
  beforeEach(() => {
    dream = pureNight(['ada'], { bots: true });
    dream.weave();
    quiet(dream);
  });

  it('gets a bot’s bed, its persona and its role, and nothing that it agreed to or was told', () => {
    const bed = botBed(dream);
    const { persona, role, person } = at(dream, bed);
    const thread = dream.tie('ada', person);
    dream.must('ada', { kind: 'ask', to: bed });
    dream.run(ticksOf(2));
    expect(dream.world.told.length).toBe(1);
    dream.come('ben');
    expect(dream.bedOf('ben')).toBe(bed);
    expect(bedIn(dream, 'ben')).toMatchObject({ occupant: 'human', role });
    expect([bedIn(dream, 'ben').persona.name, bedIn(dream, 'ben').persona.primary]).toEqual([
      persona.name,
      persona.primary,
    ]);
    expect([dream.world.threads, dream.world.told, dream.world.people[person]]).toEqual([[], [], undefined]);
    expect(
      dream.world.ledger.filter(({ kind, tick }) => kind === 'end' && tick >= 0).map(({ grant }) => grant),
    ).toEqual([thread.fromA]);
    expect(firstBrokenRow(dream.world.ledger)).toBe(-1);
    dream.run(1);
    expect(dream.world.beds.filter(({ occupant }) => occupant === 'bot').length).toBe(2);
  });

  it('gets sleepers’ beds when no bot is left, and a watcher’s place when no bed is', () => {
    for (const who of ['ben', 'cy', 'dee']) dream.come(who);
    expect(dream.world.beds.some(({ occupant }) => occupant === 'bot')).toBe(false);
    for (const who of ['eve', 'flo', 'gus', 'hal']) dream.come(who);
    expect(dream.world.beds.every(({ occupant }) => occupant === 'human')).toBe(true);
    dream.come('ida');
    expect(dream.bedOf('ida')).toBe(-1);
    expect(dream.take('ida', { kind: 'askSeat' })).toEqual(refused('unavailable'));
    dream.run(1);
    expect(dream.world.beds.every(({ role }) => role !== '')).toBe(true);
  });

  it('is asked about every thread that lay there, and only a new yes of both keeps one', () => {
    const bed = botBed(dream);
    const { person } = at(dream, bed);
    const thread = dream.tie('ada', person, { until: 'curtain' });
    grantBy(dream, thread, bed).keepsFear = true;
    dream.come('ben');
    const asked = deliveries(dream.world).filter(({ document }) => document.kind === 'prompt');
    expect(asked.map(({ holder, document }) => [holder, (document as PromptDocument).prompt])).toEqual([
      ['ben', 'keep'],
    ]);
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'yes' });
    expect(dream.world.threads).toEqual([]);
    const offered = dream.world.prompts.at(-1);
    expect(offered).toMatchObject({
      kind: 'offer',
      from: bed,
      to: 0,
      paid: 0,
      offer: { until: 'curtain', keepsFear: true },
    });
    dream.must('ada', { kind: 'answer', prompt: newestPrompt(dream), answer: 'yes' });
    expect(dream.world.threads.length).toBe(1);
    const kept = dream.world.threads[0];
    if (kept === undefined) throw new Error('no thread');
    expect([grantBy(dream, kept, bed).keepsFear, grantBy(dream, kept, 0).keepsFear]).toEqual([true, false]);
    expect(grantBy(dream, kept, bed).lamps.byHand).toBe(true);
  });

  it.each([
    [
      'a no of the newcomer',
      (): void => void dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'no' }),
    ],
    ['their silence', (): void => dream.run(ticksOf(21))],
    [
      'the silence of the other end',
      (): void => {
        dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'less' });
        dream.run(ticksOf(9));
      },
    ],
  ])('keeps nothing after %s', (_what, answer) => {
    dream.tie('ada', at(dream, botBed(dream)).person);
    dream.come('ben');
    answer();
    expect([dream.world.threads, dream.world.prompts]).toEqual([[], []]);
  });

  it('keeps a thread to a sleeper or a bot only where their wishes say so', () => {
    const bed = botBed(dream);
    const other = bed + 1;
    const thread = dream.tie(at(dream, bed).person, at(dream, other).person);
    expect(thread.a).toBe(bed);
    dream.come('ben');
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'yes' });
    const { primary, secondary } = bedIn(dream, 'ben').persona;
    const unserved = [0, 1, 2, 3, 4].filter((feeling) => feeling !== primary && feeling !== secondary);
    at(dream, other).persona = { ...at(dream, other).persona, wishes: [unserved[0] as number, unserved[1] as number] };
    dream.run(ticksOf(3));
    expect(dream.world.threads).toEqual([]);
  });

  it('gets their own bed and persona back from the bot that lies there, if their line was lost', () => {
    dream.come('ben');
    const bed = dream.bedOf('ben');
    const { persona } = bedIn(dream, 'ben');
    dream.drop('ben');
    for (let part = 0; part < 5; part += 1) {
      dream.run(ticksOf(19));
      dream.must('ada', { kind: 'checkIn', face: 'good' });
    }
    expect(at(dream, bed).occupant).toBe('bot');
    dream.come('ben');
    expect([dream.bedOf('ben'), bedIn(dream, 'ben').persona]).toEqual([bed, persona]);
  });

  it('is not asked about whom they block', () => {
    dream.come('ben');
    dream.must('ben', { kind: 'block', bed: 0 });
    dream.must('ben', { kind: 'leave' });
    dream.run(1);
    const bot = botBed(dream);
    dream.tie('ada', at(dream, bot).person);
    dream.come('ben');
    expect(dream.bedOf('ben')).toBe(bot);
    expect(dream.world.prompts).toEqual([]);
  });

  it('lies down as a watcher in a bot’s bed too', () => {
    dream.come('wim', { watch: true });
    const bed = botBed(dream);
    dream.must('wim', { kind: 'askSeat' });
    expect(dream.bedOf('wim')).toBe(bed);
    expect(at(dream, bed).occupant).toBe('human');
  });

  it('may block a bot, for themselves', () => {
    const bed = botBed(dream);
    dream.tie('ada', at(dream, bed).person);
    dream.must('ada', { kind: 'block', bed });
    expect([dream.world.threads, seesBody(dream.world, 'ada', bed)]).toEqual([[], false]);
    expect(dream.take(at(dream, bed).person, guildOffer(0))).toEqual(refused('unavailable'));
  });
});

describe('a seat whose person is away', () => {
  it('is calmed by a bot that gives no consent, and is theirs in the tick of their first input', () => {
    const dream = pureNight(['ada', 'ben'], { bots: true });
    dream.weave();
    quiet(dream);
    dream.unveil();
    quiet(dream);
    at(dream, 1).fear = 60;
    dream.drop('ben');
    dream.run(2);
    expect(at(dream, 1)).toMatchObject({ occupant: 'human', calmKept: true, breathing: false });
    expect(dream.take('ada', guildOffer(1))).toEqual(refused('unavailable'));
    const before = at(dream, 1).fear;
    dream.run(20);
    expect(at(dream, 1).fear).toBeLessThan(before);
    dream.come('ben');
    dream.must('ben', { kind: 'checkIn', face: 'good' });
    expect(at(dream, 1)).toMatchObject({ presence: 'awake', calmKept: false });
    dream.must('ada', { kind: 'checkIn', face: 'good' });
    dream.run(ticksOf(20));
    expect(at(dream, 1)).toMatchObject({ presence: 'drifting', calmKept: true });
    dream.must('ben', { kind: 'checkIn', face: 'good' });
    expect(at(dream, 1)).toMatchObject({ presence: 'awake', calmKept: false });
  });
});

describe('a night that everybody vanished from', () => {
  it('stands still, bots and all, and goes on when somebody is back', () => {
    const dream = pureNight(['ada'], { bots: true });
    dream.weave();
    dream.run(ticksOf(20));
    const left = dream.world.phaseEnds - dream.world.tick;
    dream.drop('ada');
    const still = (): string =>
      JSON.stringify([dream.world.beds.map(({ feelings, fear, x }) => [feelings, fear, x]), dream.world.motifs.length]);
    const before = still();
    dream.run(ticksOf(60));
    expect(still()).toBe(before);
    expect(dream.world.phaseEnds - dream.world.tick).toBe(left);
    dream.come('ada');
    dream.run(ticksOf(5));
    expect(dream.bedOf('ada')).toBe(0);
    expect(still()).not.toBe(before);
  });

  it('is over after five minutes, and another one waits for whoever comes', () => {
    const dream = pureNight(['ada'], { bots: true });
    dream.weave();
    dream.come('wim', { watch: true });
    dream.must('ada', { kind: 'leave' });
    dream.run(ticksOf(5 * 60) - 1);
    expect(dream.world.phase).toBe('weaving');
    dream.run(3);
    expect(dream.world.phase).toBe('lobby');
    expect(dream.world.beds.every(({ occupant }) => occupant === 'sleeper')).toBe(true);
    dream.must('wim', { kind: 'askSeat' });
    dream.weave();
    expect(dream.world.beds.filter(({ occupant }) => occupant === 'bot').length).toBe(3);
  });
});
