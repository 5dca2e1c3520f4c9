import type { PersonId } from '@lent-dreams/shared/ids.ts';
import type { PrivateDocument } from '@lent-dreams/shared/wire/documents.ts';
import type { OverlayDocument } from '@lent-dreams/shared/wire/overlays.ts';
import { duskOf } from './state/dusk-options.ts';
import { effectsOn } from './state/effects.ts';
import { isOpening } from './state/people.ts';
import { type Bed, type Person, personIn, type Safety, threadBetween, type World } from './state/world.ts';
import { ownAbilities } from './systems/abilities/own-abilities.ts';
import type { Touched } from './touched.ts';

/** A private document as it should exist now: who may hold it, under which lasting name, with which words. */
export type Delivery = { readonly holder: PersonId; readonly key: string; readonly document: PrivateDocument };

/** Do these two block each other, one way or both? Then neither learns the other's name, place or words. */
export const blocks = (world: World, one: PersonId, other: PersonId): boolean =>
  world.safety[one]?.blocked.includes(other) === true || world.safety[other]?.blocked.includes(one) === true;

/** May `viewer` see the body (name, place, words) in this bed? */
export const seesBody = (world: World, viewer: PersonId, bed: number): boolean => {
  const person = personIn(world, bed);
  if (person === undefined) return false;
  if (person.id === viewer) return true;
  return (
    !blocks(world, viewer, person.id) &&
    world.safety[viewer]?.calmMode !== true &&
    world.safety[viewer]?.muted.includes(person.id) !== true
  );
};

const ownOf = (world: World, person: Person, bed: Bed): PrivateDocument => ({
  kind: 'own',
  bed: person.bed,
  lucidity: Math.floor(bed.lucidity),
  hand: bed.hand,
  wishes: bed.persona.wishes,
  guard: bed.persona.guard,
  mayMisuse: person.mayMisuse,
  allowsGuests: person.allowsGuests,
  allowsText: person.allowsText,
  mask: person.mask,
  lentFear: person.lentFear,
  lentMemory: person.lentMemory,
  memoryText: person.memoryText,
  abilities: ownAbilities(world, person, bed),
});

const safetyOf = (world: World, safety: Safety): PrivateDocument => {
  const label = (id: PersonId): { id: string; name: string } => ({ id, name: world.people[id]?.name ?? '' });
  return {
    kind: 'safety',
    sheet: safety.sheet,
    calmMode: safety.calmMode,
    quietRoom: safety.quietRoom,
    slowTimers: safety.slowTimers,
    xPending: safety.xPending,
    blocked: safety.blocked.map(label),
    muted: safety.muted.map(label),
  };
};

/** What a watcher does in the city; a wish or a seat where they are not welcome any more is over. */
const watcherOf = (world: World, person: Person): PrivateDocument => {
  const still = (bed: number): number =>
    personIn(world, bed)?.allowsGuests === true && !blocks(world, person.id, personIn(world, bed)?.id ?? '') ? bed : -1;
  return {
    kind: 'watcher',
    wishes: still(person.wishesWell),
    sits: still(person.sitsAt),
    guess: person.guessSeconds,
    breathes: person.breathing,
    looksAway: person.looksAway,
  };
};

/** A document of this night for whoever lies in a bed; `key` is unique among theirs. */
const giveTo = ({ night }: World, { id }: Person, key: string, document: PrivateDocument): Delivery => ({
  holder: id,
  key: `${night}/${id}/${key}`,
  document,
});

const ownDelivery = (world: World, person: Person, bed: Bed): Delivery =>
  giveTo(world, person, 'own', ownOf(world, person, bed));

const strideDelivery = (world: World, person: Person, bed: Bed): Delivery =>
  giveTo(world, person, 'stride', { kind: 'stride', seq: bed.strideSeq });

/** Without the bodies that its holder may not see at this moment. */
const seenBy = (world: World, viewer: PersonId, document: OverlayDocument): OverlayDocument => {
  if (document.kind !== 'blueprint') return document;
  const isSeen = (bed: number): boolean => personIn(world, bed) === undefined || seesBody(world, viewer, bed);
  const places = document.places.map(({ hex, beds }) => ({ hex, beds: beds.filter(isSeen) }));
  return { ...document, places: places.filter(({ beds }) => beds.length > 0) };
};

/** What the role of whoever lies here sees; nobody else is ever given it. */
const overlayDeliveries = (world: World, person: Person, bed: Bed): Delivery[] =>
  world.overlays.flatMap(({ holder, role, document }) =>
    holder === person.id && role === bed.role
      ? [giveTo(world, person, `overlay/${document.kind}`, seenBy(world, person.id, document))]
      : [],
  );

/** What the abilities of whoever lies here told them alone. */
const abilityDeliveries = (world: World, person: Person, bed: Bed): Delivery[] => {
  const read = effectsOn(world, 'probe', person.bed).find(({ by }) => by === person.bed);
  return [
    ...(read?.gain === undefined ? [] : [giveTo(world, person, 'probe', { kind: 'probe', gain: read.gain })]),
    ...(bed.recalled.length === 0
      ? []
      : [giveTo(world, person, 'flashback', { kind: 'flashback', faults: bed.recalled })]),
  ];
};

/** What whoever lies in a bed may read because of it; also what a bot goes by. */
export const dreamerDeliveries = (world: World, person: Person, bed: Bed): Delivery[] => {
  const holder = person.id;
  const at = person.bed;
  const give = (key: string, document: PrivateDocument): Delivery => giveTo(world, person, key, document);
  const given: Delivery[] = [
    ownDelivery(world, person, bed),
    strideDelivery(world, person, bed),
    ...overlayDeliveries(world, person, bed),
    ...abilityDeliveries(world, person, bed),
  ];
  for (const told of world.told) {
    if (told.to === at)
      given.push(
        give(`told/${told.id}`, {
          kind: 'told',
          id: told.id,
          about: told.from,
          what: told.what,
          feeling: told.feeling,
        }),
      );
    if (told.from === at)
      given.push(
        give(`toldByMe/${told.id}`, {
          kind: 'toldByMe',
          id: told.id,
          to: told.to,
          what: told.what,
          feeling: told.feeling,
        }),
      );
  }
  for (const { id, kind, from, to, expiresTick, offer, falseBy } of world.prompts) {
    if (from === at && falseBy === undefined && kind !== 'keep')
      given.push(give(`sent/${id}`, { kind: 'sent', id, prompt: kind, to, expiresTick }));
    if (to !== at) continue;
    const marked = kind === 'offer' ? { marked: falseBy === undefined } : {};
    given.push(give(`prompt/${id}`, { kind: 'prompt', id, prompt: kind, from, expiresTick, ...offer, ...marked }));
  }
  for (const shade of world.shades)
    if (shade.owner === holder) given.push(give(`shade/${shade.id}`, { kind: 'shade', id: shade.id }));
  if (isOpening(world)) given.push(give('dusk', duskOf(world, at)));
  const reading = world.readings.find(({ bed: reader }) => reader === at);
  if (reading !== undefined) given.push(give('reading', { kind: 'reading', gain: reading.gain }));
  for (const grant of world.grants) {
    if (grant.endTick > 0 || (grant.giver !== at && grant.receiver !== at)) continue;
    const { lamps, ...rest } = grant;
    given.push(give(`receipt/${grant.id}`, { kind: 'receipt', ...rest, lamps }));
  }
  world.beds.forEach((_other, index) => {
    const lender = personIn(world, index);
    if (
      lender === undefined ||
      index === at ||
      lender.memoryText === '' ||
      threadBetween(world, at, index) === undefined
    )
      return;
    if (blocks(world, holder, lender.id)) return;
    given.push(
      give(`memory/${index}/${lender.lentMemory}`, {
        kind: 'memory',
        about: index,
        motif: lender.lentMemory,
        text: lender.memoryText,
      }),
    );
  });
  return given;
};

/**
 * Every private document that should exist right now, and its one holder. This is the whole of `sees` for private
 * things: the sight-keeper makes the wire equal to this list in every tick.
 */
export const deliveries = (world: World): Delivery[] =>
  Object.values(world.people).flatMap((person) => {
    // Nobody listens at the other end of a bot.
    if (person.bot) return [];
    const bed = world.beds[person.bed];
    const safety = world.safety[person.id];
    const own =
      bed === undefined
        ? [giveTo(world, person, 'watcher', watcherOf(world, person))]
        : dreamerDeliveries(world, person, bed);
    return safety === undefined
      ? own
      : [...own, { holder: person.id, key: `${person.id}/safety`, document: safetyOf(world, safety) }];
  });

/** Those of `deliveries` that walking, light and what roles see have changed, when nothing else was touched: none comes, none goes. */
export const changedDeliveries = (world: World, { walked, lit, seeing }: Touched): Delivery[] => {
  const of = (
    beds: ReadonlySet<number>,
    deliver: (world: World, person: Person, bed: Bed) => Delivery | readonly Delivery[],
  ): Delivery[] =>
    Array.from(beds).flatMap((index) => {
      const person = personIn(world, index);
      return person === undefined || person.bot ? [] : deliver(world, person, world.beds[index] as Bed);
    });
  return [...of(lit, ownDelivery), ...of(walked, strideDelivery), ...of(seeing, overlayDeliveries)];
};
