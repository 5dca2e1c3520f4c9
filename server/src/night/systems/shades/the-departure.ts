import type { Fact } from '../../state/facts.ts';
import type { Shade } from '../../state/shade.ts';
import { threadsOf, type World } from '../../state/world.ts';
import { closeFacts } from '../deciders/close-threads.ts';
import type { ShadeRule } from './shade-rule.ts';

/** The thread to the most afraid; the older one of two alike. */
const nextThread = (world: World, { bed, thread: gone }: Shade): number => {
  const fearAt = ({ a, b }: { readonly a: number; readonly b: number }): number =>
    world.beds[a === bed ? b : a]?.fear ?? 0;
  const [hottest] = threadsOf(world, bed)
    .filter(({ id }) => id !== gone)
    .toSorted((one, other) => fearAt(other) - fearAt(one) || one.id - other.id);
  return hottest?.id ?? 0;
};

/** Takes one thread after the other, each told beforehand: whoever holds its end stops it, and so does letting it go. */
export const theDeparture: ShadeRule = {
  kind: 'the-departure',
  everySeconds: 10,
  act: (world, shade): readonly Fact[] =>
    shade.thread === 0
      ? []
      : [
          { fact: 'shadeChanged', id: shade.id, to: { thread: nextThread(world, shade), heldBy: -1 } },
          ...closeFacts(world, [shade.thread]),
        ],
  step: (world, shade) => (shade.thread === 0 ? { thread: nextThread(world, shade), actTicks: 0 } : {}),
  isCalmed: (world, { thread }) => thread !== 0 && !world.threads.some(({ id }) => id === thread),
  isCalming: (_world, { heldBy }) => heldBy >= 0,
  calmsAfterSeconds: 3,
  help: 'holdEnd',
};
