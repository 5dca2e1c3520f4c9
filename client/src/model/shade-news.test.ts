import { describe, expect, it } from 'vitest';
import { alertText, diffAlerts } from './alerts.ts';
import type { DreamView } from './dream-view.ts';
import { sampleDream, sampleShade } from './sample-dream.ts';
import { shadeLines, shadeTitle, shadeVerbs } from './select-shade.ts';

const show = (changes: Partial<DreamView>): DreamView => sampleDream({ phase: 'unveiling', ...changes });
const texts = (before: DreamView, after: DreamView): readonly string[] =>
  diffAlerts(before, after, 0).map((alert) => alertText(alert, after));

describe('news of fears', () => {
  it('say whose bed one came to, mine first and as danger, and nothing twice', () => {
    const after = show({ shades: [sampleShade(1), sampleShade(2, { kind: 'the-dark', bed: 0, isAtMe: true })] });
    expect(texts(show({}), after)).toEqual(['**The Drop** is at Oszkar', '**The Dark** is at your bed.']);
    expect(diffAlerts(show({}), after, 0).map(({ kind, priority }) => [kind, priority])).toEqual([
      ['danger', 3],
      ['danger', 2],
    ]);
    expect(texts(after, after)).toEqual([]);
  });

  it('tell when one is still, and that one was taken out, never why', () => {
    const [before, stilled] = [
      show({ shades: [sampleShade(1)] }),
      show({ shades: [sampleShade(1, { isStilled: true })] }),
    ];
    expect(texts(before, stilled)).toEqual(['**The Drop** is still.']);
    expect(texts(before, show({ shades: [sampleShade(1, { kind: 'the-dark' })] }))).toEqual(['A shape was taken out.']);
  });

  it('of one I faded say nothing of what it is', () => {
    const faded = sampleShade(1, { kind: '', faded: 'low', isFaded: true });
    const view = show({ shades: [faded] });
    const all = [...texts(show({}), view), shadeTitle(faded), ...shadeLines(view, faded, 0)].join(' ');
    expect(all).not.toMatch(/drop|hands|fall/i);
    expect(all).toContain('A shadow');
  });
});

describe('what I can do about a fear', () => {
  const verbs = (changes: Parameters<typeof sampleShade>[1], view: Partial<DreamView> = {}): readonly string[] =>
    shadeVerbs(show(view), sampleShade(1, changes)).map(({ verb, words }) => `${verb}: ${words}`);

  it('is what its kind is calmed by', () => {
    expect(verbs({})).toEqual(['hands: Hold hands with Oszkar']);
    expect(verbs({ kind: 'blank-page' })).toEqual(['lendVerb: Lend Oszkar a word']);
    expect(verbs({ kind: 'the-fading' })).toEqual(['callName: Call Oszkar']);
    expect(verbs({ kind: 'stopped-mouth' })).toEqual(['speakFor: Speak for Oszkar']);
    expect(verbs({ kind: 'footsteps', bed: 0, isAtMe: true })).toEqual(['face: Turn and face it']);
    expect(verbs({ kind: 'footsteps' })).toEqual([]);
    expect(verbs({ kind: 'footsteps', bed: 5 })).toEqual(['face: Turn and face it']);
    expect(verbs({ kind: 'turning-streets', hexes: [4] })).toEqual(['goLit: Go to the lit place']);
  });

  it('is holding the end, or letting go, of my own thread alone', () => {
    const mine = { threads: [{ id: 9, a: 0, b: 1 }] } as unknown as Partial<DreamView>;
    const others = { threads: [{ id: 9, a: 2, b: 1 }] } as unknown as Partial<DreamView>;
    expect(verbs({ kind: 'the-departure', thread: 9 }, mine)).toEqual(['holdEnd: Hold the end', 'letGo: Let it go']);
    expect(verbs({ kind: 'the-departure', thread: 9 }, others)).toEqual([]);
  });

  it('is nothing while it is still, and nothing for watchers', () => {
    expect(verbs({ isStilled: true })).toEqual([]);
    expect(shadeVerbs(show({ me: { ...show({}).me, watching: true } }), sampleShade(1))).toEqual([]);
  });

  it('of a faded one follows from what it keeps', () => {
    expect(verbs({ kind: '', isFaded: true, takes: 'offer' })).toEqual(['lendVerb: Lend Oszkar a word']);
    expect(verbs({ kind: '', isFaded: true, takes: 'say' })).toEqual(['speakFor: Speak for Oszkar']);
  });
});
