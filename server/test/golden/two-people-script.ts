import { MOTIF_KINDS } from '@lent-dreams/shared/content/motifs/index.ts';
import { nextInt, seedRng } from '@lent-dreams/shared/maths/rng.ts';
import { BED_COUNT, ticksOf } from '@lent-dreams/shared/units.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import type { NightInput } from '../../src/night/night.ts';
import { threadsOf, type World } from '../../src/night/state/world.ts';
import { guildOffer } from '../pure-night.ts';

/** Two people who do a bit of everything; what they do next follows from the world and a seed. */
export type Script = {
  /** Inputs to take before the tick that follows. */
  readonly next: (world: World) => readonly NightInput[];
};

const PEOPLE = ['ada', 'ben'] as const;
/** A person does something this often. */
const PACE_TICKS = 25;
const STRIDES = 4;

export const twoPeopleScript = (seed: string): Script => {
  const rng = seedRng(seed, 'two-people');
  const some = <Item>(items: readonly Item[]): Item | undefined => items[nextInt(rng, Math.max(1, items.length))];

  const answers = (world: World, bed: number): AnyRequest | undefined => {
    const prompt = world.prompts.find(({ to }) => to === bed);
    if (prompt === undefined) return undefined;
    if (prompt.kind === 'ask')
      return { kind: 'tell', prompt: prompt.id, what: nextInt(rng, 3) === 0 ? 'notNow' : 'wishA' };
    const answer = (['yes', 'yes', 'less', 'no'] as const)[nextInt(rng, 4)] as 'yes';
    return { kind: 'answer', prompt: prompt.id, answer, ...(nextInt(rng, 2) === 0 ? { show: 'wishB' as const } : {}) };
  };

  const weaves = (world: World, bed: number): AnyRequest => {
    const to = (bed + 1 + nextInt(rng, BED_COUNT - 1)) % BED_COUNT;
    const terms = { scope: 63, depth: 1 + nextInt(rng, 3) };
    switch (nextInt(rng, 6)) {
      case 0:
        return { kind: 'ask', to };
      case 1:
        return { kind: 'placeMotif', motif: some(MOTIF_KINDS) as string, hex: nextInt(rng, 37) };
      case 2:
        return { kind: 'lendMemory', motif: some(MOTIF_KINDS) as string, text: `a memory at ${world.tick}` };
      default:
        return guildOffer(to, { give: terms, take: terms, keepFear: nextInt(rng, 5) === 0 });
    }
  };

  const unveils = (world: World, bed: number): AnyRequest => {
    const thread = some(threadsOf(world, bed));
    switch (nextInt(rng, 9)) {
      case 0:
        return thread === undefined ? { kind: 'closeAll' } : { kind: 'narrow', thread: thread.id, depth: 1 };
      case 1:
        return thread === undefined ? { kind: 'closeAll' } : { kind: 'close', thread: thread.id };
      case 2:
        return { kind: 'holdHands', to: (bed + 1) % BED_COUNT };
      case 3:
        return { kind: 'setMisuse', may: nextInt(rng, 2) === 0 };
      case 4:
        return { kind: 'pressX' };
      case 5:
        return { kind: 'afterX', choice: 'rewind' };
      case 6:
        return { kind: 'takeBack', what: 'memory' };
      default:
        return { kind: 'breathe', on: nextInt(rng, 3) > 0 };
    }
  };

  const walks = (world: World, bed: number): readonly AnyRequest[] => {
    const mx = nextInt(rng, 255) - 127;
    const my = nextInt(rng, 255) - 127;
    const seq = world.beds[bed]?.strideSeq ?? 0;
    return Array.from({ length: STRIDES }, (_, step) => ({ kind: 'move', mx, my, seq: (seq + 1 + step) % 65_536 }));
  };

  const acts = (world: World, person: string): readonly AnyRequest[] => {
    const bed = world.people[person]?.bed ?? -1;
    if (world.phase === 'lobby') return [{ kind: 'ready', on: true }];
    if (world.phase === 'ending') return [];
    const answer = answers(world, bed);
    if (answer !== undefined) return [answer];
    if (nextInt(rng, 8) === 0) return walks(world, bed);
    return [world.phase === 'weaving' ? weaves(world, bed) : unveils(world, bed)];
  };

  return {
    next: (world) => {
      if (world.tick === 0) {
        return PEOPLE.map((person) => ({ input: 'came', person, name: person, mayMisuse: true, watch: false }));
      }
      if (world.tick === ticksOf(100)) return [{ input: 'dropped', person: 'ben' }];
      if (world.tick === ticksOf(105)) {
        return [{ input: 'came', person: 'ben', name: 'ben', mayMisuse: true, watch: false }];
      }
      const at = world.tick % PACE_TICKS;
      const person = at === 0 ? PEOPLE[0] : at === 12 ? PEOPLE[1] : undefined;
      if (person === undefined || world.people[person]?.connected !== true) return [];
      return acts(world, person).map((request) => ({ input: 'request', person, request }));
    },
  };
};
