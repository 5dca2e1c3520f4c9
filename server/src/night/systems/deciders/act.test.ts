import { ROLES } from '@lent-dreams/shared/content/roles/index.ts';
import type { Refusal, Reply } from '@lent-dreams/shared/wire/refusals.ts';
import { describe, expect, it } from 'vitest';
import { bedIn, pureNight } from '../../../../test/pure-night.ts';
import { asRole } from '../../../../test/role-play.ts';
import { dreamerDeliveries } from '../../sight.ts';
import type { Person } from '../../state/world.ts';
import { ABILITY_RULES } from '../abilities/index.ts';

const done: Reply<unknown> = { ok: true };
const refused = (reason: Refusal): Reply<unknown> => ({ ok: false, refused: reason });

describe('an ability', () => {
  it('costs its light and rests for its seconds', () => {
    const dream = asRole('threader');
    const bed = bedIn(dream, 'ada');
    expect(dream.act('ground', { bed: 0 })).toEqual(done);
    expect(bed.lucidity).toBe(10);
    expect(dream.act('ground', { bed: 0 })).toEqual(refused('cooling'));
    bed.cooling = { ground: dream.world.tick + 1 };
    dream.run(1);
    bed.lucidity = 2;
    expect(dream.act('ground', { bed: 0 })).toEqual(done);
    expect(bed.cooling['ground']).toBe(dream.world.tick + 18 * 20);
  });

  it('is refused without light', () => {
    const dream = asRole('dreamwright');
    bedIn(dream, 'ada').lucidity = 2.9;
    expect(dream.act('anchor')).toEqual(refused('noLucidity'));
  });

  it('belongs to its role alone', () => {
    const dream = asRole('critic');
    expect(dream.act('ground', { bed: 0 })).toEqual(refused('notYourRole'));
    expect(dream.act('no-such-thing')).toEqual(refused('invalid'));
    expect(dream.take('nobody', { kind: 'act', ability: 'anchor' })).toEqual(refused('gone'));
    dream.come('dot', { watch: true });
    expect(dream.take('dot', { kind: 'act', ability: 'anchor' })).toEqual(refused('notYours'));
  });

  it('waits for its act: those of the hearing are not there yet, those of the show not in the weaving', () => {
    const dream = asRole('advocate');
    expect(dream.act('seal')).toEqual(refused('notNow'));
    const early = pureNight(['ada']);
    early.weave();
    Object.assign(bedIn(early, 'ada'), { role: 'threader', lucidity: 12 });
    expect(early.take('ada', { kind: 'act', ability: 'ground', bed: 0 })).toEqual(refused('notNow'));
  });

  it('is one on the first night in a hub, and all of them from the second on', () => {
    const dream = asRole('critic');
    const person = dream.world.people['ada'] as Person;
    const kinds = (): readonly string[] =>
      dreamerDeliveries(dream.world, person, bedIn(dream, 'ada')).flatMap(({ document }) =>
        document.kind === 'own' ? document.abilities.map(({ kind }) => kind) : [],
      );
    expect(kinds()).toEqual(['name', 'mirror', 'refuse']);
    person.nights = 0;
    expect(kinds()).toEqual(['name']);
    expect(dream.act('mirror', { bed: 0 })).toEqual(refused('notNow'));
    expect(dream.act('name', { shade: dream.shade().id })).toEqual(done);
  });

  it('counts a night for whoever dreamt it to its end', () => {
    const dream = pureNight(['ada']);
    dream.weave();
    dream.unveil();
    dream.world.phaseEnds = dream.world.tick + 1;
    dream.come('dot', { watch: true });
    dream.runUntil(({ phase }) => phase === 'ending', 5);
    expect(dream.world.people['ada']?.nights).toBe(1);
    expect(dream.world.people['dot']?.nights).toBe(0);
  });

  it('rests for both of two twins, and for less long', () => {
    const dream = asRole('threader');
    Object.assign(bedIn(dream, 'ben'), { role: 'threader', lucidity: 12 });
    expect(dream.act('ground', { bed: 0 })).toEqual(done);
    const until = dream.world.tick + 252;
    expect([bedIn(dream, 'ada').cooling['ground'], bedIn(dream, 'ben').cooling['ground']]).toEqual([until, until]);
    expect(dream.take('ben', { kind: 'act', ability: 'ground', bed: 1 })).toEqual(refused('cooling'));
  });

  it('has a rule for everything that its acts I and II hold, and for nothing else', () => {
    const declared = Object.values(ROLES)
      .flatMap(({ abilities }) => abilities)
      .filter(({ acts }) => acts.some((act) => act !== 'hearing'))
      .map(({ kind }) => kind);
    expect([...ABILITY_RULES.keys()].toSorted()).toEqual(declared.toSorted());
  });
});

describe('where an ability may be aimed', () => {
  it('reaches three hexes, oneself, and whoever shares a thread', () => {
    const dream = asRole('threader');
    const { x, y } = bedIn(dream, 'ada');
    dream.put(1, { x: x + 4096 * 3.2, y });
    expect(dream.act('ground', { bed: 1 })).toEqual(refused('tooFar'));
    expect(dream.act('ground', {})).toEqual(refused('invalid'));
    dream.tie('ada', 'ben');
    expect(dream.act('ground', { bed: 1 })).toEqual(done);
  });

  it('never reaches whoever blocks, rests or is away', () => {
    const dream = asRole('threader');
    dream.put(1, bedIn(dream, 'ada'));
    dream.must('ben', { kind: 'block', bed: 0 });
    expect(dream.act('ground', { bed: 1 })).toEqual(refused('unavailable'));
    dream.put(2, bedIn(dream, 'ada'));
    dream.must('cy', { kind: 'quietRoom', on: true });
    expect(dream.act('ground', { bed: 2 })).toEqual(refused('unavailable'));
  });

  it('says when what it is aimed at is gone', () => {
    const advocate = asRole('advocate');
    expect(advocate.act('stay', { thread: 999 })).toEqual(refused('gone'));
    expect(advocate.act('stay', { bed: 0 })).toEqual(refused('gone'));
    expect(asRole('critic').act('name', { shade: 999 })).toEqual(refused('gone'));
    expect(asRole('dreamwright').act('reframe', { motif: 999, into: 'swing' })).toEqual(refused('gone'));
  });
});
