import { UNITS_PER_HEX } from '@lent-dreams/shared/rules/board.ts';
import { describe, expect, it } from 'vitest';
import { pureNight } from '../../../../../test/pure-night.ts';
import { newShade, type Shade } from '../../../state/shade.ts';
import type { Bed } from '../../../state/world.ts';
import { type BotView, botView } from '../bot-view.ts';
import { helpAgainstShades } from './help.ts';

/** One person in bed 0 and bots beside; a shade haunts a bed. */
const seen = (
  kind: string,
  bed: number,
  how: Partial<Shade> = {},
): { readonly view: BotView; readonly again: BotView } => {
  const dream = pureNight(['ada'], { bots: true });
  const { world } = dream;
  dream.weave();
  dream.unveil();
  const me = world.beds.findIndex(({ occupant }) => occupant === 'bot');
  const shade = { ...newShade({ id: 900, kind, bed: bed < 0 ? me : bed, owner: '', bornTick: 1, x: 0, y: 0 }), ...how };
  world.shades = [shade];
  const view = botView(world, me) as BotView;
  const { x, y } = world.beds[shade.bed] as Bed;
  Object.assign(world.beds[me] as Bed, { x, y });
  return { view, again: botView(world, me) as BotView };
};

describe('a bot against a shade', () => {
  it('calls the name of whoever fades, once', () => {
    expect(helpAgainstShades(seen('the-fading', 0).view)).toEqual({ request: { kind: 'callName', to: 0 } });
    const { me } = seen('the-fading', 0).view;
    expect(helpAgainstShades(seen('the-fading', 0, { callers: [me] }).view)).toBeUndefined();
  });

  it('goes to whom it can lend a verb or a word, and does', () => {
    const blank = seen('blank-page', 0);
    expect(helpAgainstShades(blank.again)).toEqual({ request: { kind: 'lendVerb', to: 0 } });
    const beds = blank.view.beds.map((one) => (one.bed === 0 ? { ...one, x: one.x - 6 * UNITS_PER_HEX } : one));
    const far = { ...blank.view, threads: [], beds };
    expect(helpAgainstShades(far)).toHaveProperty('goal');
    expect(helpAgainstShades(seen('stopped-mouth', 0).again)).toEqual({ request: { kind: 'speakFor', to: 0 } });
  });

  it('turns to what follows it, and to nothing that follows another', () => {
    expect(helpAgainstShades(seen('footsteps', -1).view)).toEqual({ request: { kind: 'face', shade: 900, on: true } });
    expect(helpAgainstShades(seen('footsteps', 0).view)).toBeUndefined();
  });

  it('holds the end of a thread of its own, and of no other', () => {
    const { view } = seen('the-departure', 0, { thread: 77 });
    expect(helpAgainstShades(view)).toBeUndefined();
    const tied = { id: 77, a: 0, b: view.me, depths: [1, 1] } as const;
    expect(helpAgainstShades({ ...view, threads: [tied] as unknown as BotView['threads'] })).toEqual({
      request: { kind: 'holdEnd', thread: 77, on: true },
    });
  });

  it('does nothing against one that is calmed, or that it cannot calm', () => {
    expect(helpAgainstShades(seen('the-fading', 0, { stilledUntil: 1e9 }).view)).toBeUndefined();
    expect(helpAgainstShades(seen('the-dark', 0).view)).toBeUndefined();
  });
});
