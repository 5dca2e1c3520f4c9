import { type Client, ClientState } from '@colyseus/core';
import { Decoder, StateView } from '@colyseus/schema';
import { BodyState, HubState, MotifState } from '@lent-dreams/shared/wire/schema.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PacedSerializer } from '../../src/rooms/paced-serializer.ts';
import { newHubState } from '../../src/rooms/projector.ts';

/** A client without a socket: decodes all it gets, and keeps the frames. */
type Reader = {
  readonly view: StateView;
  state: ClientState;
  readonly decoder: Decoder<HubState>;
  readonly frames: string[];
  readonly raw: (bytes: Uint8Array) => void;
};

let state: HubState;
let body: BodyState;
let fast: Reader;
let slow: Reader;
let resting: Set<Reader>;
let serializer: PacedSerializer;

const comes = (): Reader => {
  const reader: Reader = {
    view: new StateView(),
    state: ClientState.JOINED,
    decoder: new Decoder(new HubState()),
    frames: [],
    raw: (bytes) => {
      reader.frames.push(Buffer.from(bytes).toString('latin1'));
      reader.decoder.decode(bytes, { offset: 1 });
    },
  };
  return reader;
};
const asClient = (reader: Reader): Client => reader as unknown as Client;
const full = (reader: Reader): void => reader.raw(serializer.getFullState(asClient(reader)));
/** One patch; gives how many frames each of the two got. */
const patch = (...readers: readonly Reader[]): readonly number[] => {
  const all = readers.length === 0 ? [fast, slow] : readers;
  const before = all.map(({ frames }) => frames.length);
  serializer.applyPatches(all.map(asClient));
  return all.map(({ frames }, index) => frames.length - (before[index] as number));
};
const seenBy = ({ decoder }: Reader): readonly unknown[] => [
  decoder.state.fear,
  decoder.state.beds[3]?.joy,
  ...[...(decoder.state.bodies?.values() ?? [])].map(({ x, name }) => `${x} ${name}`),
];

const newBody = (key: string): BodyState => {
  const made = new BodyState();
  made.x = 10;
  state.bodies.set(key, made);
  return made;
};

beforeEach(() => {
  state = newHubState('a-hub', 'A hub');
  resting = new Set();
  serializer = new PacedSerializer((client) => resting.has(client as unknown as Reader));
  serializer.reset(state);
  body = newBody('first');
  [fast, slow] = [comes(), comes()];
  for (const reader of [fast, slow]) {
    reader.view.add(body);
    full(reader);
  }
  patch();
  resting.add(slow);
});

describe('a client that rests', () => {
  it('gets two patches in one frame, and ends where the others are', () => {
    for (let turn = 0; turn < 10; turn += 1) {
      state.fear = turn;
      (state.beds[3] as { joy: number }).joy = 2 * turn;
      body.x = 100 + turn;
      const before = seenBy(slow);
      const now = [turn, 2 * turn, `${100 + turn} `];
      const rests = turn % 2 === 0;
      expect(patch()).toEqual([1, rests ? 0 : 1]);
      expect(seenBy(slow)).toEqual(rests ? before : now);
      expect(seenBy(fast)).toEqual(now);
    }
  });

  it('gets what it missed though nothing has happened since, and then no more', () => {
    state.fear = 7;
    body.x = 77;
    expect(patch()).toEqual([1, 0]);
    expect(patch()).toEqual([0, 1]);
    expect(seenBy(slow)).toEqual([7, 0, '77 ']);
    expect(patch()).toEqual([0, 0]);
  });

  it('is told of the state itself after it was told of another thing', () => {
    (state.beds[3] as { joy: number }).joy = 9;
    patch();
    state.fear = 8;
    patch();
    expect(seenBy(slow)).toEqual([8, 9, '10 ']);
  });

  it('hears at once of anything that appears or disappears', () => {
    state.motifs.set('1', new MotifState());
    expect(patch()).toEqual([1, 1]);
    state.motifs.delete('1');
    expect(patch()).toEqual([1, 1]);
    expect(slow.decoder.state.motifs.size).toBe(0);
  });

  it('gets every patch when it no longer rests', () => {
    state.fear = 1;
    patch();
    resting.clear();
    state.fear = 2;
    expect(patch()).toEqual([1, 1]);
    state.fear = 3;
    expect(patch()).toEqual([1, 1]);
    expect(seenBy(slow)[0]).toBe(3);
  });
});

describe('private words while somebody rests', () => {
  it('are never sent when they were taken away before the next patch', () => {
    body.name = 'SECRET-1';
    expect(patch()).toEqual([1, 0]);
    slow.view.remove(body);
    expect(patch()).toEqual([0, 1]);
    expect(slow.frames.join('')).not.toContain('SECRET');
    expect(seenBy(slow)).toEqual([0, 0]);
    expect(seenBy(fast)).toEqual([0, 0, '10 SECRET-1']);
  });

  it('are sent as they are at the end, not as they were meanwhile', () => {
    body.name = 'SECRET-1';
    patch();
    body.name = 'SECRET-2';
    patch();
    expect(slow.frames.join('')).not.toContain('SECRET-1');
    expect(seenBy(slow)).toEqual([0, 0, '10 SECRET-2']);
  });

  it('are gone with the thing that held them', () => {
    body.name = 'SECRET-1';
    patch();
    for (const { view } of [fast, slow]) view.remove(body);
    state.bodies.delete('first');
    const next = newBody('second');
    for (const { view } of [fast, slow]) view.add(next);
    expect(patch()).toEqual([1, 1]);
    expect(slow.frames.join('')).not.toContain('SECRET');
    expect(seenBy(slow)).toEqual([0, 0, '10 ']);
  });

  it('are taken away at once, though it could rest', () => {
    body.x = 20;
    slow.view.remove(body);
    expect(patch()).toEqual([1, 1]);
    expect(seenBy(slow)).toEqual([0, 0]);
  });
});

describe('coming in between', () => {
  it('gives a late comer the truth once', () => {
    state.fear = 5;
    body.x = 50;
    patch();
    const late = comes();
    late.view.add(body);
    resting.add(late);
    full(late);
    expect(seenBy(late)).toEqual([5, 0, '50 ']);
    state.fear = 6;
    body.x = 60;
    patch(fast, slow, late);
    for (const reader of [fast, slow, late]) expect(seenBy(reader)).toEqual([6, 0, '60 ']);
  });

  it('owes nothing to whoever got the full state again', () => {
    const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    state.fear = 5;
    state.fear = 6;
    patch();
    const full = serializer.getFullState(asClient(slow));
    slow.decoder.decodeResync(full, { offset: 1 });
    expect(seenBy(slow)).toEqual([6, 0, '10 ']);
    expect(patch()).toEqual([0, 0]);
    state.fear = 7;
    expect(patch()).toEqual([1, 0]);
    expect(patch()).toEqual([0, 1]);
    expect(seenBy(slow)[0]).toBe(7);
    expect(warnings).not.toHaveBeenCalled();
    warnings.mockRestore();
  });

  it('owes nothing to whoever is gone', () => {
    state.fear = 5;
    patch();
    slow.state = ClientState.CLOSED;
    expect(patch()).toEqual([0, 0]);
    slow.state = ClientState.JOINED;
    full(slow);
    state.fear = 6;
    resting.clear();
    expect(patch()).toEqual([1, 1]);
    expect(seenBy(slow)[0]).toBe(6);
  });
});
