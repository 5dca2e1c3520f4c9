import { beforeEach, describe, expect, it } from 'vitest';
import { guildOffer, newestPrompt, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import type { Bed, World } from '../../state/world.ts';
import { botView } from './bot-view.ts';
import { chooseDeed } from './choose-deed.ts';

let dream: PureNight;
let world: World;

const botBeds = (): readonly number[] => world.beds.flatMap(({ occupant }, bed) => (occupant === 'bot' ? [bed] : []));
const at = (bed: number): Bed => world.beds[bed] as Bed;

/** No bot takes a turn of its own any more. */
const hush = (): void => {
  for (const mind of Object.values(world.minds)) mind.nextTick = Number.MAX_SAFE_INTEGER;
};

describe('calm bots', () => {
  const deedOf = (bed: number): ReturnType<typeof chooseDeed> =>
    chooseDeed(botView(world, bed) as NonNullable<ReturnType<typeof botView>>);
  const bedWith = (role: string): number => botBeds().find((bed) => at(bed).role === role) as number;

  /** Ties two beds by hand. */
  const tie = (from: number, to: number): number => {
    const id = at(from).person;
    Object.assign(at(from), { lucidity: 12 });
    dream.must(id, guildOffer(to));
    const prompt = newestPrompt(dream);
    if (at(to).person !== '') dream.must(at(to).person, { kind: 'answer', prompt, answer: 'yes' });
    return world.threads.at(-1)?.id ?? 0;
  };

  beforeEach(() => {
    dream = pureNight(['ada', 'ben'], { bots: true });
    ({ world } = dream);
    dream.weave();
    hush();
  });

  it('let go of the thread to whoever burns, while enough others hold', () => {
    const [one, other] = botBeds() as [number, number];
    const hot = tie(0, one);
    tie(0, other);
    tie(one, other);
    tie(1, one);
    tie(1, other);
    tie(0, 1);
    expect(world.threads.length).toBe(6);
    dream.unveil();
    at(0).fear = 60;
    for (const bed of [one, other]) at(bed).fear = 10;
    const closing = [one, other].map((bed) => deedOf(bed).request).filter((request) => request?.kind === 'close');
    const ends = world.threads.filter(({ id }) => closing.some((request) => request?.thread === id));
    expect(closing.length).toBeGreaterThan(0);
    expect(ends.every(({ a, b }) => a === 0 || b === 0)).toBe(true);
    expect(ends.map(({ id }) => id).includes(hot) || at(one).role === 'critic').toBe(true);
    world.threads = world.threads.slice(0, 5);
    expect([one, other].map((bed) => deedOf(bed).request?.kind)).not.toContain('close');
  });

  it('thin what they give when fear rises, then breathe, and rest when it is over', () => {
    const [one] = botBeds() as [number];
    const thread = tie(0, one);
    dream.unveil();
    hush();
    for (const bed of world.beds) bed.fear = 33;
    at(one).lucidity = 0;
    expect(deedOf(one).request).toEqual({ kind: 'narrow', thread, depth: 1 });
    dream.must(at(one).person, { kind: 'narrow', thread, depth: 1 });
    expect(deedOf(one).request).toEqual({ kind: 'breathe', on: true });
    dream.must(at(one).person, { kind: 'breathe', on: true });
    for (const bed of world.beds) bed.fear = 2;
    expect(deedOf(one).request).toEqual({ kind: 'breathe', on: false });
  });

  it('use what only their role can do, where they see a use for it and have the light', () => {
    dream.unveil();
    hush();
    for (const bed of botBeds()) {
      const { role } = at(bed);
      at(bed).lucidity = 12;
      for (const other of world.beds) other.fear = 10;
      const near = 0;
      Object.assign(at(near), { x: at(bed).x, y: at(bed).y, fear: 35 });
      if (role === 'advocate')
        world.overlays = [
          { bed, holder: at(bed).person, role, document: { kind: 'rings', threads: [], beds: [near] } },
        ];
      if (role === 'critic')
        world.overlays = [
          {
            bed,
            holder: at(bed).person,
            role,
            document: { kind: 'drift', drifts: world.beds.map((_, index) => (index === near ? 0.9 : 0.1)) },
          },
        ];
      const expected = {
        dreamwright: { ability: 'anchor' },
        advocate: { ability: 'stay', bed: near },
        threader: { ability: 'ground', bed: near },
        critic: { ability: 'mirror', bed: near },
      }[role as 'critic'];
      expect(deedOf(bed).request).toEqual({ kind: 'act', ...expected });
      at(bed).lucidity = 0;
      expect(deedOf(bed).request?.kind).not.toBe('act');
      at(bed).lucidity = 12;
      at(bed).cooling = { [expected.ability]: world.tick + 1 };
      expect(deedOf(bed).request).not.toMatchObject(expected);
    }
  });

  it('take the hand of the most afraid, or go to them', () => {
    const holder = ['dreamwright', 'threader'].map(bedWith).find((bed) => bed !== undefined);
    if (holder === undefined) throw new Error('neither role is played by a bot');
    dream.unveil();
    hush();
    const afraid = holder + 1;
    at(afraid).fear = 40;
    at(holder).lucidity = 0;
    expect(deedOf(holder).goal).toBeGreaterThanOrEqual(0);
    Object.assign(at(holder), { x: at(afraid).x, y: at(afraid).y });
    expect(deedOf(holder).request).toEqual({ kind: 'holdHands', to: afraid });
  });
});
