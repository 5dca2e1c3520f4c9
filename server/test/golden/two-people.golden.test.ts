import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashPlain } from '@lent-dreams/shared/maths/hash.ts';
import { TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
import { describe, expect, it } from 'vitest';
import { createNight, type Night, type NightInput } from '../../src/night/night.ts';
import { deliveries } from '../../src/night/sight.ts';
import type { NightOptions } from '../../src/night/state/new-world.ts';
import { newHubState, project } from '../../src/rooms/projector.ts';
import { twoPeopleScript } from './two-people-script.ts';

/** World, public picture and private deliveries at a tick. */
type Print = { readonly tick: number; readonly world: string; readonly seen: string; readonly held: string };
type Golden = {
  readonly options: NightOptions;
  /** All inputs, with the tick before which each was taken. */
  readonly inputs: readonly (readonly [tick: number, input: NightInput])[];
  readonly prints: readonly Print[];
};

const FILE = fileURLToPath(new URL('./two-people.golden.jsonl', import.meta.url));
const MOST_TICKS = TICKS_PER_SECOND * 600;
const OPTIONS: NightOptions = {
  seeds: { cast: 'golden cast', flaw: 'golden flaw', draws: 'golden draws' },
  technology: 'guild',
  machine: 'passed-on',
  open: false,
};

/** Plays a night, and takes a print once a second until it has ended. */
const play = (options: NightOptions, inputsAt: (night: Night) => readonly NightInput[]): readonly Print[] => {
  const night = createNight(options);
  const state = newHubState('golden', 'Golden');
  const prints: Print[] = [];
  for (let ticks = 0; ticks < MOST_TICKS; ticks += 1) {
    for (const input of inputsAt(night)) night.take(input);
    night.tick();
    project(night.world, state);
    const { tick, phase } = night.world;
    if (tick % TICKS_PER_SECOND === 0) {
      const [seen, held] = [hashPlain(state.toJSON()), hashPlain(deliveries(night.world))];
      prints.push({ tick, world: night.hash(), seen, held });
    }
    if (phase === 'ending' && tick % TICKS_PER_SECOND === 0) break;
  }
  return prints;
};

const record = (): Golden => {
  const script = twoPeopleScript('two people');
  const inputs: [number, NightInput][] = [];
  const prints = play(OPTIONS, ({ world }) => {
    const next = script.next(world);
    inputs.push(...next.map((input): [number, NightInput] => [world.tick, input]));
    return next;
  });
  return { options: OPTIONS, inputs, prints };
};

/** One line of JSON for the options, for each input and for each print, so that a change is read as a change. */
const write = ({ options, inputs, prints }: Golden): void => {
  const lines = [{ options }, ...inputs.map(([tick, input]) => ({ tick, input })), ...prints];
  writeFileSync(FILE, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
};

type Line = { readonly options: NightOptions } | { readonly tick: number; readonly input: NightInput } | Print;

const read = (): Golden => {
  expect(existsSync(FILE), 'UPDATE_GOLDEN=1 records it').toBe(true);
  const lines = readFileSync(FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return {
    options: lines.flatMap((line) => ('options' in line ? [line.options] : []))[0] ?? OPTIONS,
    inputs: lines.flatMap((line) => ('input' in line ? [[line.tick, line.input] as const] : [])),
    prints: lines.flatMap((line) => ('world' in line ? [line] : [])),
  };
};

describe('a night of two people, recorded', () => {
  it('is replayed to the same world, the same picture and the same private documents in every second', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') write(record());
    const golden = read();
    const prints = play(golden.options, ({ world }) =>
      golden.inputs.flatMap(([tick, input]) => (tick === world.tick ? [input] : [])),
    );
    for (const [index, print] of prints.entries()) {
      const first = index === 0 ? 0 : (prints[index - 1] as Print).tick;
      expect(print, `first difference after tick ${first}, by tick ${print.tick}`).toEqual(golden.prints[index]);
    }
    expect(prints.length).toBe(golden.prints.length);
  });

  it('does something of everything', () => {
    const golden = read();
    const kinds = new Set(
      golden.inputs.flatMap(([, input]) => (input.input === 'request' ? [input.request.kind] : [input.input])),
    );
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'came',
        'dropped',
        'ready',
        'ask',
        'offer',
        'placeMotif',
        'lendMemory',
        'move',
        'breathe',
        'narrow',
      ]),
    );
  });
});
