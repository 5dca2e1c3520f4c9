import type { Fusion } from '../fusion.ts';
import { childhoodGarden } from './childhood-garden.ts';
import { harbour } from './harbour.ts';
import { lateKitchen } from './late-kitchen.ts';
import { march } from './march.ts';
import { migration } from './migration.ts';
import { operaOfStrangers } from './opera-of-strangers.ts';
import { platformOfGoodbyes } from './platform-of-goodbyes.ts';
import { selfPortrait } from './self-portrait.ts';
import { slowSeason } from './slow-season.ts';
import { threshold } from './threshold.ts';

/** Every fusion, in the order in which a hub's book shows them. */
const all: readonly Fusion[] = [
  harbour,
  childhoodGarden,
  threshold,
  operaOfStrangers,
  platformOfGoodbyes,
  lateKitchen,
  migration,
  march,
  selfPortrait,
  slowSeason,
];

/** Fusions by kind; without a prototype, so that made-up kinds find nothing. */
export const FUSIONS: Readonly<Record<string, Fusion>> = Object.assign(
  Object.create(null),
  Object.fromEntries(all.map((fusion) => [fusion.kind, fusion])),
);

/** All kinds, in registry order. */
export const FUSION_KINDS: readonly string[] = all.map((fusion) => fusion.kind);

/** What these two kinds of motif make side by side, in either order; undefined for nothing. */
export const fusionOfKinds = (one: string, other: string): Fusion | undefined =>
  all.find(({ pair: [first, second] }) => (first === one && second === other) || (first === other && second === one));
