import { crumblingHouse, theStatic, thousandEyes, turningStreets } from './crowd-poses.ts';
import { blankPage, stoppedMouth, theCopy, theDeparture, theFading } from './figure-poses.ts';
import { footsteps, risingTide, theDark, theDrop } from './floor-poses.ts';
import type { Pose } from './pose.ts';

/** How each kind of fear looks, by its kind. */
export const POSES: Readonly<Record<string, Pose>> = {
  'the-drop': theDrop,
  'blank-page': blankPage,
  'turning-streets': turningStreets,
  'thousand-eyes': thousandEyes,
  'the-fading': theFading,
  'the-departure': theDeparture,
  'rising-tide': risingTide,
  'the-dark': theDark,
  footsteps,
  'the-copy': theCopy,
  'stopped-mouth': stoppedMouth,
  'crumbling-house': crumblingHouse,
  static: theStatic,
};
