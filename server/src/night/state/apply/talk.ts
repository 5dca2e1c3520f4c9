import { hasText } from '../../hearing.ts';
import type { TalkFact } from '../facts/talk.ts';
import { personIn, type World } from '../world.ts';

type Named<Name extends TalkFact['fact']> = Extract<TalkFact, { readonly fact: Name }>;

export const APPLY_TALK: { readonly [Name in TalkFact['fact']]: (world: World, fact: Named<Name>) => void } = {
  wordSaid: (world, { word }) => {
    world.words = [...world.words.filter(({ bed }) => bed !== word.bed), word];
    world.nextId += 1;
    const speaker = personIn(world, word.bed);
    if (speaker !== undefined) speaker.lastWordTick = world.tick;
  },
  wordsFaded: (world, { before }) => {
    world.words = world.words.filter(({ tick }) => tick >= before);
  },
  textAllowed: (world, { person, on }) => {
    const one = world.people[person];
    if (one !== undefined) one.allowsText = on;
    if (!hasText(world)) world.words = world.words.filter(({ isText }) => !isText);
  },
};
