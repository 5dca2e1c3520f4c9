/** Boxes on the screen in CSS pixels, by index; kept as columns so that nothing is allocated per frame. */
export type Boxes = {
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
};

export const createBoxes = (count: number): Boxes => ({
  left: new Float64Array(count),
  top: new Float64Array(count),
  right: new Float64Array(count),
  bottom: new Float64Array(count),
});

/** Gap between a point and a box, 0 inside it. */
export const gapToBox = (boxes: Boxes, index: number, x: number, y: number): number => {
  const dx = Math.max((boxes.left[index] as number) - x, 0, x - (boxes.right[index] as number));
  const dy = Math.max((boxes.top[index] as number) - y, 0, y - (boxes.bottom[index] as number));
  return Math.sqrt(dx * dx + dy * dy);
};
