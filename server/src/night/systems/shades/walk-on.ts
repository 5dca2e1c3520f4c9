import { FEAR } from '@lent-dreams/shared/content/emotion.ts';
import type { Fact } from '../../state/facts.ts';
import { chainRow } from '../../state/ledger.ts';
import { isGranted, mayCarry } from '../../state/mend-shades.ts';
import type { Shade } from '../../state/shade.ts';
import type { Bed, HiddenFlow, World } from '../../state/world.ts';
import { FLAWS } from '../flaws/index.ts';
import { grantedChannels } from '../weave.ts';

type Way = { readonly to: number; readonly flow?: HiddenFlow };

/** Beds it can reach: over what was agreed and carries fear; else where the machine carries fear that nobody agreed to. */
const waysOf = (world: World, { bed, owner }: Shade): readonly Way[] => {
  const agreed = grantedChannels(world)
    .filter(({ from, to, fearPerSecond }) => from === bed && fearPerSecond > 0 && isGranted(world, owner, to))
    .map(({ to }): Way => ({ to }));
  const hidden = world.hidden
    .filter(({ from, to }) => from === bed && mayCarry(world, owner, to) && !agreed.some((way) => way.to === to))
    .map((flow): Way => ({ to: flow.to, flow }));
  return [...agreed, ...hidden];
};

/** The log's row of a shade that the machine carried: like any other access on that flow. */
const carriedRow = (world: World, { from, row }: HiddenFlow): Fact => ({
  fact: 'ledgerWritten',
  row: chainRow(world.secret.salt, world.ledger, {
    tick: world.tick,
    kind: 'access',
    subject: from,
    sender: from,
    recipient: row.recipient,
    feeling: FEAR,
    grant: row.grant,
    depth: row.depth,
    breach: FLAWS.get(world.secret.flaw)?.breach ?? '',
    ...(row.terms !== '' && { terms: row.terms }),
  }),
});

/** A step to the most afraid it can reach that no other shade haunts; none where nobody is more afraid than here. */
export const walkOn = (world: World, shade: Shade, taken: ReadonlySet<number>): readonly Fact[] => {
  const fearAt = (bed: number): number => (world.beds[bed] as Bed).fear;
  const [way] = waysOf(world, shade)
    .filter(({ to }) => !taken.has(to) && fearAt(to) > fearAt(shade.bed))
    .toSorted((one, other) => fearAt(other.to) - fearAt(one.to) || one.to - other.to);
  if (way === undefined) return [];
  const { to, flow } = way;
  const walked: Fact = { fact: 'shadeWalked', id: shade.id, bed: to, carried: flow !== undefined };
  return flow === undefined ? [walked] : [carriedRow(world, flow), walked];
};
