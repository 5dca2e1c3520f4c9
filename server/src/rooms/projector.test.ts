import { hexIndex } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { beside, stand, stepOn } from '../../test/place.ts';
import { type PureNight, pureNight } from '../../test/pure-night.ts';
import type { Bed } from '../night/state/world.ts';
import { newHubState, project } from './projector.ts';

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
});

describe('wishes', () => {
  const shown = (bed: number): readonly (number | undefined)[] => {
    const state = newHubState('a-hub', 'A hub');
    project(dream.world, state);
    return [state.beds[bed]?.wishA, state.beds[bed]?.wishB, state.beds[bed]?.guard];
  };
  const personaAt = (bed: number): Bed['persona'] => (dream.world.beds[bed] as Bed).persona;

  it('of a sleeper are open to all once the night has begun, and to nobody before', () => {
    const { wishes, guard } = personaAt(4);
    expect(shown(4)).toEqual([...wishes, guard]);
    dream = pureNight(['ada']);
    expect(shown(4)).toEqual([255, 255, 255]);
    dream.must('ada', { kind: 'ask', to: 4 });
    dream.run(ticksOf(2));
    expect([dream.world.prompts, dream.world.told]).toEqual([[], []]);
  });

  it('that everybody saw while a bed slept are not known to be those of whoever lies down in it', () => {
    const before = personaAt(3);
    const seen = new Set<string>();
    for (let turn = 0; turn < 60; turn += 1) {
      dream.come('late');
      expect(dream.bedOf('late')).toBe(3);
      const { primary, secondary, wishes, guard } = personaAt(3);
      expect([primary, secondary]).toEqual([before.primary, before.secondary]);
      expect(new Set([primary, secondary, ...wishes]).size).toBe(4);
      expect(wishes).not.toContain(guard);
      expect(shown(3)).toEqual([255, 255, 255]);
      seen.add(`${wishes.toSorted((one, other) => one - other).join('')} ${guard}`);
      dream.must('late', { kind: 'leave' });
      expect(shown(3)).toEqual([...personaAt(3).wishes, personaAt(3).guard]);
    }
    // Three pairs of wishes with two guards each: all of them come.
    expect(seen.size).toBe(6);
  });
});

describe('a motif', () => {
  it('is shown as it is: worn, tended, fused, shut and unwanted', () => {
    const here = hexIndex(-1, 0);
    const tide = stand(dream, 'tide', here);
    stand(dream, 'lighthouse', beside(here));
    Object.assign(tide, { points: 2, shutBy: [1, 4], unwantedBy: [2], spent: true });
    stepOn(dream, 'ada', here);
    dream.must('ada', { kind: 'tend', id: tide.id, on: true });
    dream.run(ticksOf(1.5));
    const state = newHubState('a-hub', 'A hub');
    project(dream.world, state);
    const shown = state.motifs.get(String(tide.id));
    expect(shown).toMatchObject({ points: 2, fused: 'harbour', spent: true, shut: 0b1_0010, unwanted: 1 });
    expect(shown?.tended).toBeGreaterThan(8);
    expect(shown?.tended).toBeLessThan(12);
    expect(state.book).toBe('harbour');
  });
});
