import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import type { OpenTie } from '@lent-dreams/shared/wire/breach.ts';
import type { World } from '../src/night/state/world.ts';

/** Depth at which the Guild ties its guests; whatever was narrowed since has a row. */
const GUEST_DEPTH = 2;

/** Grants without a row, as the Guild tied them openly. */
export const openTies = ({ grants }: World): readonly OpenTie[] =>
  grants
    .filter(({ rowHash }) => rowHash === '')
    .map((grant) => ({ ...grant, scope: WHOLE_SCOPE, depth: GUEST_DEPTH, keepsFear: false }));
