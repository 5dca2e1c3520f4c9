/** Further than this a touch is a drag, in CSS pixels. */
const TAP_SLACK_PX = 10;
const HOLD_MS = 500;
const DOUBLE_TAP_MS = 300;
const DOUBLE_TAP_PX = 30;
const WHEEL_ZOOM = 0.0012;

/** What fingers and mouse do on the stage, in CSS pixels from its upper left corner. */
type TouchListener = {
  readonly tap: (x: number, y: number) => void;
  readonly doubleTap: (x: number, y: number) => void;
  readonly hold: (x: number, y: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, x: number, y: number) => void;
};

type Finger = { x: number; y: number; readonly startX: number; readonly startY: number };

/** Listens to one element and tells taps, holds, pans and zooms apart. Returns what ends it. */
export const listenTouch = (element: HTMLElement, listener: TouchListener): (() => void) => {
  const fingers = new Map<number, Finger>();
  let isTap = false;
  let holdTimer = 0;
  let lastTap = { atMs: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  const ends = new AbortController();
  const options = { signal: ends.signal };

  const placeOf = (event: PointerEvent | WheelEvent | MouseEvent): { readonly x: number; readonly y: number } => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const spread = (): { readonly x: number; readonly y: number; readonly apart: number } => {
    const [a, b] = [...fingers.values()] as [Finger, Finger];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
  };

  const drop = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    clearTimeout(holdTimer);
  };

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      const at = placeOf(event);
      element.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, { ...at, startX: at.x, startY: at.y });
      isTap = fingers.size === 1;
      clearTimeout(holdTimer);
      if (!isTap) return;
      holdTimer = window.setTimeout(() => {
        if (!isTap) return;
        isTap = false;
        listener.hold(at.x, at.y);
      }, HOLD_MS);
    },
    options,
  );

  element.addEventListener(
    'pointermove',
    (event) => {
      const finger = fingers.get(event.pointerId);
      if (finger === undefined) return;
      const at = placeOf(event);
      const before = fingers.size === 2 ? spread() : null;
      const dx = at.x - finger.x;
      const dy = at.y - finger.y;
      finger.x = at.x;
      finger.y = at.y;
      if (Math.hypot(at.x - finger.startX, at.y - finger.startY) > TAP_SLACK_PX) {
        isTap = false;
        clearTimeout(holdTimer);
      }
      if (before !== null) {
        const after = spread();
        listener.zoom(after.apart / before.apart, after.x, after.y);
        listener.pan(after.x - before.x, after.y - before.y);
      } else if (!isTap) listener.pan(dx, dy);
    },
    options,
  );

  element.addEventListener(
    'pointerup',
    (event) => {
      if (!fingers.has(event.pointerId)) return;
      drop(event);
      if (!isTap || fingers.size > 0) return;
      isTap = false;
      const { x, y } = placeOf(event);
      const isDouble =
        event.timeStamp - lastTap.atMs < DOUBLE_TAP_MS && Math.hypot(x - lastTap.x, y - lastTap.y) < DOUBLE_TAP_PX;
      lastTap = { atMs: isDouble ? Number.NEGATIVE_INFINITY : event.timeStamp, x, y };
      if (isDouble) listener.doubleTap(x, y);
      else listener.tap(x, y);
    },
    options,
  );
  element.addEventListener('pointercancel', drop, options);
  element.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault();
      // A long touch asks for a menu too, and has been told as a hold already.
      if (event.button !== 2 || (event as PointerEvent).pointerType === 'touch') return;
      const { x, y } = placeOf(event);
      listener.hold(x, y);
    },
    options,
  );
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { x, y } = placeOf(event);
      listener.zoom(Math.exp(-event.deltaY * WHEEL_ZOOM), x, y);
    },
    { ...options, passive: false },
  );

  return () => {
    ends.abort();
    clearTimeout(holdTimer);
  };
};
