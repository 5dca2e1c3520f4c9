import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import type { Fact } from '../../state/facts.ts';
import { actorBeds, type World } from '../../state/world.ts';
import type { Actor } from '../abilities/ability-rule.ts';
import { ABILITY_RULES } from '../abilities/index.ts';
import { ABILITIES, type AbilityContent, isKnownTo } from '../abilities/own-abilities.ts';
import { type Decider, done, holdsBack } from '../decide.ts';

/** Twins rest together, and shorter (design: roles). */
const TWIN_FACTOR = 0.7;

const twinsOf = (world: World, role: RoleKind): readonly BedId[] =>
  actorBeds(world).filter((bed) => world.beds[bed]?.role === role);

/** Cost and rest, for the one who acts and for their twins. */
const priceFacts = (world: World, { bedId }: Actor, role: RoleKind, content: AbilityContent): readonly Fact[] => {
  const { kind, cost, coolSeconds } = content;
  const paid: readonly Fact[] = cost === 0 ? [] : [{ fact: 'lucidityChanged', bed: bedId, by: -cost }];
  if (coolSeconds === 0) return paid;
  const twins = twinsOf(world, role);
  const seconds = coolSeconds * (twins.length > 1 ? TWIN_FACTOR : 1);
  const until = world.tick + Math.round(seconds * TICKS_PER_SECOND);
  return [...paid, ...twins.map((bed) => ({ fact: 'cooled', bed, what: kind, until }) as const)];
};

/** Why this cannot be done now, wherever it is aimed, or ''. */
const whyNot = (world: World, actor: Actor, role: RoleKind, content: AbilityContent): Refusal | '' => {
  const { person, bed } = actor;
  if (bed.role !== role) return 'notYourRole';
  if (ABILITY_RULES.get(content.kind)?.isSpent?.(actor) === true) return 'spent';
  const isNow = content.acts.some((phase) => phase === world.phase);
  if (!isNow || !isKnownTo(world, person, content)) return 'notNow';
  if ((bed.cooling[content.kind] ?? 0) > world.tick) return 'cooling';
  return bed.lucidity < content.cost ? 'noLucidity' : '';
};

/** An ability of one's role; the one that all may follow costs those nothing. Never a way round a *no*. */
export const act: Decider<'act'> = (world, asker, aimed) => {
  const held = holdsBack(world, asker);
  const { bed } = asker;
  if (held !== '' || bed === undefined) return held || 'notYours';
  const actor: Actor = { ...asker, bed };
  const known = ABILITIES.get(aimed.ability);
  if (known === undefined) return 'invalid';
  const { role, content } = known;
  const rule = ABILITY_RULES.get(content.kind);
  const refused = whyNot(world, actor, role, content);
  if (refused !== '' || rule === undefined) {
    const copied = rule?.copy?.(world, actor);
    return copied === undefined ? refused || 'notNow' : done(...copied);
  }
  const facts = rule.use(world, actor, aimed);
  return typeof facts === 'string' ? facts : done(...priceFacts(world, actor, role, content), ...facts);
};
