import { QUICK_WORDS, SIGNS } from '@lent-dreams/shared/content/quick-word.ts';
import { ROLE_KINDS, ROLES } from '@lent-dreams/shared/content/roles/index.ts';
import { bedHex, hexAxial, hexIndex } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { guildOffer, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { deliveries } from '../../sight.ts';
import type { Fact } from '../../state/facts.ts';
import type { Bed, World } from '../../state/world.ts';
import { humanBeds } from '../../state/world.ts';
import { botView } from './bot-view.ts';
import { chooseDeed } from './choose-deed.ts';

let dream: PureNight;
let world: World;
beforeEach(() => {
  dream = pureNight(['ada'], { bots: true });
  ({ world } = dream);
  dream.weave();
});

const botBeds = (): readonly number[] => world.beds.flatMap(({ occupant }, bed) => (occupant === 'bot' ? [bed] : []));
const at = (bed: number): Bed => world.beds[bed] as Bed;
const [first, second, third] = [1, 2, 3] as const;

/** Runs and collects what happened. */
const watch = (ticks: number): readonly Fact[] => {
  dream.night.drainNews();
  dream.run(ticks);
  return dream.night.drainNews();
};

/** No bot takes a turn of its own any more; they still answer. */
const hush = (): void => {
  for (const mind of Object.values(world.minds)) mind.nextTick = Number.MAX_SAFE_INTEGER;
};

/** A bot's persona that gets from `giver` what it wishes, and gives back. */
const suit = (bot: number, giver: number): void => {
  const { primary, secondary } = at(giver).persona;
  const guard = [0, 1, 2, 3, 4].find(
    (feeling) => feeling !== primary && feeling !== secondary && feeling !== at(bot).persona.primary,
  );
  at(bot).persona = { ...at(bot).persona, wishes: [primary, secondary], guard: guard as number };
};

describe('missing roles', () => {
  it('are played by the people of the story, in beds of their own, from the first tick of the first act', () => {
    const lobby = pureNight(['ada', 'ben'], { bots: true });
    expect(Object.keys(lobby.world.people)).toEqual(['ada', 'ben']);
    lobby.weave();
    expect(lobby.world.tick).toBe(lobby.world.phaseStart);
    expect(lobby.world.beds.map(({ occupant }) => occupant)).toEqual([
      'human',
      'human',
      'bot',
      'bot',
      ...Array.from({ length: 4 }, () => 'sleeper'),
    ]);
    const roles = lobby.world.beds.slice(0, 4).map(({ role }) => role);
    expect(roles.toSorted()).toEqual([...ROLE_KINDS].toSorted());
    for (const { person, role } of lobby.world.beds.slice(2, 4))
      expect(lobby.world.people[person]).toMatchObject({
        bot: true,
        id: `bot-${role}`,
        name: ROLES[role as 'critic'].personName,
      });
  });

  it('are none with four people, and one when one of them leaves', () => {
    const four = pureNight(['ada', 'ben', 'cy', 'dee'], { bots: true });
    four.weave();
    expect(four.world.beds.some(({ occupant }) => occupant === 'bot')).toBe(false);
    const { role } = four.world.beds[1] as Bed;
    four.must('ben', { kind: 'leave' });
    four.run(1);
    const bots = four.world.beds.filter(({ occupant }) => occupant === 'bot');
    expect(bots.map((bed) => bed.role)).toEqual([role]);
  });

  it('are nobody’s where a night has no bots', () => {
    const none = pureNight(['ada']);
    none.weave();
    none.run(5);
    expect(none.world.beds.filter(({ occupant }) => occupant === 'sleeper').length).toBe(7);
  });

  it('are dealt anew in another night', () => {
    world.phase = 'ending';
    dream.must('ada', { kind: 'ready', on: true });
    dream.run(2);
    expect([world.phase, world.night, botBeds().length]).toEqual(['weaving', 2, 3]);
    expect(Object.values(world.minds).every(({ turns }) => turns === 0)).toBe(true);
  });
});

describe('a bot', () => {
  it('holds no document, and has no vote', () => {
    dream.run(ticksOf(30));
    expect(new Set(deliveries(world).map(({ holder }) => holder))).toEqual(new Set(['ada']));
    expect(humanBeds(world)).toEqual([0]);
    Object.assign(world, { together: 60, rehearsal: true });
    dream.must('ada', { kind: 'ringBell' });
    dream.run(1);
    expect(world.phase).toBe('unveiling');
  });

  it('is never idle and never lost', () => {
    for (let half = 0; half < 6; half += 1) {
      dream.run(ticksOf(25));
      dream.must('ada', { kind: 'checkIn', face: 'good' });
    }
    expect(botBeds().map((bed) => at(bed).presence)).toEqual(['awake', 'awake', 'awake']);
  });

  it('asks before it offers, and offers only what it was told or all can see', () => {
    const told = new Set<string>();
    let offers = 0;
    for (let second = 0; second < 200; second += 1) {
      dream.must('ada', { kind: 'checkIn', face: 'good' });
      for (const fact of watch(20)) {
        if (fact.fact === 'wishTold') told.add(`${fact.told.from}>${fact.told.to}`);
        if (fact.fact !== 'promptOpened' || fact.prompt.kind !== 'offer') continue;
        offers += 1;
        const { from, to } = fact.prompt;
        expect(at(to).occupant === 'sleeper' || told.has(`${to}>${from}`)).toBe(true);
      }
    }
    expect(offers).toBeGreaterThan(2);
  });

  it('never asks nor offers again after a no, a silence, or a thread that was let go', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const other = pureNight(['ada'], { bots: true, seeds: { cast: seed, flaw: seed, draws: seed } });
      other.weave();
      const asked: string[] = [];
      for (let tick = 0; tick < ticksOf(180); tick += 1) {
        if (tick % 100 === 0) other.must('ada', { kind: 'checkIn', face: 'good' });
        for (const { id, from, kind } of other.world.prompts.filter((prompt) => prompt.to === 0)) {
          asked.push(`${kind} ${from}`);
          if (kind === 'ask') other.must('ada', { kind: 'tell', prompt: id, what: 'notNow' });
          else other.must('ada', { kind: 'answer', prompt: id, answer: 'no' });
        }
        other.run(1);
      }
      const froms = asked.map((line) => line.split(' ')[1]);
      expect(new Set(froms).size).toBe(froms.length);
    }
    hush();
    suit(first, 0);
    const thread = dream.tie(`bot-${at(first).role}`, 'ada');
    dream.must('ada', { kind: 'close', thread: thread.id });
    expect(botView(world, first)?.beds[0]?.isRefused).toBe(true);
  });

  it.each([
    ['yes', 0],
    ['less', 1],
    ['no', 2],
  ] as const)('answers %s by its own wishes alone', (answer, row) => {
    hush();
    const { primary, secondary } = at(0).persona;
    const others = [0, 1, 2, 3, 4].filter((feeling) => feeling !== primary && feeling !== secondary);
    const [one, two, three] = others as [number, number, number];
    const wishes = (
      [
        [primary, one],
        [secondary, one],
        [one, two],
      ] as const
    )[row];
    const guard = [three, primary, three][row];
    at(first).persona = { ...at(first).persona, wishes: wishes as [number, number], guard: guard as number };
    dream.must('ada', guildOffer(first));
    const closed = watch(ticksOf(2)).find(({ fact }) => fact === 'promptClosed');
    expect(closed).toMatchObject({ answer });
    expect(world.threads.length).toBe(answer === 'no' ? 0 : 1);
  });

  it('tells a wish to whoever asks, in one or two seconds, then the other', () => {
    hush();
    for (const wish of [0, 1] as const) {
      dream.must('ada', { kind: 'ask', to: first });
      expect(watch(ticksOf(1) - 1).some(({ fact }) => fact === 'promptClosed')).toBe(false);
      dream.run(ticksOf(1));
      expect(world.told.at(-1)).toMatchObject({ from: first, to: 0, feeling: at(first).persona.wishes[wish] });
    }
  });

  it('lends by lot, and no two nights alike', () => {
    const lent = Array.from({ length: 12 }, (_, night) => {
      const other = pureNight(['ada'], { bots: true, night: night + 1 });
      other.weave();
      other.run(ticksOf(5));
      return Object.values(other.world.people)
        .filter(({ bot }) => bot)
        .map(({ lentFear }) => lentFear);
    }).flat();
    expect(lent.includes('')).toBe(true);
    expect(new Set(lent).size).toBeGreaterThan(4);
  });

  it('builds beside the least served wish it knows, and pays for it', () => {
    const wright = botBeds().find((bed) => at(bed).role === 'dreamwright') as number;
    for (const bed of world.beds) bed.feelings = bed.feelings.map(() => 44);
    const sleeper = 5;
    at(sleeper).persona = { ...at(sleeper).persona, wishes: [0, 1], guard: 4 };
    at(sleeper).feelings = [1, 44, 44, 44, 44];
    const view = botView(world, wright);
    const deed = chooseDeed({ ...(view as NonNullable<typeof view>), turns: 1 });
    // Too far for its hands it sets out first.
    expect(deed.request?.kind === 'placeMotif' || (deed.goal ?? -1) >= 0).toBe(true);
    const before = at(wright).lucidity;
    const facts = watch(ticksOf(20));
    const placed = facts.filter((fact) => fact.fact === 'motifPlaced').map(({ motif }) => motif.author);
    expect(placed.length).toBeGreaterThan(0);
    expect(at(placed[0] as number).lucidity).toBeLessThan(before + 3);
  });

  it('says quick words of its own role and nothing else', () => {
    const known = new Set<string>([...QUICK_WORDS, ...SIGNS]);
    for (const role of Object.values(ROLES))
      for (const word of Object.values(role.says)) expect(known.has(word)).toBe(true);
    const facts = watch(ticksOf(60)).filter((fact) => fact.fact === 'wordSaid');
    expect(facts.length).toBeGreaterThan(2);
    for (const { word } of facts)
      expect(Object.values<string>(ROLES[at(word.bed).role as 'critic'].says)).toContain(word.word);
  });

  it('takes turns at the pace of the number of people', () => {
    const turnsIn = (people: readonly string[]): number => {
      const night = pureNight(people, { bots: true });
      night.weave();
      night.run(ticksOf(120));
      return Math.max(...Object.values(night.world.minds).map(({ turns }) => turns));
    };
    const [alone, three] = [turnsIn(['ada']), turnsIn(['ada', 'ben', 'cy'])];
    expect([alone, three]).toEqual(
      [Math.ceil(118 / 4.2), Math.ceil(118 / 5.6)].map((turns) => expect.closeTo(turns, -0.5)),
    );
  });

  it('sees to the place that somebody points at, if it is the nearest', () => {
    hush();
    const { q, r } = hexAxial(bedHex(second));
    dream.must('ada', { kind: 'ping', hex: bedHex(second) });
    expect(botBeds().map((bed) => (world.minds[at(bed).person]?.nextTick ?? 0) <= world.tick)).toEqual([
      false,
      true,
      false,
    ]);
    dream.run(1);
    expect(world.minds[at(second).person]).toMatchObject({ errand: -1, turns: 1 });
    hush();
    for (const bed of [first, third]) Object.assign(at(bed), { x: 32_768, y: 32_768 });
    world.motifs = [];
    Object.assign(world.minds[at(second).person] ?? {}, { refused: ['ada'] });
    const empty = hexIndex(Math.trunc(q / 3), Math.trunc(r / 3));
    dream.run(ticksOf(2));
    dream.must('ada', { kind: 'ping', hex: empty });
    dream.run(1);
    const due = Object.values(world.minds).map(({ turns }) => turns);
    expect(due.reduce((sum, turns) => sum + turns, 0)).toBe(2);
  });
});
