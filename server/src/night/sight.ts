import type { PersonId } from '@lent-dreams/shared/ids.ts';
import type { PrivateDocument } from '@lent-dreams/shared/wire/documents.ts';
import { type Bed, type Person, personIn, type Safety, threadBetween, type World } from './state/world.ts';

/** A private document as it should exist now: who may hold it, under which lasting name, with which words. */
export type Delivery = { readonly holder: PersonId; readonly key: string; readonly document: PrivateDocument };

/** Do these two block each other, one way or both? Then neither learns the other's name, place or words. */
const blocks = (world: World, one: PersonId, other: PersonId): boolean =>
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

const ownOf = (person: Person, bed: Bed): PrivateDocument => ({
  kind: 'own',
  bed: person.bed,
  lucidity: Math.floor(bed.lucidity),
  hand: bed.hand,
  wishes: bed.persona.wishes,
  guard: bed.persona.guard,
  mayMisuse: person.mayMisuse,
  lentFear: person.lentFear,
  lentMemory: person.lentMemory,
  memoryText: person.memoryText,
});

const safetyOf = (world: World, safety: Safety): PrivateDocument => {
  const label = (id: PersonId): { id: string; name: string } => ({ id, name: world.people[id]?.name ?? '' });
  return {
    kind: 'safety',
    sheet: safety.sheet,
    calmMode: safety.calmMode,
    quietRoom: safety.quietRoom,
    xPending: safety.xPending,
    blocked: safety.blocked.map(label),
    muted: safety.muted.map(label),
  };
};

const dreamerDeliveries = (world: World, person: Person, bed: Bed): Delivery[] => {
  const holder = person.id;
  const at = person.bed;
  const night = world.night;
  const give = (key: string, document: PrivateDocument): Delivery => ({
    holder,
    key: `${night}/${holder}/${key}`,
    document,
  });
  const given: Delivery[] = [give('own', ownOf(person, bed)), give('stride', { kind: 'stride', seq: bed.strideSeq })];
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
  for (const { id, kind, from, to, expiresTick, offer } of world.prompts) {
    if (from === at) given.push(give(`sent/${id}`, { kind: 'sent', id, prompt: kind, to, expiresTick }));
    if (to !== at) continue;
    given.push(give(`prompt/${id}`, { kind: 'prompt', id, prompt: kind, from, expiresTick, ...offer }));
  }
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
    const bed = world.beds[person.bed];
    const safety = world.safety[person.id];
    const own = bed === undefined ? [] : dreamerDeliveries(world, person, bed);
    return safety === undefined
      ? own
      : [...own, { holder: person.id, key: `${person.id}/safety`, document: safetyOf(world, safety) }];
  });
