import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { FIELD_EVERY_TICKS, ticksOf } from '@lent-dreams/shared/units.ts';
import type { ShadeChange } from '../../state/facts/shades.ts';
import type { Fact } from '../../state/facts.ts';
import type { Shade } from '../../state/shade.ts';
import type { Bed, World } from '../../state/world.ts';
import { isWithin } from '../place/reach.ts';
import { trueBrimOf } from './bear-shades.ts';
import { calmedByPlace } from './calmed-by-place.ts';
import { SHADE_RULES } from './index.ts';
import type { ShadeRule } from './shade-rule.ts';
import { stillFact } from './still-fact.ts';
import { walkOn } from './walk-on.ts';

const WALK_TICKS = ticksOf(5);
/** Below this share of its own brim a bed is too calm for a shade. */
const COLD_SHARE = 0.6;
const COLD_TICKS = ticksOf(3);
/** How near a motif must be to slow it, in hexes. */
const SLOW_HEXES = 2;

/** What all shades of one step share: where some stand or go, and whether the log or a question was written. */
type Turn = { readonly taken: Set<number>; wrote: boolean };

const writes = (facts: readonly Fact[]): boolean =>
  facts.some(({ fact }) => fact === 'ledgerWritten' || fact === 'promptOpened' || fact === 'motifMoved');

/** Share of its pace that is left near what slows any shade. */
const paceOf = (world: World, body: Bed): number =>
  1 -
  world.motifs.reduce((most, motif) => {
    const slows = MOTIFS[motif.kind]?.slowsShadesShare ?? 0;
    return slows > most && isWithin(body, motif, SLOW_HEXES) ? slows : most;
  }, 0);

/**
 * Facts that write the log are decided on the world as it is, so only one shade a step may write; the others are as
 * ready in the next.
 */
const inTurn = (turn: Turn, facts: readonly Fact[]): readonly Fact[] | undefined => {
  if (!writes(facts)) return facts;
  if (turn.wrote) return undefined;
  turn.wrote = true;
  return facts;
};

const change = ({ id }: Shade, to: ShadeChange): Fact => ({ fact: 'shadeChanged', id, to });

const doWalk = (world: World, shade: Shade, turn: Turn): readonly Fact[] | undefined => {
  const facts = inTurn(turn, walkOn(world, shade, turn.taken));
  for (const fact of facts ?? []) if (fact.fact === 'shadeWalked') turn.taken.add(fact.bed);
  return facts;
};

/** Acts, or walks on, or only counts. */
const live = (world: World, shade: Shade, rule: ShadeRule, turn: Turn): readonly Fact[] => {
  const body = world.beds[shade.bed] as Bed;
  const ticks = FIELD_EVERY_TICKS * paceOf(world, body);
  const calming = rule.isCalming?.(world, shade) === true ? shade.calmingTicks + FIELD_EVERY_TICKS : 0;
  const to: ShadeChange = {
    x: body.x,
    y: body.y,
    coldTicks: 0,
    calmingTicks: calming,
    walkTicks: shade.walkTicks + ticks,
    actTicks: shade.actTicks + ticks,
    ...rule.step?.(world, shade),
  };
  const walked = (to.walkTicks ?? 0) < WALK_TICKS ? [] : doWalk(world, shade, turn);
  if (walked !== undefined && walked.length > 0) return walked;
  const rested = walked !== undefined && (to.walkTicks ?? 0) >= WALK_TICKS ? { walkTicks: 0 } : {};
  const isDue = rule.act !== undefined && (to.actTicks ?? 0) >= ticksOf(rule.everySeconds ?? 0);
  const acted = isDue ? inTurn(turn, rule.act?.(world, shade) ?? []) : undefined;
  const counted = acted === undefined ? {} : { actTicks: 0, acts: shade.acts + 1 };
  return [change(shade, { ...to, ...rested, ...counted }), ...(acted ?? [])];
};

const stepShade = (world: World, shade: Shade, turn: Turn): readonly Fact[] => {
  const rule = SHADE_RULES.get(shade.kind);
  const body = world.beds[shade.bed] as Bed;
  if (rule === undefined) return [];
  const isCold = body.fear < COLD_SHARE * trueBrimOf(world, body);
  const coldTicks = isCold ? shade.coldTicks + FIELD_EVERY_TICKS : 0;
  if (coldTicks >= COLD_TICKS) return [{ fact: 'shadeDied', id: shade.id }];
  const counted = coldTicks === shade.coldTicks ? [] : [change(shade, { coldTicks })];
  if (shade.stilledUntil > world.tick) return counted;
  const price = calmedByPlace(world, shade);
  const isHeld = rule.calmsAfterSeconds !== undefined && shade.calmingTicks >= ticksOf(rule.calmsAfterSeconds);
  if (price !== undefined || isHeld || rule.isCalmed?.(world, shade) === true)
    return [...(price ?? []), stillFact(world, shade)];
  const facts = live(world, shade, rule, turn);
  return isCold ? [...facts, change(shade, { coldTicks })] : facts;
};

/** What all shades do in this step of the field; while the unveiling lasts. */
export const stepShades = (world: World): readonly Fact[] => {
  if (world.phase !== 'unveiling' || world.tick % FIELD_EVERY_TICKS !== 0) return [];
  const turn: Turn = { taken: new Set(world.shades.map(({ bed }) => bed)), wrote: false };
  return world.shades.flatMap((shade) => stepShade(world, shade, turn));
};
