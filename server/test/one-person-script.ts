import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import { type Bed, grantOf, threadsOf, type World } from '../src/night/state/world.ts';
import { answerByWishes } from '../src/night/systems/answer-by-wishes.ts';
import { guildOffer } from './pure-night.ts';

/** Seconds between two acts of a person who is new to the game. */
const PACE_TICKS = ticksOf(5);
const THREADS = 3;

const answers = (world: World, me: number): AnyRequest | undefined => {
  const prompt = world.prompts.find(({ to, openedTick }) => to === me && world.tick - openedTick > ticksOf(2));
  if (prompt === undefined) return undefined;
  if (prompt.kind === 'ask') return { kind: 'tell', prompt: prompt.id, what: 'wishA' };
  if (prompt.kind === 'hands') return { kind: 'holdHands', to: prompt.from };
  const answer = answerByWishes((world.beds[prompt.from] as Bed).persona, (world.beds[me] as Bed).persona);
  return { kind: 'answer', prompt: prompt.id, answer };
};

const known = (world: World, me: number, bed: number): readonly number[] => {
  const { occupant, persona } = world.beds[bed] as Bed;
  if (occupant === 'sleeper') return persona.wishes;
  return world.told
    .filter(({ from, to, what }) => from === bed && to === me && what === 'wish')
    .map(({ feeling }) => feeling);
};

const weaves = (world: World, me: number, turn: number): AnyRequest | undefined => {
  const { persona, lucidity } = world.beds[me] as Bed;
  const others = world.beds.flatMap((_bed, bed) =>
    bed === me || world.threads.some(({ a, b }) => [a, b].includes(me) && [a, b].includes(bed)) ? [] : [bed],
  );
  const fit = others.find((bed) => {
    const other = (world.beds[bed] as Bed).persona;
    const rests = world.pairs[[`sleeper ${bed}`, 'ada'].sort().join('|')]?.restUntil ?? 0;
    return (
      rests < world.tick && known(world, me, bed).includes(persona.primary) && persona.wishes.includes(other.primary)
    );
  });
  if (fit !== undefined && threadsOf(world, me).length < THREADS && lucidity >= 2) {
    const terms = { scope: 63, depth: 2 };
    return guildOffer(fit, { give: terms, take: terms });
  }
  if (turn % 3 === 1) {
    const kind = Object.values(MOTIFS).find(
      ({ cost, profile, fear }) => fear === 0 && cost <= lucidity - 2 && (profile[persona.wishes[0]] as number) >= 2,
    );
    const hex = Array.from({ length: 37 }, (_, at) => at).find((at) => {
      const centre = hexCentre(at);
      const bed = world.beds[me] as Bed;
      return (
        bedHex(me) !== at &&
        distanceHexes(bed.x, bed.y, centre.x, centre.y) <= 1.05 &&
        !world.motifs.some((motif) => motif.hex === at)
      );
    });
    const mine = world.motifs.filter(({ author }) => author === me).length;
    if (kind !== undefined && hex !== undefined && mine < 2) return { kind: 'placeMotif', motif: kind.kind, hex };
  }
  const bots = others.filter((bed) => world.beds[bed]?.occupant === 'bot' && known(world, me, bed).length < 2);
  const asked = bots[turn % Math.max(1, bots.length)];
  return asked === undefined ? undefined : { kind: 'ask', to: asked };
};

const unveils = (world: World, me: number): AnyRequest | undefined => {
  const bed = world.beds[me] as Bed;
  const fear = world.beds.reduce((sum, one) => sum + one.fear, 0) / 8;
  const own = threadsOf(world, me);
  const hot = own.find(({ a, b }) => (world.beds[a === me ? b : a]?.fear ?? 0) > 40);
  if (hot !== undefined && world.threads.length > 5) return { kind: 'close', thread: hot.id };
  const thick = own.find(({ fromA, fromB }) =>
    [fromA, fromB].some((id) => grantOf(world, id).giver === me && grantOf(world, id).depth > 1),
  );
  if (thick !== undefined && fear > 14) return { kind: 'narrow', thread: thick.id, depth: 1 };
  if (!bed.breathing && (fear > 8 || bed.fear > 8)) return { kind: 'breathe', on: true };
  return undefined;
};

/** What somebody alone who plays on does before this tick, at an easy pace; undefined for nothing. */
export const onePersonAct = (world: World, person: string): AnyRequest | undefined => {
  const me = world.people[person]?.bed ?? -1;
  if (me < 0) return undefined;
  if (world.phase === 'lobby') return world.beds[me]?.ready === true ? undefined : { kind: 'ready', on: true };
  const answer = answers(world, me);
  if (answer !== undefined) return answer;
  if (world.tick % PACE_TICKS !== 0) return undefined;
  const turn = Math.floor(world.tick / PACE_TICKS);
  if (world.phase === 'weaving') return weaves(world, me, turn);
  return world.phase === 'unveiling' ? unveils(world, me) : undefined;
};
