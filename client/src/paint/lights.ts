import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import { bedPoint } from '../model/stage-layout.ts';
import type { Easel, Frame, Painter } from './frame.ts';
import { Light } from './light.ts';
import { type LabelWords, LightLabel } from './light-label.ts';

/** The eight people of the dream with their names. They stand still whatever the place does. */
export const createLights = (easel: Easel, words: LabelWords): Painter & { readonly refreshNames: () => void } => {
  const lights = Array.from({ length: BED_COUNT }, () => new Light(easel));
  const labels = Array.from({ length: BED_COUNT }, () => new LightLabel(easel, words));
  const paint = (frame: Frame): void => {
    for (const bed of frame.view.beds) {
      const at = bedPoint(frame.layout, bed.bed);
      lights[bed.bed]?.put(bed, frame, at.x, at.y, frame.layout.lightRadius);
      labels[bed.bed]?.put(bed, frame, at.x, at.y, frame.layout.lightRadius);
    }
  };
  return {
    paint,
    refreshNames: () => {
      for (const label of labels) label.refresh();
    },
  };
};
