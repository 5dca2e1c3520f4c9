import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { PORTS_PER_BED, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import type { Shade } from '../../state/shade.ts';
import { threadBetween, threadsOf, type World } from '../../state/world.ts';
import { drawBy } from './draw-by.ts';
import type { ShadeRule } from './shade-rule.ts';

const OFFER_TICKS = ticksOf(8);
const PROMPTS_PER_MINUTE = 6;
const DEPTH = 3;

/** Beds in whose name it may ask: bots and sleepers, and whoever it haunts; never another person. */
const names = (world: World, bed: number): readonly number[] =>
  world.beds.flatMap(({ occupant }, other) => {
    const isOne = other === bed || (occupant !== 'human' && threadBetween(world, bed, other) === undefined);
    return isOne && (other === bed || threadsOf(world, other).length < PORTS_PER_BED) ? [other] : [];
  });

const mayAsk = (world: World, { id, bed }: Shade): boolean => {
  const { occupant, presence } = world.beds[bed] ?? {};
  const got = world.prompts.filter(({ to, openedTick }) => to === bed && world.tick - openedTick < ticksOf(60));
  return (
    occupant === 'human' &&
    presence === 'awake' &&
    got.length < PROMPTS_PER_MINUTE &&
    !world.prompts.some(({ falseBy }) => falseBy === id)
  );
};

/** Asks its bed for a thread in another's name, without the mark of a receipt: a yes frightens, a no sends it off. */
export const theCopy: ShadeRule = {
  kind: 'the-copy',
  everySeconds: 12,
  act: (world, shade): readonly Fact[] => {
    const from = mayAsk(world, shade) ? drawBy(world, shade, names(world, shade.bed)) : undefined;
    if (from === undefined) return [];
    const terms = { scope: WHOLE_SCOPE, depth: DEPTH };
    const offer = {
      technology: world.technology,
      give: terms,
      take: terms,
      until: 'morning',
      keepsFear: false,
    } as const;
    return [
      {
        fact: 'promptOpened',
        prompt: {
          id: world.nextId,
          kind: 'offer',
          from,
          to: shade.bed,
          openedTick: world.tick,
          expiresTick: world.tick + OFFER_TICKS,
          offer,
          paid: 0,
          falseBy: shade.id,
        },
      },
    ];
  },
};
