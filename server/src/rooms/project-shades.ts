import { SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { type HubState, ShadeState } from '@lent-dreams/shared/wire/schema.ts';
import type { Shade } from '../night/state/shade.ts';
import type { World } from '../night/state/world.ts';
import { SHADE_RULES } from '../night/systems/shades/index.ts';

const HUNDREDTHS = 100;
/** Tenths of a hex are all a picture needs. */
const TENTHS = 10;

/** How far it is calmed, 0–1: by those who have helped, or by the time that somebody has held out. */
const calmedShare = (world: World, shade: Shade): number => {
  const rule = SHADE_RULES.get(shade.kind);
  if (shade.callers.length > 0) return shade.callers.length / (rule?.helpersWanted?.(world, shade) ?? 1);
  return rule?.calmsAfterSeconds === undefined ? 0 : shade.calmingTicks / ticksOf(rule.calmsAfterSeconds);
};

/** The copy that says nothing of what it is, under a key of its own. */
export const fadedKey = (id: number): string => `${id} faded`;

const projectShade = (world: World, shade: Shade, to: ShadeState, isFaded: boolean): void => {
  const rule = SHADE_RULES.get(shade.kind);
  const stilled = shade.stilledUntil > world.tick;
  to.kind = isFaded ? '' : shade.kind;
  to.faded = isFaded ? (SHADES[shade.kind]?.faded ?? 'round') : '';
  to.bed = shade.bed;
  to.stilled = stilled;
  to.named = shade.namedUntil > world.tick;
  to.calmed = Math.round(HUNDREDTHS * Math.min(1, calmedShare(world, shade)));
  to.takes = shade.takes !== '' ? shade.takes : rule?.keeps?.(world, shade, shade.bed, 'say') === true ? 'say' : '';
  to.thread = shade.thread;
  to.hexes = (stilled ? [] : (rule?.lostHexes?.(world, shade) ?? shade.hexes)).join(',');
  to.threads = Math.round(HUNDREDTHS * (stilled ? 1 : (rule?.threadShare?.(shade) ?? 1)));
  to.gap = Math.round(TENTHS * shade.gapHexes);
};

/** The shades in both copies, clear and faded; sight grants one of them, and lets them go. Whose they are stays behind. */
export const projectShades = (world: World, state: HubState): void => {
  for (const shade of world.shades) {
    for (const key of [String(shade.id), fadedKey(shade.id)]) {
      const known = state.shades.get(key);
      const to = known ?? new ShadeState();
      to.id = shade.id;
      projectShade(world, shade, to, key !== String(shade.id));
      if (known === undefined) state.shades.set(key, to);
    }
  }
};
