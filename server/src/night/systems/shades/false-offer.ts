import type { Fact } from '../../state/facts.ts';
import type { Prompt, World } from '../../state/world.ts';
import { stillFact } from './still-fact.ts';

/** What a yes to nobody does to the fear of whoever said it. */
const FRIGHT = 10;

/**
 * What an answer to a false offer does: a yes frightens and ties nothing, a no calms the shade behind it, silence closes
 * it. Nothing of it is remembered between the two, as the other never asked.
 */
export const falseAnswerFacts = (
  world: World,
  prompt: Prompt,
  answer: 'yes' | 'less' | 'no' | 'lapsed',
): readonly Fact[] => {
  const closed: Fact = { fact: 'promptClosed', id: prompt.id, prompt, answer };
  if (answer === 'yes' || answer === 'less') return [closed, { fact: 'fearRaised', bed: prompt.to, by: FRIGHT }];
  const shade = world.shades.find(({ id }) => id === prompt.falseBy);
  return answer === 'no' && shade !== undefined ? [closed, stillFact(world, shade)] : [closed];
};
