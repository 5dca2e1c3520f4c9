import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { nameOf, threadOf } from '../model/select-people.ts';
import { bedPoint, type Point, type StageLayout, toScreen } from '../model/stage-layout.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';

const at = ({ x, y }: Point) => ({ left: `${x}px`, top: `${y}px` });

/** Where the goal line's thing is on the stage, null when it is a button of the overlay. */
const goalPoint = (hud: Hud, layout: StageLayout): { readonly point: Point; readonly isLight: boolean } | null => {
  const { target } = hud.goal.value;
  if (target.kind === 'bed') return { point: bedPoint(layout, target.bed), isLight: true };
  if (target.kind !== 'thread') return null;
  const ring = hud.deps.ringPoint?.(target.thread) ?? null;
  if (ring !== null) return { point: ring, isLight: false };
  const thread = threadOf(hud.view.value, target.thread);
  if (thread === undefined) return null;
  const [one, other] = [bedPoint(layout, thread.a), bedPoint(layout, thread.b)];
  return { point: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, isLight: false };
};

/** A gold ring round what the goal line means; after a while of nothing a hand that points at it. */
const GoalMark = ({ hud }: { readonly hud: Hud }) => {
  const layout = hud.drawnLayout();
  const found = hud.sheet.value.kind === 'none' ? goalPoint(hud, layout) : null;
  if (found === null) return null;
  const size = found.isLight ? layout.lightRadius * 2 + 8 : 46;
  return (
    <span class={`goal-mark ${hud.nudge.value === 'point' ? 'points' : ''}`} style={at(found.point)} aria-hidden="true">
      <i class="goal-ring" style={{ width: `${size}px`, height: `${size}px` }} />
      <svg
        class="goal-hand"
        style={{ '--beside': `${size / 2 - 8}px` }}
        viewBox="0 0 40 44"
        width="40"
        height="44"
        aria-hidden="true"
      >
        <path d="M15 21V7a4 4 0 0 1 8 0v10l9 2.5a5 5 0 0 1 3.6 6L33.5 35a8 8 0 0 1-7.8 6H20a8 8 0 0 1-6.5-3.3L5.5 27a3.6 3.6 0 0 1 5.5-4.6z" />
      </svg>
    </span>
  );
};

/** Places somebody points at: rings that spread, and the name. */
const PingMarks = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  return (
    <>
      {hud.pings.value
        .filter(({ untilMs }) => untilMs > hud.nowMs.value)
        .map(({ by, hex, untilMs }) => {
          const centre = hexCentre(hex);
          return (
            <span
              key={`${by} ${untilMs}`}
              class="ping"
              style={at(toScreen(hud.drawnLayout(), centre.x, centre.y))}
              aria-hidden="true"
            >
              <i class="ping-ring" />
              <i class="ping-ring" />
              <b>{by === view.me.bed ? say('ping.here') : nameOf(view, by)}</b>
            </span>
          );
        })}
    </>
  );
};

/** Where the arrow keys would put a piece. */
const HexCursor = ({ hud }: { readonly hud: Hud }) => {
  const hex = hud.hexCursor.value;
  if (hex === null) return null;
  const centre = hexCentre(hex);
  return <span class="hex-cursor" style={at(toScreen(hud.drawnLayout(), centre.x, centre.y))} aria-hidden="true" />;
};

/** What the overlay draws on the stage itself. */
export const StageMarks = ({ hud }: { readonly hud: Hud }) => (
  <>
    <GoalMark hud={hud} />
    <PingMarks hud={hud} />
    <HexCursor hud={hud} />
  </>
);
