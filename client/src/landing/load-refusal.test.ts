import { describe, expect, it } from 'vitest';
import { loadRefusal } from './load-refusal.ts';

describe('loadRefusal', () => {
  it('never blames the version on a browser that cannot draw', () => {
    expect(loadRefusal({ canDraw: false, isOnline: true })).toEqual({ refused: 'noPicture' });
  });

  it('never blames the version on a line that is down', () => {
    expect(loadRefusal({ canDraw: true, isOnline: false })).toEqual({ refused: 'connection' });
  });

  it('takes parts that are gone for those of a former version', () => {
    expect(loadRefusal({ canDraw: true, isOnline: true })).toEqual({ refused: 'version' });
  });
});
