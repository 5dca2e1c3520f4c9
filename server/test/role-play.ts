import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { AnyRequest, RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import { type Haunted, haunted } from './haunted.ts';
import { bedIn } from './pure-night.ts';

/** Three people in an unveiling, of whom the first plays a role they know well, with all the light there is. */
export type RolePlay = Haunted & {
  /** The first one uses an ability. */
  readonly act: (ability: string, aim?: Omit<RequestOf<'act'>, 'ability'>) => Reply<unknown>;
};

export const asRole = (role: RoleKind, { machine = 'none' }: { readonly machine?: string } = {}): RolePlay => {
  const dream = haunted('static', { bed: 1, machine });
  const others = (['dreamwright', 'advocate', 'threader', 'critic'] as const).filter((kind) => kind !== role);
  Object.assign(bedIn(dream, 'ada'), { role, lucidity: 12 });
  Object.assign(bedIn(dream, 'ben'), { role: others[0], lucidity: 12 });
  Object.assign(bedIn(dream, 'cy'), { role: others[1], lucidity: 12 });
  const person = dream.world.people['ada'];
  if (person !== undefined) person.nights = 1;
  return {
    ...dream,
    act: (ability, aim = {}) => dream.take('ada', { kind: 'act', ability, ...aim } as AnyRequest),
  };
};
