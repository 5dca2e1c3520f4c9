import { blankPage } from './blank-page.ts';
import { crumblingHouse } from './crumbling-house.ts';
import { footsteps } from './footsteps.ts';
import { risingTide } from './rising-tide.ts';
import type { ShadeRule } from './shade-rule.ts';
import { stoppedMouth } from './stopped-mouth.ts';
import { theCopy } from './the-copy.ts';
import { theDark } from './the-dark.ts';
import { theDeparture } from './the-departure.ts';
import { theDrop } from './the-drop.ts';
import { theFading } from './the-fading.ts';
import { theStatic } from './the-static.ts';
import { thousandEyes } from './thousand-eyes.ts';
import { turningStreets } from './turning-streets.ts';

const all: readonly ShadeRule[] = [
  theDrop,
  blankPage,
  turningStreets,
  thousandEyes,
  theFading,
  theDeparture,
  risingTide,
  theDark,
  footsteps,
  theCopy,
  stoppedMouth,
  crumblingHouse,
  theStatic,
];

/** What each kind of shade does, by kind. */
export const SHADE_RULES: ReadonlyMap<string, ShadeRule> = new Map(all.map((rule) => [rule.kind, rule]));
