import { ROLE_KINDS } from '@lent-dreams/shared/content/roles/index.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { DuskDocument } from '@lent-dreams/shared/wire/documents.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, newestPrompt, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { deliveries } from '../../sight.ts';
import type { Bed } from '../../state/world.ts';

const refused = (reason: string): unknown => ({ ok: false, refused: reason });
const at = ({ world }: PureNight, bed: number): Bed => world.beds[bed] as Bed;
const botBed = ({ world }: PureNight): number => world.beds.findIndex(({ occupant }) => occupant === 'bot');

describe('the persona', () => {
  let dream: PureNight;
  const duskOf = (who: string): DuskDocument =>
    deliveries(dream.world).find(({ holder, document }) => holder === who && document.kind === 'dusk')
      ?.document as DuskDocument;
  const cast = (): readonly string[] => dream.world.beds.map(({ persona }) => persona.name).toSorted();

  beforeEach(() => {
    dream = pureNight(['ada', 'ben']);
  });

  it('is one of two that are free, and the rest of the cast stays as it is', () => {
    const before = cast();
    const { options, chosen } = duskOf('ada');
    expect([options.length, chosen]).toEqual([2, 0]);
    expect(options.map(({ name }) => name)).not.toEqual(expect.arrayContaining([bedIn(dream, 'ben').persona.name]));
    dream.must('ada', { kind: 'pickPersona', choice: 1 });
    expect(bedIn(dream, 'ada').persona).toMatchObject(options[1] ?? {});
    expect(bedIn(dream, 'ada').nature[options[1]?.primary ?? 0]).toBe(70);
    expect(duskOf('ada')).toMatchObject({ options, chosen: 1 });
    dream.must('ada', { kind: 'pickPersona', choice: 0 });
    expect(bedIn(dream, 'ada').persona).toMatchObject(options[0] ?? {});
    expect(cast()).toEqual(before);
  });

  it('shows natures only, to its own person only, before the night only', () => {
    expect(Object.keys(duskOf('ada').options[0] ?? {}).toSorted()).toEqual(['name', 'primary', 'secondary']);
    dream.come('wim', { watch: true });
    expect(duskOf('wim')).toBeUndefined();
    expect(dream.take('wim', { kind: 'pickPersona', choice: 1 })).toEqual(refused('notYours'));
    dream.weave();
    expect(duskOf('ada')).toBeUndefined();
    expect(dream.take('ada', { kind: 'pickPersona', choice: 1 })).toEqual(refused('notNow'));
  });

  it('whose wishes somebody has read wishes anew for the next one', () => {
    const other = duskOf('ada').options[1]?.name;
    const names = (): readonly string[] => dream.world.beds.map(({ persona }) => persona.name);
    const [mine, theirs] = [bedIn(dream, 'ada').persona, dream.world.beds[names().indexOf(other ?? '')]?.persona];
    dream.must('ada', { kind: 'pickPersona', choice: 1 });
    expect(bedIn(dream, 'ada').persona).toEqual(theirs);
    const left = names().indexOf(mine.name);
    expect(at(dream, left).wishesSeen).toBe(true);
    for (let guest = 0; at(dream, left).occupant === 'sleeper'; guest += 1) dream.come(`guest ${guest}`);
    expect(at(dream, left).wishesSeen).toBe(false);
    expect(at(dream, left).persona.primary).toBe(mine.primary);
  });

  it('has no second one when all beds are taken', () => {
    for (const who of ['cy', 'dee', 'eve', 'flo', 'gus', 'hal']) dream.come(who);
    expect(duskOf('ada').options.length).toBe(1);
    expect(dream.take('ada', { kind: 'pickPersona', choice: 1 })).toEqual(refused('unavailable'));
  });
});

describe('roles', () => {
  it('are picked among those the fewest others hold, and dealt to whoever picked none', () => {
    const dream = pureNight(['ada', 'ben', 'cy', 'dee', 'eve']);
    dream.must('ada', { kind: 'pickRole', role: 'critic' });
    expect(dream.take('ben', { kind: 'pickRole', role: 'critic' })).toEqual(refused('roleFull'));
    dream.must('ada', { kind: 'pickRole', role: 'threader' });
    dream.must('ben', { kind: 'pickRole', role: 'critic' });
    dream.weave();
    const roles = dream.world.beds.slice(0, 5).map(({ role }) => role);
    expect(roles.slice(0, 2)).toEqual(['threader', 'critic']);
    for (const role of ROLE_KINDS) expect([1, 2]).toContain(roles.filter((held) => held === role).length);
    expect(dream.take('ada', { kind: 'pickRole', role: 'advocate' })).toEqual(refused('notNow'));
  });

  it('are dealt by lot', () => {
    const dealt = Array.from({ length: 12 }, (_, night) => {
      const dream = pureNight(['ada'], { night: night + 1 });
      dream.weave();
      return bedIn(dream, 'ada').role;
    });
    expect(new Set(dealt).size).toBeGreaterThan(2);
  });

  it('change hands in the break after the curtain, when both will', () => {
    const dream = pureNight(['ada', 'ben']);
    dream.weave();
    const [one, other] = [bedIn(dream, 'ada').role, bedIn(dream, 'ben').role];
    expect(dream.take('ada', { kind: 'swapRole', to: 1 })).toEqual(refused('notNow'));
    dream.unveil();
    expect(dream.take('ada', { kind: 'swapRole', to: 5 })).toEqual(refused('unavailable'));
    dream.must('ada', { kind: 'swapRole', to: 1 });
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'no' });
    expect([bedIn(dream, 'ada').role, bedIn(dream, 'ben').role]).toEqual([one, other]);
    dream.must('ada', { kind: 'swapRole', to: 1 });
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'yes' });
    expect([bedIn(dream, 'ada').role, bedIn(dream, 'ben').role]).toEqual([other, one]);
    dream.run(ticksOf(19));
    expect(dream.take('ada', { kind: 'swapRole', to: 1 })).toEqual(refused('notNow'));
  });

  it('change hands with a bot, who goes by the name of the role it plays then', () => {
    const dream = pureNight(['ada'], { bots: true });
    dream.weave();
    dream.run(ticksOf(10));
    dream.unveil();
    const bot = botBed(dream);
    const [mine, theirs] = [bedIn(dream, 'ada').role, at(dream, bot).role];
    dream.must('ada', { kind: 'swapRole', to: bot });
    dream.run(ticksOf(3));
    expect([bedIn(dream, 'ada').role, at(dream, bot).role, at(dream, bot).person]).toEqual([
      theirs,
      mine,
      `bot-${mine}`,
    ]);
    expect(Object.keys(dream.world.minds).toSorted()).toEqual(
      Object.values(dream.world.people)
        .filter((person) => person.bot)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(dream.world.beds.filter(({ occupant }) => occupant === 'bot').length).toBe(3);
  });
});

describe('bots at dusk', () => {
  it('are there from its first tick, leave the roles that people pick to them, and stay who they are', () => {
    const dream = pureNight(['ada', 'ben'], { bots: true, dusk: true });
    for (const who of ['ada', 'ben']) dream.must(who, { kind: 'ready', on: true });
    dream.runUntil(({ phase }) => phase === 'dusk', 5);
    const bots = (): readonly string[] =>
      dream.world.beds.flatMap(({ occupant, person }) => (occupant === 'bot' ? [person] : []));
    expect(bots().length).toBe(2);
    const [taken] = dream.world.beds.flatMap(({ occupant, role }) => (occupant === 'bot' && role !== '' ? [role] : []));
    dream.must('ada', { kind: 'pickRole', role: taken as 'critic' });
    dream.run(1);
    expect(bots().length).toBe(2);
    expect(bots()).not.toContain(`bot-${taken}`);
    const before = bots();
    dream.world.phase = 'weaving';
    dream.world.phaseEnds = dream.world.tick + ticksOf(200);
    dream.run(1);
    expect(bots()).toEqual(before);
    expect(
      dream.world.beds
        .slice(0, 4)
        .map(({ role }) => role)
        .toSorted(),
    ).toEqual([...ROLE_KINDS].toSorted());
  });

  it('tell no wish yet, and lend once', () => {
    const dream = pureNight(['ada'], { bots: true, dusk: true });
    dream.must('ada', { kind: 'ready', on: true });
    dream.runUntil(({ phase }) => phase === 'dusk', 5);
    dream.run(ticksOf(6));
    const lent = (): number => dream.world.ledger.filter(({ kind, tick }) => kind === 'lend' && tick >= 0).length;
    expect(lent()).toBeGreaterThan(0);
    const before = lent();
    dream.must('ada', { kind: 'ask', to: botBed(dream) });
    dream.run(ticksOf(3));
    expect([dream.world.told, dream.world.prompts, lent()]).toEqual([[], [], before]);
  });
});
