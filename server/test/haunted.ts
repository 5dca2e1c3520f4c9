import { ticksOf } from '@lent-dreams/shared/units.ts';
import { newMotif } from '../src/night/state/new-motif.ts';
import { newShade, type Shade } from '../src/night/state/shade.ts';
import type { Bed, Motif } from '../src/night/state/world.ts';
import { type PureNight, pureNight } from './pure-night.ts';

/** Fear at which no shade dies. */
const HOT = 40;

/** An unveiling in which a shade of some kind haunts a bed, and fear stays as it is put. */
export type Haunted = PureNight & {
  /** The first shade as it is now; throws when it is gone. */
  readonly shade: () => Shade;
  /** Runs so many seconds with every bed's fear held: 40, or as `fears` say; none is then reborn or dies. */
  readonly hold: (seconds: number, fears?: Readonly<Record<number, number>>) => void;
  readonly stands: (kind: string, hex: number) => Motif;
  readonly isStilled: () => boolean;
  /** Puts a body somewhere else. */
  readonly put: (bed: number, at: { readonly x: number; readonly y: number }) => void;
};

/** Three people in beds 0–2, all others asleep; `kind` haunts `bed`, and is the fear of `owner` where one is named. */
export const haunted = (
  kind: string,
  {
    bed = 0,
    owner = '',
    machine = 'none',
  }: { readonly bed?: number; readonly owner?: string; readonly machine?: string } = {},
): Haunted => {
  const dream = pureNight(['ada', 'ben', 'cy'], { machine });
  const { world, night, weave, unveil } = dream;
  weave();
  if (owner !== '') dream.must(owner, { kind: 'lendFear', shade: kind });
  unveil();
  world.secret.waves = [];
  // Without the Guild's guests.
  Object.assign(world, { threads: [], grants: [] });
  const { x, y } = world.beds[bed] as Bed;
  world.secret.deck = { ...world.secret.deck, order: [kind, ...world.secret.deck.order.filter((one) => one !== kind)] };
  if (kind !== 'static' && owner === '')
    world.secret.deck = {
      ...world.secret.deck,
      dealt: [kind, ...world.secret.deck.dealt.filter((one) => one !== kind).slice(0, 3)],
    };
  world.shades.push(newShade({ id: world.nextId, kind, bed, owner, bornTick: world.tick, x, y }));
  world.nextId += 1;
  return {
    ...dream,
    shade: () => {
      const [shade] = world.shades;
      if (shade === undefined) throw new Error('the shade is gone');
      return shade;
    },
    hold: (seconds, fears = {}) => {
      for (let tick = 0; tick < ticksOf(seconds); tick += 1) {
        world.hotTicks = world.hotTicks.map(() => 0);
        world.beds.forEach((one, index) => {
          one.fear = fears[index] ?? HOT;
        });
        night.tick();
      }
    },
    stands: (motif, hex) => {
      const placed = newMotif({ id: world.nextId, kind: motif, hex, author: 1, placedTick: world.tick });
      world.motifs.push(placed);
      world.nextId += 1;
      return placed;
    },
    isStilled: () => (world.shades[0]?.stilledUntil ?? 0) > world.tick,
    put: (one, { x: toX, y: toY }) => void Object.assign(world.beds[one] as Bed, { x: toX, y: toY }),
  };
};
