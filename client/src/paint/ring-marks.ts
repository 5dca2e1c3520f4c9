import { FEAR, inScope, type Scope, WARM_COUNT, WARM_SCOPE } from '@lent-dreams/shared/content/emotion.ts';

/** One mark inside a ring: a coloured dot, or the sign of a feeling; place and size as shares of the ring's radius. */
type RingMark = {
  readonly feeling: number;
  readonly isDot: boolean;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

const at = (feeling: number, isDot: boolean, angle: number, reach: number, size: number): RingMark => ({
  feeling,
  isDot,
  x: Math.sin(angle) * reach,
  y: -Math.cos(angle) * reach,
  size,
});

const make = (scope: Scope): readonly RingMark[] => {
  const feelings = Array.from({ length: WARM_COUNT + 1 }, (_, feeling) => feeling).filter((feeling) =>
    inScope(scope, feeling),
  );
  const warm = feelings.filter((feeling) => feeling !== FEAR);
  const turn = Math.PI * 2;
  if (feelings.length > 3 || (scope & WARM_SCOPE) === WARM_SCOPE) {
    const dots = warm.map((feeling, index) => at(feeling, true, (index / warm.length) * turn, 0.55, 0.23));
    return inScope(scope, FEAR) ? [...dots, { feeling: FEAR, isDot: false, x: 0, y: 0, size: 0.36 }] : dots;
  }
  if (feelings.length === 3) return feelings.map((feeling, index) => at(feeling, false, (index / 3) * turn, 0.46, 0.3));
  if (feelings.length === 2)
    return feelings.map((feeling, index) => at(feeling, false, (index - 0.5) * Math.PI, 0.42, 0.36));
  return feelings.map((feeling) => at(feeling, false, 0, 0, 0.54));
};

const made = new Map<Scope, readonly RingMark[]>();

/**
 * What a ring shows (design: symbols): all but fear five dots, all and fear the dots round a spiral, one to three
 * feelings their signs.
 */
export const ringMarks = (scope: Scope): readonly RingMark[] => {
  const before = made.get(scope);
  if (before !== undefined) return before;
  const marks = make(scope);
  made.set(scope, marks);
  return marks;
};
