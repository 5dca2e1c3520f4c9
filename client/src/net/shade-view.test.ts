import { ShadeState } from '@lent-dreams/shared/wire/schema.ts';
import { describe, expect, it } from 'vitest';
import { shadeViews } from './shade-view.ts';

const state = (fields: Partial<ShadeState>): ShadeState => Object.assign(new ShadeState(), fields);
const drop = state({ id: 7, kind: 'the-drop', bed: 2, hexes: '4,5', calmed: 40, threads: 81, gap: 12, takes: 'say' });
const dark = state({ id: 3, kind: 'the-dark', bed: 0, named: true });

describe('shades as I see them', () => {
  it('come in whole numbers and go out as what they mean, lowest id first', () => {
    const seen = shadeViews([drop, dark], { myBed: 0, mine: [7] });
    expect(seen).toMatchObject([
      { id: 3, kind: 'the-dark', isAtMe: true, isMine: false, isNamed: true, isStilled: false, hexes: [] },
      { id: 7, bed: 2, isAtMe: false, isMine: true, calmedShare: 0.4, threadShare: 0.81, gapHexes: 1.2, takes: 'say' },
    ]);
    expect(seen[1]?.hexes).toEqual([4, 5]);
  });

  it('are outlines without a name where the server faded them', () => {
    const seen = shadeViews([state({ id: 7, bed: 2, faded: 'low' }), dark], { myBed: 0, mine: [] });
    expect(seen.map(({ kind, isFaded, faded }) => [kind, isFaded, faded])).toEqual([
      ['the-dark', false, ''],
      ['', true, 'low'],
    ]);
  });
});
