import type { PrivateDocument } from '@lent-dreams/shared/wire/documents.ts';
import {
  BedState,
  BodyState,
  DocumentState,
  HubState,
  MotifState,
  ThreadState,
  WordState,
} from '@lent-dreams/shared/wire/schema.ts';
import { describe, expect, it } from 'vitest';
import { createMirror } from './mirror.ts';

const hub = (): HubState => {
  const state = new HubState();
  state.slug = 'blue-fox';
  state.name = 'Blue Fox';
  state.tick = 1000;
  for (let bed = 0; bed < 8; bed += 1) state.beds.push(new BedState());
  return state;
};

const bedAt = (state: HubState, bed: number): BedState => state.beds[bed] as BedState;

const give = (state: HubState, key: string, document: PrivateDocument): DocumentState => {
  const held = new DocumentState();
  held.kind = document.kind;
  held.body = JSON.stringify(document);
  state.documents.set(key, held);
  return held;
};

const own = (bed: number): PrivateDocument => ({
  kind: 'own',
  bed,
  lucidity: 6,
  hand: ['door', 'tide'],
  wishes: [1, 2],
  guard: 4,
  mayMisuse: true,
  allowsGuests: false,
  allowsText: false,
  mask: null,
  lentFear: '',
  lentMemory: '',
  memoryText: '',
  abilities: [],
});

const body = (state: HubState, bed: number, name: string): BodyState => {
  const held = new BodyState();
  held.bed = bed;
  held.name = name;
  bedAt(state, bed).occupant = 'human';
  state.bodies.set(`body-${bed}`, held);
  return held;
};

const thread = (state: HubState, id: number, a: number, b: number): ThreadState => {
  const held = new ThreadState();
  Object.assign(held, { id, a, b, aScope: 63, aDepth: 3, bScope: 31, bDepth: 1 });
  state.threads.set(String(id), held);
  return held;
};

describe('mirror', () => {
  it('shows an empty, joining dream before the first patch', () => {
    const { view } = createMirror();
    expect(view.value).toMatchObject({ revision: 0, connection: 'joining', beds: [], me: { bed: -1, watching: true } });
  });

  it('halves points and knows me, others, sleepers and those I do not see', () => {
    const state = hub();
    give(state, 'k1', own(2));
    body(state, 2, 'Ann');
    body(state, 3, 'Ben');
    bedAt(state, 4).occupant = 'human';
    Object.assign(bedAt(state, 5), { persona: 'lighthouse-keeper', wishA: 3, wishB: 255, guard: 4 });
    Object.assign(bedAt(state, 2), { joy: 101, calm: 2, fury: 200, fear: 81, brim: 90, hands: 3 });
    const mirror = createMirror();
    mirror.patch(state, 5000);
    const { beds, me, slug } = mirror.view.value;
    expect(slug).toBe('blue-fox');
    expect(me).toMatchObject({ bed: 2, watching: false, lucidity: 6, hand: ['door', 'tide'], guard: 4 });
    expect(beds[2]).toMatchObject({ name: 'Ann', isMe: true, fear: 40.5, brim: 45, hands: 3, hasBody: true });
    expect(beds[2]?.feelings).toEqual([50.5, 1, 0, 0, 100]);
    expect(beds[3]).toMatchObject({ name: 'Ben', isMe: false, hands: -1 });
    expect(beds[4]).toMatchObject({ name: '', hasBody: false, occupant: 'human' });
    expect(beds[5]).toMatchObject({ name: 'lighthouse-keeper', hasBody: false });
    expect(beds[5]?.known).toEqual([
      { what: 'wish', feeling: 3 },
      { what: 'guard', feeling: 4 },
    ]);
  });

  it('adds what was told, once, until it is taken back', () => {
    const state = hub();
    bedAt(state, 1).wishA = 2;
    give(state, 't1', { kind: 'told', id: 1, about: 1, what: 'wish', feeling: 2 });
    give(state, 't2', { kind: 'told', id: 2, about: 1, what: 'guard', feeling: 0 });
    const mirror = createMirror();
    mirror.patch(state, 0);
    expect(mirror.view.value.beds[1]?.known).toEqual([
      { what: 'wish', feeling: 2 },
      { what: 'guard', feeling: 0 },
    ]);
    state.documents.delete('t2');
    mirror.patch(state, 50);
    expect(mirror.view.value.beds[1]?.known).toEqual([{ what: 'wish', feeling: 2 }]);
  });

  it('passes over documents of unknown kinds and documents that cannot be read', () => {
    const state = hub();
    give(state, 'a', own(0));
    for (const [key, kind, text] of [
      ['b', 'prompt', '{"kind":"prompt","id":'],
      ['c', 'horoscope', '{"kind":"horoscope"}'],
      ['d', 'receipt', '{"kind":"own","id":4}'],
      ['e', 'sent', 'null'],
    ] as const) {
      const held = new DocumentState();
      Object.assign(held, { kind, body: text });
      state.documents.set(key, held);
    }
    const mirror = createMirror();
    mirror.patch(state, 0);
    expect(mirror.view.value).toMatchObject({ me: { bed: 0 }, prompts: [], sent: [], receipts: [] });
  });

  it('turns ticks into moments and keeps them steady while the line jitters', () => {
    const state = hub();
    state.phase = 'weaving';
    // Began long before this page came.
    state.phaseStart = 600;
    state.phaseEnds = 1400;
    give(state, 'p', { kind: 'prompt', id: 9, prompt: 'ask', from: 3, expiresTick: 1160 });
    const mirror = createMirror();
    mirror.patch(state, 100_000);
    expect(mirror.view.value).toMatchObject({ phaseEndsAtMs: 120_000, phaseLengthMs: 40_000, waveLandsAtMs: 0 });
    expect(mirror.view.value.prompts[0]).toMatchObject({ id: 9, expiresAtMs: 108_000 });
    state.tick = 1020;
    mirror.patch(state, 101_020);
    expect(mirror.view.value).toMatchObject({ phaseEndsAtMs: 120_000, phaseLengthMs: 40_000 });
    // A patch that came sooner shows that the earlier ones were late.
    state.tick = 1040;
    mirror.patch(state, 101_900);
    expect(mirror.view.value.phaseEndsAtMs).toBe(119_900);
    // The server began again: the clock does not creep there.
    state.tick = 20;
    state.phaseEnds = 420;
    mirror.patch(state, 110_000);
    expect(mirror.view.value.phaseEndsAtMs).toBe(130_000);
  });

  it('lets a word fade after four seconds, and shows the same word said again', () => {
    const state = hub();
    body(state, 2, 'Ann');
    const hear = (id: number, word: string): void => {
      state.words.set(String(id), Object.assign(new WordState(), { id, bed: 2, word }));
    };
    const mirror = createMirror();
    const word = (): string | undefined => mirror.view.value.beds[2]?.word;
    mirror.patch(state, 0);
    expect(word()).toBe('');
    hear(8, 'thanks');
    mirror.patch(state, 1000);
    expect(word()).toBe('thanks');
    mirror.refresh(4999);
    expect(word()).toBe('thanks');
    mirror.refresh(5000);
    expect(word()).toBe('');
    hear(9, 'thanks');
    mirror.patch(state, 6000);
    expect(word()).toBe('thanks');
  });

  it('computes the soot of a thread from depth, scope and the fear of its givers', () => {
    const state = hub();
    const held = thread(state, 5, 0, 1);
    bedAt(state, 0).fear = 2 * 44;
    bedAt(state, 1).fear = 200;
    const mirror = createMirror();
    const soot = (): number | undefined => mirror.view.value.threads[0]?.sootShare;
    mirror.patch(state, 0);
    // 40 above rest is half the spread, at full depth; bed 1 gives no fear.
    expect(soot()).toBeCloseTo(0.5, 6);
    held.aDepth = 1;
    mirror.patch(state, 50);
    expect(soot()).toBeCloseTo(0.5 / 3, 6);
    held.aKeepsFear = true;
    mirror.patch(state, 100);
    expect(soot()).toBe(0);
    Object.assign(held, { aKeepsFear: false, frozen: true });
    mirror.patch(state, 150);
    expect(soot()).toBe(0);
  });

  it('keeps what has not changed as the same objects, and the same view when nothing has', () => {
    const state = hub();
    give(state, 'a', own(0));
    thread(state, 5, 0, 1);
    state.motifs.set('1', Object.assign(new MotifState(), { id: 1, kind: 'door', hex: 4, author: 255 }));
    const mirror = createMirror();
    mirror.patch(state, 0);
    const before = mirror.view.value;
    mirror.patch(state, 50);
    expect(mirror.view.value).toBe(before);
    bedAt(state, 3).joy = 50;
    mirror.patch(state, 100);
    const after = mirror.view.value;
    expect(after.revision).toBe(before.revision + 1);
    expect(after.beds[3]).not.toBe(before.beds[3]);
    expect(after.beds[2]).toBe(before.beds[2]);
    expect(after.me).toBe(before.me);
    expect(after.threads).toBe(before.threads);
    expect(after.motifs).toBe(before.motifs);
    expect(after.motifs[0]?.author).toBe(-1);
  });

  it('gives out frozen pictures only', () => {
    const state = hub();
    give(state, 'a', own(0));
    thread(state, 5, 0, 1);
    const mirror = createMirror();
    mirror.patch(state, 0);
    const { value } = mirror.view;
    for (const part of [value, value.beds, value.beds[0], value.beds[0]?.feelings, value.me.hand, value.threads[0]]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('says where the bodies are and which step the server has applied', () => {
    const state = hub();
    Object.assign(body(state, 2, 'Ann'), { x: 30_000, y: 31_000 });
    give(state, 'a', own(2));
    const mirror = createMirror();
    expect(mirror.patch(state, 0)).toEqual({ myBed: 2, strideSeq: 0, bodies: [{ bed: 2, x: 30_000, y: 31_000 }] });
    give(state, 'b', { kind: 'stride', seq: 77 });
    expect(mirror.patch(state, 50).strideSeq).toBe(77);
  });

  it('reads the ending when it comes, and passes over a broken one', () => {
    const state = hub();
    state.ending = '{"outcome":"calm';
    const mirror = createMirror();
    mirror.patch(state, 0);
    expect(mirror.view.value.ending).toBeNull();
    state.ending = JSON.stringify({ outcome: 'calmed', curve: [] });
    mirror.patch(state, 50);
    expect(mirror.view.value.ending).toMatchObject({ outcome: 'calmed' });
    state.ending = '';
    mirror.patch(state, 100);
    expect(mirror.view.value.ending).toBeNull();
  });

  it('keeps the last picture while the connection is lost', () => {
    const state = hub();
    const mirror = createMirror();
    mirror.connect('live');
    mirror.patch(state, 0);
    mirror.connect('lost');
    expect(mirror.view.value).toMatchObject({ connection: 'lost', slug: 'blue-fox' });
    expect(mirror.view.value.beds).toHaveLength(8);
  });
});
