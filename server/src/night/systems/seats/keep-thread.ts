import type { Fact } from '../../state/facts.ts';
import type { Prompt, World } from '../../state/world.ts';

/**
 * The newcomer wants to keep a thread of whoever lay here before: it becomes their own offer, at no light, and the other
 * end says yes anew or not at all. *Less* is thin, and without the newcomer's fear.
 */
export const keepFacts = (
  world: World,
  prompt: Prompt,
  answer: 'yes' | 'less',
  answerTicks: number,
): readonly Fact[] => {
  const { offer } = prompt;
  if (offer === null) return [];
  const isLess = answer === 'less';
  const turned: Prompt = {
    id: world.nextId,
    kind: 'offer',
    from: prompt.to,
    to: prompt.from,
    openedTick: world.tick,
    expiresTick: world.tick + answerTicks,
    offer: {
      technology: offer.technology,
      give: isLess ? { ...offer.take, depth: 1 } : offer.take,
      take: isLess ? { ...offer.give, depth: 1 } : offer.give,
      until: offer.until,
      keepsFear: isLess || offer.takeKeepsFear === true,
      takeKeepsFear: offer.keepsFear,
    },
    paid: 0,
  };
  return [
    { fact: 'promptClosed', id: prompt.id, prompt, answer },
    { fact: 'promptOpened', prompt: turned },
  ];
};
