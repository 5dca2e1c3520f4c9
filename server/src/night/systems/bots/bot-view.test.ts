import { ticksOf } from '@lent-dreams/shared/units.ts';
import { describe, expect, it } from 'vitest';
import { onePersonAct } from '../../../../test/one-person-script.ts';
import { type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { newSafety } from '../../state/new-world.ts';
import type { World } from '../../state/world.ts';
import { botView } from './bot-view.ts';
import { chooseDeed } from './choose-deed.ts';

/** A night of one person and three bots, played on for so many seconds. */
const played = (seconds: number): PureNight => {
  const dream = pureNight(['ada'], { bots: true, machine: 'surprise' });
  for (let tick = 0; tick < ticksOf(seconds); tick += 1) {
    const request = onePersonAct(dream.world, 'ada');
    if (request !== undefined) dream.take('ada', request);
    dream.run(1);
  }
  return dream;
};

/** The same world, but for all that a bot may not know. */
const otherwiseHidden = (world: World, me: number): World => {
  const other = structuredClone(world);
  other.beds.forEach((bed, index) => {
    if (index === me) return;
    // Sleepers' wishes lie open to all.
    if (bed.occupant !== 'sleeper')
      bed.persona = {
        ...bed.persona,
        wishes: [bed.persona.wishes[1], bed.persona.wishes[0]],
        guard: (bed.persona.guard + 1) % 5,
      };
    Object.assign(bed, { lucidity: 11, hand: ['door'], pile: [], wishTicks: [3, 4], cooling: { x: 9 } });
  });
  for (const person of Object.values(other.people)) {
    if (person.bed === me) continue;
    Object.assign(person, {
      mayMisuse: !person.mayMisuse,
      lentFear: 'the-dark',
      lentMemory: 'door',
      memoryText: 'secret',
      mask: { scope: 1, depth: 1, keepsFear: true },
    });
    if (!person.bot)
      other.safety[person.id] = {
        ...newSafety(),
        sheet: { falling: 'line' },
        calmMode: true,
        slowTimers: true,
        freezes: 2,
      };
  }
  other.told = other.told.filter(({ from, to }) => from === me || to === me);
  other.told.push({ id: 9001, from: (me + 1) % 8, to: (me + 2) % 8, what: 'wish', feeling: 0 });
  other.prompts = other.prompts.filter(({ from, to }) => from === me || to === me);
  for (const [id, mind] of Object.entries(other.minds))
    if (id !== other.beds[me]?.person)
      Object.assign(mind, { asked: ['x'], refused: ['y'], goal: 3, errand: 4, turns: 77 });
  other.overlays = other.overlays.filter(({ bed }) => bed === me);
  Object.assign(other, {
    trueGain: 3,
    hidden: [],
    demonstrated: [],
    leaks: { '0>1': 9 },
    ledger: [],
    readings: [],
    former: {},
  });
  Object.assign(other.secret, {
    flaw: 'creeping',
    salt: 'another',
    waves: [],
    draws: { a: 1, b: 2, c: 3, d: 4 },
    flawRng: { a: 1, b: 2, c: 3, d: 4 },
  });
  return other;
};

describe('what a bot goes by', () => {
  it.each([2, 20, 60, 120, 200, 240, 270])(
    'is the same after %i s in two worlds that differ only in what is hidden from it',
    (seconds) => {
      const { world } = played(seconds);
      const bots = world.beds.flatMap(({ occupant }, bed) => (occupant === 'bot' ? [bed] : []));
      expect(bots.length).toBe(3);
      for (const bed of bots) {
        const other = otherwiseHidden(world, bed);
        const [view, twin] = [botView(world, bed), botView(other, bed)];
        if (view === undefined || twin === undefined) throw new Error(`bot in bed ${bed} sees nothing`);
        expect(twin).toEqual(view);
        expect(chooseDeed(twin)).toEqual(chooseDeed(view));
      }
    },
  );

  it('changes with what it may know', () => {
    const { world } = played(60);
    const bed = world.beds.findIndex(({ occupant }) => occupant === 'bot');
    const before = JSON.stringify(botView(world, bed));
    world.told.push({ id: 9002, from: 0, to: bed, what: 'guard', feeling: 2 });
    expect(JSON.stringify(botView(world, bed))).not.toBe(before);
  });

  it('holds nobody’s name, wish or place that was not given to it', () => {
    const { world } = played(5);
    const bed = world.beds.findIndex(({ occupant }) => occupant === 'bot');
    world.safety['ada'] = { ...newSafety(), blocked: [world.beds[bed]?.person ?? ''] };
    Object.assign(world.beds[0] ?? {}, { x: 12_345, y: 23_456 });
    const text = JSON.stringify(botView(world, bed));
    for (const hidden of ['12345', '23456', 'name of ada']) expect(text).not.toContain(hidden);
  });
});
