import { FEAR } from '@lent-dreams/shared/content/emotion.ts';
import { SHADE_KINDS, SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import { TOPICS } from '@lent-dreams/shared/content/topic.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { isGranted, mayCarry } from '../../src/night/state/mend-shades.ts';
import type { World } from '../../src/night/state/world.ts';
import { FLAWS } from '../../src/night/systems/flaws/index.ts';
import { type PureNight, pureNight } from '../pure-night.ts';
import { doStep, type History, histories, noesOf } from './history.ts';
import { playWire } from './wire-play.ts';

/** Random nights for each law; LAW_RUNS multiplies. */
const SCALE = Math.max(1, Number(process.env['LAW_RUNS'] ?? 1));
const RUNS = 500 * SCALE;
const WIRE_RUNS = 1000 * SCALE;
const LONGEST = 30;
const MACHINES = [...FLAWS.keys()];
const PEOPLE = ['ada', 'ben', 'cy', 'dee', 'eve'] as const;

let nights = 0;
let born = 0;
afterAll(() => console.log(`${nights} random nights with ${born} shades`));

/** Breaks off where a law does not hold. */
const law = (isKept: boolean, words: string): void => {
  if (!isKept) throw new Error(words);
};

/** A hot unveiling under any of the flaws: three people in a small weave, each with a lent fear of their own. */
const hotDream = ({ seed }: History): PureNight => {
  const dream = pureNight([], {
    seeds: { cast: `cast-${seed % 7}`, flaw: `flaw-${seed}`, draws: `draws-${seed}` },
    machine: MACHINES[seed % MACHINES.length] as string,
  });
  PEOPLE.slice(0, 3).forEach((person, index) => {
    dream.come(person, { mayMisuse: ((seed >> index) & 1) === 0 });
  });
  dream.weave();
  PEOPLE.slice(0, 3).forEach((person, index) => {
    dream.must(person, { kind: 'lendFear', shade: SHADE_KINDS[(seed * 5 + index * 4) % SHADE_KINDS.length] as string });
  });
  dream.tie('ada', 'ben');
  dream.tie('ben', 'cy');
  dream.unveil();
  return dream;
};

/** Fear stays high, time passes until shades are born and walk, and people lend, draw lines and help against them. */
const haunt = (dream: PureNight, step: number): void => {
  const { world, take, run } = dream;
  const who = PEOPLE[step % PEOPLE.length] as string;
  const by = Math.floor(step / 7);
  const [shade] = world.shades.slice(by % Math.max(1, world.shades.length));
  const topic = TOPICS[by % TOPICS.length] as string;
  const requests: readonly AnyRequest[] = [
    { kind: 'lendFear', shade: SHADE_KINDS[by % SHADE_KINDS.length] as string },
    { kind: 'setSafety', topic, level: (['line', 'veil', 'line', 'fine'] as const)[by % 4] as 'line' },
    { kind: 'setSafety', topic: SHADES[shade?.kind ?? 'the-drop']?.topic ?? topic, level: 'line' },
    { kind: 'lendVerb', to: shade?.bed ?? 0 },
    { kind: 'callName', to: shade?.bed ?? 0 },
    { kind: 'speakFor', to: shade?.bed ?? 0 },
    ...(shade === undefined ? [] : [{ kind: 'face', shade: shade.id, on: true } as const]),
    ...(shade === undefined || shade.thread === 0
      ? []
      : [{ kind: 'holdEnd', thread: shade.thread, on: true } as const]),
  ];
  take(who, requests[by % requests.length] as AnyRequest);
  world.beds.forEach((bed, index) => {
    bed.fear = 35 + ((by >> (index % 4)) % 5) * 10;
  });
  run([1, 20, 45, 110][by % 4] as number);
};

const isLined = (world: World, kind: string): boolean =>
  world.secret.deck.out.includes(SHADES[kind]?.topic ?? '') ||
  Object.keys(world.people).some((id) => world.safety[id]?.sheet[SHADES[kind]?.topic ?? ''] === 'line');

type Look = (dream: PureNight, met: () => void) => void;

const holds = (look: Look): number => {
  let met = 0;
  fc.assert(
    fc.property(histories(LONGEST), (history) => {
      nights += 1;
      const dream = hotDream(history);
      const seen = new Set<number>();
      for (const step of history.steps) {
        if (step % 2 === 0) haunt(dream, step);
        doStep(dream, step);
        look(dream, () => {
          met += 1;
        });
        for (const { id } of dream.world.shades) seen.add(id);
      }
      born += seen.size;
    }),
    { numRuns: RUNS },
  );
  return met;
};

/** Beds to which the machine carried each shade, by its id, as far as the log has a row for it just before. */
const noteRows = ({ night }: PureNight, rows: Map<number, number>): void => {
  const facts = night.drainNews();
  facts.forEach((fact, at) => {
    if (fact.fact !== 'shadeWalked') return;
    const before = facts[at - 1];
    const isWritten =
      before?.fact === 'ledgerWritten' &&
      before.row.kind === 'access' &&
      before.row.breach !== '' &&
      before.row.feeling === FEAR;
    if (fact.carried && isWritten) rows.set(fact.id, fact.bed);
    else rows.delete(fact.id);
  });
};

describe('in every night with shades', () => {
  it('none is of a kind that anybody keeps away, in any client’s decoded state', { timeout: 600_000 }, () => {
    let looked = 0;
    let lined = 0;
    fc.assert(
      fc.property(histories(LONGEST), (history) => {
        nights += 1;
        const dream = hotDream(history);
        const { world } = dream;
        const wire = playWire(dream.night, () => false);
        for (const person of Object.keys(world.people)) wire.come(person, false);
        for (const step of history.steps) {
          if (step % 2 === 0) haunt(dream, step);
          const { act, who } = doStep(dream, step);
          if (act === 'come') wire.come(who, step % 2 === 0);
          if (act === 'drop') wire.drop(who);
          if (act === 'leave' && world.people[who] === undefined) wire.leave(who);
          wire.patch();
          lined += world.secret.deck.out.length;
          for (const [person, { state, frames }] of wire.held()) {
            for (const { kind, id } of state.shades.values()) {
              looked += 1;
              law(!isLined(world, kind), `${person} sees ${kind}, which somebody keeps away`);
              law(
                world.shades.some((shade) => shade.id === id),
                `${person} sees a shade that is gone`,
              );
            }
            // Nor does the deck ever leave the server: only what is out, or one's own, has a name on the wire.
            const named = new Set<string>([
              // A topic of the sheet has the same name as its kind.
              ...TOPICS,
              ...world.shades.map(({ kind }) => kind),
              ...Object.values(world.people).map(({ lentFear }) => lentFear),
            ]);
            for (const kind of world.secret.deck.dealt)
              if (!named.has(kind))
                for (const frame of frames)
                  law(!Buffer.from(frame).includes(`"${kind}"`), `${kind} of the deck came to ${person}`);
          }
        }
      }),
      { numRuns: WIRE_RUNS },
    );
    expect(looked).toBeGreaterThan(WIRE_RUNS);
    expect(lined).toBeGreaterThan(WIRE_RUNS);
  });

  it('none is where nobody agreed but by the machine, with its row, and only of those who let it', {
    timeout: 600_000,
  }, () => {
    let carried = 0;
    const rowsOf = new WeakMap<World, Map<number, number>>();
    const met = holds((dream, meets) => {
      const { world } = dream;
      const rows = rowsOf.get(world) ?? new Map<number, number>();
      rowsOf.set(world, rows);
      noteRows(dream, rows);
      for (const shade of world.shades) {
        meets();
        if (shade.owner !== '') {
          law(world.people[shade.owner]?.lentFear === shade.kind, 'a fear that was not lent');
          law(shade.carried || isGranted(world, shade.owner, shade.bed), `a lent fear at bed ${shade.bed}`);
        }
        if (!shade.carried) continue;
        carried += 1;
        law(rows.get(shade.id) === shade.bed, 'carried without a row');
        law(mayCarry(world, shade.owner, shade.bed), 'carried against a no');
      }
      const beds = world.shades.map(({ bed }) => bed);
      law(new Set(beds).size === beds.length, 'two shades at one bed');
    });
    expect(met).toBeGreaterThan(RUNS);
    expect(carried).toBeGreaterThan(RUNS / 100);
  });

  it('none takes away a no', { timeout: 600_000 }, () => {
    let heard = 0;
    holds((dream, meets) => {
      const { world, take } = dream;
      if (world.shades.length === 0 || world.tick % 3 !== 0) return;
      meets();
      for (const who of ['ada', 'ben', 'cy'])
        for (const no of noesOf(world, who)
          .filter(({ kind }) => kind !== 'pressX' && kind !== 'closeAll')
          .slice(0, 8)) {
          const reply = take(who, no);
          heard += 1;
          law(reply.ok || reply.refused === 'gone' || reply.refused === 'expired', `${who} ${JSON.stringify(no)}`);
        }
    });
    expect(heard).toBeGreaterThan(RUNS);
  });

  it('whose it is reaches its owner and nobody else', { timeout: 600_000 }, () => {
    const met = holds(({ world, night }, meets) => {
      const owned = world.shades.filter(({ owner }) => owner !== '');
      if (owned.length === 0) return;
      meets();
      const wire = playWire(night, () => false);
      for (const person of Object.keys(world.people)) wire.come(person, false);
      for (const [person, { state }] of wire.held()) {
        const known = [...state.documents.values()]
          .flatMap(({ kind, body }) => (kind === 'shade' ? [(JSON.parse(body) as { readonly id: number }).id] : []))
          .toSorted((one, other) => one - other)
          .join(' ');
        const mine = owned.flatMap(({ id, owner }) => (owner === person ? [id] : [])).join(' ');
        law(known === mine, `${person} knows ${known}, of ${mine}`);
      }
    });
    expect(met).toBeGreaterThan(RUNS / 10);
  });
});
