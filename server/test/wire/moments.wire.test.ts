import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRealServer, type RealServer, weaveTogether } from '../harness.ts';
import { type Haunted, haunted } from '../haunted.ts';
import { playWire, type WirePlay } from '../laws/wire-play.ts';

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer();
});
afterAll(() => real.end());

/** A haunted night on a wire without sockets, with everything that ever came to each person. */
const onWire = (
  kind: string,
): {
  readonly dream: Haunted;
  readonly wire: WirePlay;
  readonly patch: () => void;
  readonly came: (who: string, text: string) => boolean;
} => {
  const dream = haunted(kind);
  const wire = playWire(dream.night, () => false);
  const bytes = new Map<string, string>();
  const patch = (): void => {
    wire.patch();
    for (const [who, { frames }] of wire.held())
      bytes.set(who, (bytes.get(who) ?? '') + frames.map((frame) => Buffer.from(frame).toString('latin1')).join(''));
  };
  return { dream, wire, patch, came: (who, text) => bytes.get(who)?.includes(text) === true };
};

const kindsOf = (wire: WirePlay, who: string): readonly string[] =>
  [...(wire.held().get(who)?.state.shades?.values() ?? [])].map(({ kind, faded }) => kind || `(${faded})`);

describe('a shade', () => {
  it('comes to whoever faded its topic as an outline, and its name in no byte', () => {
    const { dream, wire, patch, came } = onWire('the-drop');
    dream.must('ben', { kind: 'setSafety', topic: 'falling', level: 'veil' });
    for (const who of ['ada', 'ben', 'cy']) wire.come(who, false);
    patch();
    dream.hold(1);
    patch();
    expect([kindsOf(wire, 'ada'), kindsOf(wire, 'ben')]).toEqual([['the-drop'], ['(low)']]);
    expect([came('ada', 'the-drop'), came('ben', 'the-drop')]).toEqual([true, false]);
    dream.must('ben', { kind: 'setSafety', topic: 'falling', level: 'fine' });
    patch();
    expect(kindsOf(wire, 'ben')).toEqual(['the-drop']);
  });

  it('is an outline to everybody while somebody asked for quiet, itself afterwards, and gone where it was kept away', () => {
    const { dream, wire, patch } = onWire('the-drop');
    for (const who of ['ada', 'ben']) wire.come(who, false);
    patch();
    dream.must('ada', { kind: 'pressX' });
    dream.run(1);
    patch();
    expect([kindsOf(wire, 'ada'), kindsOf(wire, 'ben')]).toEqual([['(low)'], ['(low)']]);
    dream.must('ada', { kind: 'afterX', choice: 'fine' });
    dream.run(1);
    patch();
    expect(kindsOf(wire, 'ben')).toEqual(['the-drop']);
    dream.must('ada', { kind: 'pressX' });
    dream.must('ada', { kind: 'afterX', choice: 'fade' });
    dream.run(1);
    patch();
    expect(kindsOf(wire, 'ben')).toHaveLength(1);
    expect(kindsOf(wire, 'ben')).not.toContain('the-drop');
  });

  it('is nothing in calm mode, and leaves no copy behind when it dies', () => {
    const { dream, wire, patch } = onWire('the-drop');
    for (const who of ['ada', 'ben']) wire.come(who, false);
    dream.must('ben', { kind: 'calmMode', on: true });
    patch();
    expect(kindsOf(wire, 'ben')).toEqual([]);
    for (let tick = 0; tick < 80; tick += 1) {
      for (const bed of dream.world.beds) bed.fear = 1;
      dream.run(1);
    }
    patch();
    expect(dream.world.shades).toEqual([]);
    expect([kindsOf(wire, 'ada'), [...wire.state.shades.keys()]]).toEqual([[], []]);
  });
});

describe('words', () => {
  it('never reach whoever looks away, in no byte, also after they look back', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const ben = await hub.join({ name: 'Ben' });
    const watcher = await hub.join({ name: 'Watcher', watch: true });
    await weaveTogether(ada, ben);
    await ben.must('lookDown', { on: true });
    await ada.must('sayQuick', { word: 'well-done' });
    await watcher.until(() => watcher.words().some(({ word }) => word === 'well-done'));
    await ben.must('lookDown', { on: false });
    await ben.patches(3);
    expect(ben.tap.includes('well-done')).toBe(false);
    expect(ben.words()).toEqual([]);
  });

  it('that are free are cleaned, come to dreamers who all agreed, and are gone with the first who does not', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const ben = await hub.join({ name: 'Ben' });
    const watcher = await hub.join({ name: 'Watcher', watch: true });
    await weaveTogether(ada, ben);
    expect(await ada.ask('sayText', { text: 'canary one' })).toEqual({ ok: false, refused: 'wordsOff' });
    await ada.must('allowText', { on: true });
    expect(ada.room.state.hasText).toBe(false);
    await ben.must('allowText', { on: true });
    await ada.until(() => ada.room.state.hasText);
    expect(await ada.ask('sayText', { text: '\u202e  ' })).toEqual({ ok: false, refused: 'invalid' });
    expect(await ada.ask('sayText', { text: 'x'.repeat(81) })).toEqual({ ok: false, refused: 'invalid' });
    await ada.must('sayText', { text: ' canary\u200b\u202e   two ' });
    await ben.until(() => ben.words().some(({ word, isText }) => isText && word === 'canary two'));
    await ben.must('allowText', { on: false });
    await ada.until(() => ada.words().length === 0 && !ada.room.state.hasText);
    expect(watcher.tap.includes('canary two')).toBe(false);
    expect(await ada.ask('sayText', { text: 'canary three' })).toEqual({ ok: false, refused: 'wordsOff' });
  });
});
