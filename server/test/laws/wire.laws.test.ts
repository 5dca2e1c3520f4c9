import { SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import { NO_BED } from '@lent-dreams/shared/ids.ts';
import type { HubState } from '@lent-dreams/shared/wire/schema.ts';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { hears } from '../../src/night/hearing.ts';
import { shadeSight } from '../../src/night/shade-sight.ts';
import { deliveries, seesBody } from '../../src/night/sight.ts';
import type { World } from '../../src/night/state/world.ts';
import type { PureNight } from '../pure-night.ts';
import { doStep, dreamOf, histories } from './history.ts';
import { playWire, type WirePlay } from './wire-play.ts';

/** Random nights; LAW_RUNS multiplies. */
const RUNS = 2400 * Math.max(1, Number(process.env['LAW_RUNS'] ?? 1));

let nights = 0;
let patches = 0;
let rests = 0;
const cpuBefore = process.cpuUsage();
afterAll(() => {
  const { user, system } = process.cpuUsage(cpuBefore);
  console.log(
    `${nights} random nights with ${patches} patches, ${rests} put off, ${Math.round((user + system) / 1e6)} s of CPU`,
  );
});

type Seen = {
  readonly documents: readonly string[];
  readonly bodies: readonly string[];
  readonly words: readonly string[];
  readonly shades: readonly string[];
  readonly all: unknown;
};

/** What a client's decoded copy holds: private things, and what all may see. */
const seenIn = (state: HubState): Seen => {
  const { documents: _documents, bodies: _bodies, words: _words, shades: _shades, ...all } = state.toJSON();
  return {
    documents: [...(state.documents?.values() ?? [])].map(({ body }) => body).sort(),
    bodies: [...(state.bodies?.values() ?? [])].map(({ bed, name, x, y }) => `${bed} ${name} ${x} ${y}`).sort(),
    words: [...(state.words?.values() ?? [])].map(({ bed, word }) => `${bed} ${word}`).sort(),
    shades: [...(state.shades?.values() ?? [])].map(({ id, kind, faded }) => `${id} ${kind} ${faded}`).sort(),
    all,
  };
};

/** What the world says that a person may hold. */
const mayHold = (world: World, person: string, state: HubState): Seen => ({
  documents: deliveries(world)
    .flatMap(({ holder, document }) => (holder === person ? [JSON.stringify(document)] : []))
    .sort(),
  bodies: world.beds
    .flatMap(({ person: id, x, y }, bed) =>
      seesBody(world, person, bed) ? [`${bed} ${world.people[id]?.name} ${x} ${y}`] : [],
    )
    .sort(),
  words: world.words.flatMap((word) => (hears(world, person, word) ? [`${word.bed} ${word.word}`] : [])).sort(),
  shades: world.shades
    .flatMap((shade) => {
      const sight = shadeSight(world, person, shade);
      if (sight === 'none') return [];
      return [sight === 'clear' ? `${shade.id} ${shade.kind} ` : `${shade.id}  ${SHADES[shade.kind]?.faded}`];
    })
    .sort(),
  all: seenIn(state).all,
});

/** Which things are held, whatever their words. */
const namesOf = ({ documents, bodies, words, shades }: Seen): readonly string[] => [
  ...documents.map((body) => (JSON.parse(body) as { readonly kind: string }).kind),
  ...bodies.map((body) => body.slice(0, 1)),
  ...words,
  ...shades.map((shade) => shade.slice(0, shade.indexOf(' '))),
];

/**
 * Sees means granted, and what was revoked is gone: every client's decoded copy is exactly what the world says. Who
 * rested got nothing, holds no thing too many or too few, and is behind in words alone.
 */
const compare = ({ world }: PureNight, wire: WirePlay, lent: Set<string>): void => {
  for (const { memoryText } of Object.values(world.people)) if (memoryText !== '') lent.add(memoryText);
  for (const [person, { state, frames, rested }] of wire.held()) {
    const [seen, wanted] = [seenIn(state), mayHold(world, person, wire.state)];
    if (rested) {
      rests += 1;
      expect(frames, `frames to ${person}, who rests`).toEqual([]);
      expect(namesOf(seen).toSorted(), `things of ${person}, who rests`).toEqual(namesOf(wanted).toSorted());
    } else expect(seen, `what ${person} holds`).toEqual(wanted);
    for (const text of lent) {
      const mayCome = wanted.documents.some((body) => body.includes(`${text}"`));
      const came = frames.some((frame) => Buffer.from(frame).includes(`${text}"`));
      expect(came && !mayCome, `${text} came to ${person}`).toBe(false);
    }
  }
};

/** Lets the wire follow what happened to the people of the night. */
const follow = ({ world }: PureNight, wire: WirePlay, act: string, who: string, sameTab: boolean): void => {
  if (act === 'come') wire.come(who, sameTab);
  if (act === 'drop') wire.drop(who);
  if (act === 'leave' && world.people[who] === undefined) wire.leave(who);
};

describe('on the wire', () => {
  it('every client holds after every patch exactly what it may hold', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(histories(30), (history) => {
        nights += 1;
        const dream = dreamOf(history);
        const { world } = dream;
        // In the room only watchers rest; what holds for them must hold for anybody.
        const wire = playWire(dream.night, (person, turn) =>
          history.seed % 2 === 0
            ? turn % 2 === 1 && world.people[person]?.bed === NO_BED
            : (turn + person.length) % 3 > 0,
        );
        const lent = new Set<string>();
        for (const person of Object.keys(world.people)) wire.come(person, false);
        compare(dream, wire, lent);
        for (const step of history.steps) {
          const { act, who } = doStep(dream, step);
          follow(dream, wire, act, who, step % 2 === 0);
          // Not every act has a patch of its own: several changes of one tick must come out right as well.
          if (step % 3 === 0 && act !== 'tick' && act !== 'ticks') continue;
          wire.patch();
          patches += 1;
          compare(dream, wire, lent);
        }
        wire.patch();
        // Whoever rested at that patch gets all of it with the next, though nothing has happened since.
        wire.patch();
        for (const [person, { state, rested }] of wire.held()) {
          expect(rested, `${person} rests while nothing happens`).toBe(false);
          expect(seenIn(state), `what ${person} holds at last`).toEqual(mayHold(world, person, wire.state));
        }
      }),
      { numRuns: RUNS },
    );
    expect(patches).toBeGreaterThan(RUNS);
    expect(rests).toBeGreaterThan(RUNS);
  });
});
