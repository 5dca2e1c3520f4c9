import { MOTIF_KINDS } from '@lent-dreams/shared/content/motifs/index.ts';
import { MODES, type Mode } from '@lent-dreams/shared/rules/act-lengths.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import fc from 'fast-check';
import { personIn, threadsOf, type World } from '../../src/night/state/world.ts';
import { ABILITY_RULES } from '../../src/night/systems/abilities/index.ts';
import { FLAWS } from '../../src/night/systems/flaws/index.ts';
import { guildOffer, type PureNight, pureNight } from '../pure-night.ts';

/** A random history is a list of numbers; each becomes one act on the world as it then is. */
export type History = { readonly seed: number; readonly steps: readonly number[] };

/** What one step did. */
export type Done = {
  readonly act: Act;
  readonly who: string;
  /** The request taken, if it was one. */
  readonly request?: AnyRequest;
  readonly reply?: Reply<unknown>;
};

const PEOPLE = ['ada', 'ben', 'cy', 'dee', 'eve'] as const;

/** Acts by how often they come. */
const ACTS = [
  'tick',
  'tick',
  'tick',
  'ticks',
  'come',
  'drop',
  'offer',
  'offer',
  'offer',
  'yes',
  'yes',
  'yes',
  'ask',
  'tell',
  'no',
  'no',
  'no',
  'lend',
  'place',
  'motif',
  'hands',
  'breathe',
  'walk',
  'x',
  'afterX',
  'leave',
  'advance',
  'scare',
  'wake',
  'lieDown',
  'evening',
  'unblock',
  'lookAway',
  'askOk',
  'mask',
  'ability',
  'ability',
  'say',
  'city',
] as const;
type Act = (typeof ACTS)[number];
/** Acts that are not a request. */
type Event = 'tick' | 'ticks' | 'come' | 'drop' | 'advance' | 'scare' | 'wake';

/** A machine with each flaw. */
const MACHINES: readonly string[] = [...FLAWS.keys()];

const pick = <Item>(items: readonly Item[], by: number): Item | undefined => items[by % items.length];

/** Of all roles: most are somebody else's, and refused. */
const ABILITY_KINDS: readonly string[] = [...ABILITY_RULES.keys()];

const TOPICS = ['falling', 'the-dark', 'copied'] as const;

/** Every *no* and every safety request this person could make now, all of which must be granted. */
export const noesOf = (world: World, who: string): readonly AnyRequest[] => {
  const person = world.people[who];
  if (person === undefined) return [];
  const { bed } = person;
  const others = Object.values(world.people).filter((other) => other.bed >= 0 && other.id !== who);
  const always: AnyRequest[] = [
    { kind: 'setMisuse', may: false },
    { kind: 'takeBack', what: 'fear' },
    { kind: 'takeBack', what: 'memory' },
    { kind: 'closeAll' },
    { kind: 'setMask', mask: { scope: 0, depth: 1, keepFear: true } },
    { kind: 'pressX' },
    { kind: 'setSafety', topic: TOPICS[world.tick % 3] as string, level: 'line' },
    { kind: 'calmMode', on: true },
    { kind: 'quietRoom', on: world.tick % 2 === 0 },
    { kind: 'checkIn', face: 'stop' },
    { kind: 'breathe', on: false },
    ...others.flatMap((other): AnyRequest[] => [
      { kind: 'block', bed: other.bed },
      { kind: 'mute', bed: other.bed },
    ]),
  ];
  if (bed < 0) return always;
  const threads = threadsOf(world, bed);
  return [
    ...always,
    ...threads.flatMap(({ id }): AnyRequest[] => [
      { kind: 'close', thread: id },
      { kind: 'narrow', thread: id, keepFear: true },
      { kind: 'narrow', thread: id, depth: 1 },
      { kind: 'narrow', thread: id, scope: 0 },
    ]),
    ...world.prompts
      .filter(({ to }) => to === bed)
      .map(
        ({ id, kind }): AnyRequest =>
          kind === 'ask' ? { kind: 'tell', prompt: id, what: 'notNow' } : { kind: 'answer', prompt: id, answer: 'no' },
      ),
    ...world.told
      .filter(({ from }) => from === bed)
      .map(({ id }): AnyRequest => ({ kind: 'takeBack', what: 'told', id })),
    ...((world.beds[bed]?.hands ?? -1) >= 0 ? [{ kind: 'letGo' } as const] : []),
  ];
};

/** The request an act stands for, as the world is now; undefined when nothing fits. */
const requestOf = (world: World, act: Exclude<Act, Event>, who: string, by: number): AnyRequest | undefined => {
  const bed = world.people[who]?.bed ?? -1;
  const other = by % 8;
  const mine = world.prompts.filter(({ to }) => to === bed);
  const motif = pick(world.motifs, by);
  switch (act) {
    case 'offer':
      return guildOffer(by % 3 === 0 ? other : (by >> 3) % 4, {
        until: by % 5 === 0 ? 'curtain' : 'morning',
        keepFear: by % 7 === 0,
        give: { scope: 63, depth: 1 + (by % 3) },
        take: { scope: 63, depth: 1 + (by % 3) },
      });
    case 'yes': {
      const prompt = pick(
        mine.filter(({ kind }) => kind !== 'ask'),
        by,
      );
      const show = by % 3 === 0 ? ({ show: by % 2 === 0 ? 'wishA' : 'wishB' } as const) : {};
      return prompt && { kind: 'answer', prompt: prompt.id, answer: by % 4 === 0 ? 'less' : 'yes', ...show };
    }
    case 'ask':
      return { kind: 'ask', to: other };
    case 'tell': {
      const prompt = pick(
        mine.filter(({ kind }) => kind === 'ask'),
        by,
      );
      return (
        prompt && { kind: 'tell', prompt: prompt.id, what: (['wishA', 'wishB', 'guard'] as const)[by % 3] as 'wishA' }
      );
    }
    case 'no':
      return pick(noesOf(world, who), by);
    case 'lend':
      return by % 2 === 0
        ? { kind: 'lendMemory', motif: 'door', text: `memory ${who} ${by}` }
        : { kind: 'lendFear', shade: 'the-drop' };
    case 'place':
      return { kind: 'placeMotif', motif: pick(MOTIF_KINDS, by) as string, hex: by % 37 };
    case 'motif':
      return motif && by % 2 === 0
        ? { kind: 'useMotif', id: motif.id }
        : motif && { kind: 'removeMotif', id: motif.id };
    case 'hands':
      return { kind: 'holdHands', to: other };
    case 'breathe':
      return { kind: 'breathe', on: by % 2 === 0 };
    case 'walk':
      return {
        kind: 'move',
        mx: (by % 255) - 127,
        my: ((by >> 4) % 255) - 127,
        seq: ((world.beds[bed]?.strideSeq ?? 0) + 1) % 65_536,
      };
    case 'x':
      return { kind: 'pressX' };
    case 'afterX':
      return { kind: 'afterX', choice: (['rewind', 'fade', 'fine'] as const)[by % 3] as 'fine' };
    case 'leave':
      return by % 3 === 0 ? { kind: by % 2 === 0 ? 'leave' : 'forgetMe' } : undefined;
    case 'lieDown':
      return by % 2 === 0 ? { kind: 'askSeat' } : { kind: 'lieDown', on: by % 4 === 1 };
    case 'evening':
      return by % 2 === 0
        ? { kind: 'vote', on: 'encore', yes: by % 4 === 0 }
        : pick<AnyRequest>(
            [
              { kind: 'freePlay', wave: true },
              { kind: 'freePlay', speed: 50 },
              { kind: 'freePlay', flaw: 'echo' },
            ],
            by,
          );
    case 'lookAway':
      return { kind: 'lookDown', on: by % 3 !== 0 };
    case 'mask':
      return {
        kind: 'setMask',
        mask: by % 4 === 0 ? null : { scope: by % 64, depth: 1 + (by % 3), keepFear: by % 2 === 0 },
      };
    case 'say':
      return by % 4 === 0
        ? { kind: 'allowText', on: by % 8 === 0 }
        : by % 3 === 0
          ? { kind: 'sayText', text: `text ${who} ${by}` }
          : { kind: 'sayQuick', word: 'well-done' };
    case 'city':
      return (
        [
          { kind: 'allowGuests', on: by % 3 > 0 },
          { kind: 'wishWell', bed: other },
          { kind: 'guess', seconds: by % 200 },
          { kind: 'lookAway', on: by % 3 > 0 },
          { kind: 'sitIn', bed: other },
        ] as const
      )[by % 5];
    case 'askOk':
      return { kind: 'askOk', to: other };
    case 'ability': {
      return {
        kind: 'act',
        ability: pick(ABILITY_KINDS, by) ?? '',
        bed: other,
        ...(world.threads.length > 0 && by % 2 === 0 ? { thread: pick(world.threads, by)?.id ?? 1 } : {}),
        ...(motif === undefined ? {} : { motif: motif.id, into: pick(MOTIF_KINDS, by) ?? 'swing' }),
        ...(world.shades.length > 0 ? { shade: pick(world.shades, by)?.id ?? 1 } : {}),
        hex: by % 37,
        feeling: by % 6,
      };
    }
    case 'unblock': {
      const id = pick(world.safety[who]?.blocked ?? [], by);
      return id === undefined ? undefined : { kind: 'unblock', id };
    }
  }
};

/** Hurries the night on: ready in lobby and ending, the clock run out in between. */
const advance = ({ world, take, run }: PureNight): void => {
  if (world.phase === 'lobby' || world.phase === 'ending') {
    for (const { id, bed } of Object.values(world.people)) if (bed >= 0) take(id, { kind: 'ready', on: true });
  } else if (world.freezeUntil <= world.tick) world.phaseEnds = world.tick + 1;
  run(1);
};

/** A dream in which a history can happen: three people in the lobby, in a small weave, or with it under the curtain. */
export const dreamOf = ({ seed }: History): PureNight => {
  const dream = pureNight([], {
    seeds: { cast: `cast-${seed % 7}`, flaw: `flaw-${seed}`, draws: `draws-${seed}` },
    machine: MACHINES[seed % MACHINES.length] as string,
    bots: seed % 3 === 0,
    dusk: (seed & 16) !== 0,
    mode: MODES[(seed >> 5) % MODES.length] as Mode,
  });
  PEOPLE.slice(0, 3).forEach((person, index) => {
    dream.come(person, { mayMisuse: ((seed >> index) & 8) === 0 });
  });
  const start = seed % 4;
  if (start === 0) return dream;
  dream.weave();
  if (start === 1) return dream;
  dream.tie('ada', 'ben');
  dream.tie('ben', 'cy');
  if (start === 2) return dream;
  dream.unveil();
  for (const bed of dream.world.beds) bed.fear = 30;
  return dream;
};

/** Does one step of a history. */
export const doStep = (dream: PureNight, step: number): Done => {
  const who = PEOPLE[step % PEOPLE.length] as string;
  const act = ACTS[Math.floor(step / PEOPLE.length) % ACTS.length] as Act;
  const by = Math.floor(step / (PEOPLE.length * ACTS.length));
  const { world } = dream;
  if (act === 'tick') dream.run(1);
  else if (act === 'ticks') dream.run(1 + (by % 50));
  else if (act === 'come') dream.come(who, { watch: by % 5 === 0, mayMisuse: by % 2 === 0 });
  else if (act === 'drop') dream.drop(who);
  else if (act === 'advance') advance(dream);
  else if (act === 'scare') for (const bed of world.beds) bed.fear = Math.min(100, bed.fear + (by % 70));
  else if (act === 'wake') {
    const bed = world.beds[world.people[who]?.bed ?? -1];
    if (bed !== undefined) Object.assign(bed, { fear: 100, wakingTicks: 60 });
  } else {
    const request = requestOf(world, act, who, by);
    if (request === undefined) return { act, who };
    return { act, who, request, reply: dream.take(who, request) };
  }
  return { act, who };
};

/** Random histories of at most so many steps. */
export const histories = (longest: number): fc.Arbitrary<History> =>
  fc.record({
    seed: fc.nat({ max: 255 }),
    steps: fc.array(fc.nat({ max: 0x7f_ff_ff_ff }), { minLength: 4, maxLength: longest, size: 'max' }),
  });

/** All people two persons of whom block each other, as pairs of beds. */
export const blockedPairs = (world: World): readonly (readonly [number, number])[] =>
  world.beds.flatMap((_bed, one) =>
    world.beds.flatMap((_other, other): (readonly [number, number])[] => {
      const a = personIn(world, one);
      const b = personIn(world, other);
      if (a === undefined || b === undefined || one === other) return [];
      return world.safety[a.id]?.blocked.includes(b.id) === true ? [[one, other]] : [];
    }),
  );
