import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import { bedPoint } from '../model/stage-layout.ts';
import type { Easel, Frame, Painter } from './frame.ts';
import { Light } from './light.ts';
import { type LabelWords, LightLabel } from './light-label.ts';
import { RoleBadge } from './role-badge.ts';

/** The eight people of the dream with their names. They stand still whatever the place does. */
export const createLights = (easel: Easel, words: LabelWords): Painter & { readonly refreshNames: () => void } => {
  const lights = Array.from({ length: BED_COUNT }, () => new Light(easel));
  const labels = Array.from({ length: BED_COUNT }, (_, bed) => new LightLabel(easel, words, bed));
  const badges = Array.from({ length: BED_COUNT }, () => new RoleBadge(easel));
  const paint = (frame: Frame): void => {
    for (const bed of frame.view.beds) {
      const at = bedPoint(frame.layout, bed.bed);
      lights[bed.bed]?.put(bed, frame, at.x, at.y, frame.layout.lightRadius);
      const isFaded = bed.presence === 'away' || bed.presence === 'drifting';
      badges[bed.bed]?.put(bed.role, isFaded, at.x, at.y, frame.layout.lightRadius);
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
