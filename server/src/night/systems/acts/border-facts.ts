import type { Fact } from '../../state/facts.ts';
import { humanBeds, type World } from '../../state/world.ts';

/** At a border between acts what is still open lapses: no rest follows for the pair, and the light comes back. */
export const borderFacts = (world: World): readonly Fact[] =>
  world.prompts.flatMap((prompt): readonly Fact[] => [
    { fact: 'promptClosed', id: prompt.id, prompt, answer: 'lapsed' },
    ...(prompt.paid > 0 ? [{ fact: 'lucidityChanged', bed: prompt.from, by: prompt.paid } as const] : []),
  ]);

/** Is somebody here, and does everybody who is want to go on? */
export const allReady = (world: World): boolean => {
  const humans = humanBeds(world);
  return humans.length > 0 && humans.every((bed) => world.beds[bed]?.ready === true);
};
