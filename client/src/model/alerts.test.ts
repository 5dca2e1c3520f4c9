import { describe, expect, it } from 'vitest';
import {
  addAlerts,
  alertText,
  awayAlert,
  diffAlerts,
  letGoAlert,
  NO_ALERTS,
  noticeAlerts,
  pingAlert,
  shownAlerts,
} from './alerts.ts';
import { sampleBeds, sampleDream, sampleMotif, sampleThread } from './sample-dream.ts';

const before = sampleDream({ phase: 'unveiling' });
const over = (...beds: readonly number[]) =>
  sampleDream({
    phase: 'unveiling',
    beds: sampleBeds(Object.fromEntries(beds.map((bed) => [bed, { fear: 60 }]))),
  });
const keysOf = (next: ReturnType<typeof sampleDream>, previous = before): readonly string[] =>
  diffAlerts(previous, next, 0).map((alert) => alert.key);

describe('what changed', () => {
  it('tells who went over the brim, and me apart', () => {
    expect(keysOf(over(0, 2))).toEqual(['alert.meOver', 'alert.over']);
    expect(keysOf(over(2), over(2))).toEqual([]);
  });

  it('tells who breathes, lies down, leaves to a bot and comes back', () => {
    const next = (changes: Parameters<typeof sampleBeds>[0]) =>
      sampleDream({ phase: 'unveiling', beds: sampleBeds(changes) });
    expect(keysOf(next({ 1: { breathing: true } }))).toEqual(['alert.breathing']);
    expect(keysOf(next({ 5: { occupant: 'human' } }))).toEqual(['alert.joined']);
    expect(keysOf(next({ 1: { occupant: 'bot' } }))).toEqual(['alert.bot']);
    expect(keysOf(next({}), next({ 1: { presence: 'away' } }))).toEqual(['alert.back']);
  });

  it('tells of quiet, waves and threads of others, not of mine', () => {
    expect(keysOf(sampleDream({ phase: 'unveiling', quietUntilMs: 9000 }))).toEqual(['alert.quiet']);
    expect(keysOf(sampleDream({ phase: 'unveiling', wave: 2, waveLandsAtMs: 6000 }))).toEqual(['alert.wave']);
    const threads = [sampleThread(1, 0, 1), sampleThread(2, 2, 3)];
    expect(keysOf(sampleDream({ phase: 'unveiling', threads }))).toEqual(['alert.newThread']);
  });

  it('tells what was found side by side, whether it is new, what grew and what was mended', () => {
    const pair = (fused: string) => [sampleMotif(1, 'tide', 5, { fused }), sampleMotif(2, 'lighthouse', 6, { fused })];
    const apart = sampleDream({ phase: 'unveiling', motifs: pair('') });
    const known = sampleDream({ phase: 'unveiling', motifs: pair(''), book: ['harbour'] });
    const fused = sampleDream({ phase: 'unveiling', motifs: pair('harbour'), book: ['harbour'] });
    expect(keysOf(fused, apart)).toEqual(['alert.fusedNew']);
    expect(keysOf(fused, known)).toEqual(['alert.fused']);
    expect(keysOf(fused, fused)).toEqual([]);
    const one = (kind: string, scarred: boolean) =>
      sampleDream({ phase: 'unveiling', motifs: [sampleMotif(1, kind, 5, { scarred })] });
    expect(keysOf(one('swing', false), one('seed', false))).toEqual(['alert.grew']);
    expect(keysOf(one('tide', false), one('tide', true))).toEqual(['alert.mended']);
  });

  it('compares no two acts and no broken lines', () => {
    expect(keysOf(over(2), sampleDream({ phase: 'weaving' }))).toEqual([]);
    expect(keysOf({ ...over(2), connection: 'lost' })).toEqual([]);
  });
});

describe('the list of alerts', () => {
  it('merges those over the brim into one line', () => {
    const first = addAlerts(NO_ALERTS, diffAlerts(before, over(2), 0), 0, false);
    const both = addAlerts(first, diffAlerts(over(2), over(2, 3), 1000), 1000, false);
    expect(both.live).toHaveLength(1);
    expect(both.live.map((alert) => alertText(alert, before))).toEqual(['**Inès and Nuru** are over the brim']);
  });

  it('lives six seconds and is not repeated within fifteen', () => {
    const said = addAlerts(NO_ALERTS, diffAlerts(before, over(2), 0), 0, false);
    expect(shownAlerts(said, 5999, 3)).toHaveLength(1);
    expect(shownAlerts(said, 6000, 3)).toHaveLength(0);
    const soon = addAlerts(said, diffAlerts(before, over(2), 14_999), 14_999, false);
    expect(shownAlerts(soon, 14_999, 3)).toHaveLength(0);
    const later = addAlerts(said, diffAlerts(before, over(2), 15_000), 15_000, false);
    expect(shownAlerts(later, 15_000, 3)).toHaveLength(1);
  });

  it('says even in the spiral that the night is not saved', () => {
    const alerts = noticeAlerts({ kind: 'notSaved' }, 0);
    expect(addAlerts(NO_ALERTS, alerts, 0, true).live.map(({ key }) => key)).toEqual(['alert.notSaved']);
    expect(noticeAlerts({ kind: 'savedAgain' }, 0).map(({ key }) => key)).toEqual(['alert.savedAgain']);
  });

  it('keeps news and praise silent in the spiral, danger not', () => {
    const praise = noticeAlerts({ kind: 'resonance', feeling: 0 }, 0);
    expect(addAlerts(NO_ALERTS, praise, 0, true).live).toHaveLength(0);
    expect(addAlerts(NO_ALERTS, praise, 0, false).live).toHaveLength(1);
    expect(addAlerts(NO_ALERTS, diffAlerts(before, over(2), 0), 0, true).live).toHaveLength(1);
  });

  it('shows danger to me before danger to others before news', () => {
    const mixed = [letGoAlert('Inès', 0), ...diffAlerts(before, over(2), 0), ...diffAlerts(before, over(0), 0)];
    const list = addAlerts(NO_ALERTS, mixed, 0, false);
    expect(shownAlerts(list, 0, 2).map((alert) => alert.key)).toEqual(['alert.meOver', 'alert.over']);
  });
});

describe('other lines', () => {
  it('name who points and where, and what I missed even in the spiral', () => {
    const ping = pingAlert(3, 'beside Kit', 0);
    expect(alertText(ping, before)).toBe('**Nuru** points: beside Kit');
    expect(addAlerts(NO_ALERTS, [awayAlert('1 wave', 0)], 0, true).live).toHaveLength(1);
    expect(alertText(letGoAlert('Nuru', 0), before)).toBe('**Nuru** let go');
  });
});

describe('the words of answers', () => {
  it.each([
    ['offer', 'yes', '**Nuru** said yes'],
    ['offer', 'less', '**Nuru** said less'],
    ['offer', 'no', '**Nuru** said no'],
    ['offer', 'lapsed', 'No answer from **Nuru**'],
    ['ask', 'told', '**Nuru** told you a wish'],
    ['ask', 'notNow', '**Nuru** says: not now'],
    ['hands', 'yes', '**Nuru** holds your hand'],
  ] as const)('for %s %s', (prompt, answer, words) => {
    const [alert] = noticeAlerts({ kind: 'answered', by: 3, prompt, answer }, 0);
    expect(alert && alertText(alert, before)).toBe(words);
  });
});
