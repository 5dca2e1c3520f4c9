import { bedHex, HEX_COUNT, hexAt, hexCentre, hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { abilitiesNow, aimAt } from '../model/abilities.ts';
import { actionOn, type KeyAction } from '../model/key-map.ts';
import { myGive, myThreads } from '../model/select-people.ts';
import { bedsFromMe, toScreen, toWorld } from '../model/stage-layout.ts';
import type { Hud } from './hud-types.ts';
import { takeKey } from './keys-page.tsx';
import { letGoOfAll } from './self-sheet.tsx';
import { letGoThread } from './thread-sheet.tsx';
import { aimAbility, useAbility } from './use-ability.ts';
import { askPerson, holdHands } from './wheel.tsx';

/** Arrows always walk, and move a lifted piece; four more keys can be chosen for it. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowRight: [1, 0],
};
const WALK: Partial<Record<KeyAction, readonly [number, number]>> = {
  walkUp: [0, -1],
  walkLeft: [-1, 0],
  walkDown: [0, 1],
  walkRight: [1, 0],
};
const PIECES: Partial<Record<KeyAction, number>> = { piece1: 0, piece2: 1, piece3: 2, piece4: 3 };
const PERSON = /^person(\d)$/;
const ABILITY = /^ability(\d)$/;
const HOLD_ALL_MS = 500;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Is the key one that the focused button or field needs for itself? */
const isForFocus = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement &&
  event.target.matches('button, a') &&
  (event.code === 'Enter' || event.code === 'Space');

/** Where a lifted piece would stand, moved by the arrows. */
const placement = (hud: Hud, placeAt: (hex: number) => void) => {
  let hex = STAGE_HEX;
  return {
    step: (dx: number, dy: number): number => {
      const layout = hud.layout.peek();
      const from = hexCentre(hex);
      const at = toScreen(layout, from.x, from.y);
      let best = hex;
      let bestScore = 0;
      for (let other = 0; other < HEX_COUNT; other += 1) {
        if (hexDistance(hex, other) !== 1) continue;
        const centre = hexCentre(other);
        const point = toScreen(layout, centre.x, centre.y);
        const score = (point.x - at.x) * dx + (point.y - at.y) * dy;
        if (score > bestScore) {
          bestScore = score;
          best = other;
        }
      }
      hex = best;
      return hex;
    },
    start: (): void => {
      const me = hud.view.peek().me.bed;
      hex = me < 0 ? STAGE_HEX : bedHex(me);
    },
    place: (): void => placeAt(hex),
  };
};

/**
 * Keys of the dream (screens: hands), never while typing. While the X waits every other key is dead. The way to stop is the
 * answer.
 */
export const listenKeys = (hud: Hud, placeAt: (hex: number) => void): (() => void) => {
  const down = new Set<string>();
  const target = placement(hud, placeAt);
  let holdAll: ReturnType<typeof setTimeout> | undefined;
  let threadAt = -1;
  let pointer: { readonly x: number; readonly y: number } | null = null;
  const actionOf = (code: string): KeyAction | undefined => actionOn(hud.settings.keys.peek(), code);
  const wayOf = (code: string): readonly [number, number] | undefined => {
    const action = actionOf(code);
    return ARROWS[code] ?? (action === undefined ? undefined : WALK[action]);
  };

  const walk = (): void => {
    let dx = 0;
    let dy = 0;
    for (const code of down) {
      dx += wayOf(code)?.[0] ?? 0;
      dy += wayOf(code)?.[1] ?? 0;
    }
    hud.walkScreen(Math.sign(dx), Math.sign(dy));
  };
  const isPlacing = (): boolean => {
    const { kind } = hud.deps.choice.peek();
    return kind === 'placing' || kind === 'moving';
  };
  const choosePerson = (index: number): void => {
    const view = hud.view.peek();
    const bed = bedsFromMe(view.me.bed)[index];
    if (bed === undefined) return;
    const choice = hud.deps.choice.peek();
    if (choice.kind === 'aiming') {
      const aimed = aimAt(view, hud.deps.session.bodies, choice.ability, { kind: 'bed', bed });
      if (aimed !== null) aimAbility(hud, choice.ability, aimed);
      return;
    }
    hud.open(bed === view.me.bed && !view.me.watching ? { kind: 'self' } : { kind: 'person', bed });
  };
  const nextThread = (): void => {
    const mine = myThreads(hud.view.peek());
    if (mine.length === 0) return;
    threadAt = (threadAt + 1) % mine.length;
    const thread = mine[threadAt];
    if (thread !== undefined) hud.open({ kind: 'thread', thread: thread.id });
  };
  /** Points at the place under the mouse, else at where I stand. */
  const pointAt = (): void => {
    const view = hud.view.peek();
    if (view.me.watching || view.phase === 'ending') return;
    const under = pointer === null ? null : toWorld(hud.drawnLayout(), pointer.x, pointer.y);
    const hex = under === null ? -1 : hexAt(under.x, under.y);
    const mine = hud.deps.session.bodies.at(view.me.bed);
    hud.ping(hex >= 0 ? hex : mine === null ? bedHex(view.me.bed) : hexAt(mine.x, mine.y));
  };
  const withPerson = (action: KeyAction | undefined): boolean => {
    const sheet = hud.sheet.peek();
    if (sheet.kind !== 'person') return false;
    if (action === 'ask') void askPerson(hud, sheet.bed);
    else if (action === 'offer') hud.open({ kind: 'offer', bed: sheet.bed });
    else if (action === 'hands') void holdHands(hud, sheet.bed);
    else if (action === 'say') hud.open({ kind: 'say' });
    else return false;
    return true;
  };
  const withThread = (action: KeyAction | undefined): boolean => {
    const sheet = hud.sheet.peek();
    if (sheet.kind !== 'thread') return false;
    const thread = myThreads(hud.view.peek()).find((other) => other.id === sheet.thread);
    if (thread === undefined) return false;
    if (action === 'letGo') void letGoThread(hud, thread.id);
    else if (action === 'thinner') {
      const { depth } = myGive(hud.view.peek(), thread);
      if (depth > 1) void hud.ask('thread.strength', 'narrow', { thread: thread.id, depth: depth - 1 });
    } else return false;
    return true;
  };
  /** Arrows move between the answers by position, Enter gives one: never one key. */
  const withPrompt = (code: string): boolean => {
    if (hud.sheet.peek().kind !== 'prompt') return false;
    const answers = [...document.querySelectorAll<HTMLElement>('.hud .prompt .answers button')];
    const order: Readonly<Record<string, number>> = { ArrowLeft: 0, ArrowDown: 1, ArrowRight: 2 };
    const index = order[code];
    if (index === undefined) return false;
    answers[index]?.focus();
    return true;
  };
  const onPlacing = (event: KeyboardEvent): boolean => {
    if (!isPlacing()) return false;
    const way = ARROWS[event.code];
    if (way !== undefined) hud.hexCursor.value = target.step(way[0], way[1]);
    else if (event.code === 'Enter') {
      target.place();
    } else return false;
    return true;
  };
  const liftPiece = (index: number): void => {
    const motif = hud.view.peek().me.hand[index];
    if (motif === undefined || hud.view.peek().me.watching || hud.view.peek().phase !== 'weaving') return;
    hud.open({ kind: 'none' });
    hud.deps.choice.value = { kind: 'placing', motif };
    target.start();
  };
  const leaveOpen = (): void => {
    if (hud.sheet.peek().kind === 'none' && !isPlacing()) hud.open({ kind: 'menu' });
    else hud.back();
  };

  const handle = (event: KeyboardEvent): boolean => {
    const { code } = event;
    if (code === 'Escape') {
      if (event.shiftKey) hud.pressX();
      else if (!hud.xPressed.peek()) leaveOpen();
      return true;
    }
    const action = actionOf(code);
    if (action === 'x') {
      hud.pressX();
      return true;
    }
    if (hud.xPressed.peek()) return false;
    if (action === 'list') {
      hud.asList.value = !hud.asList.peek();
      return true;
    }
    if (isForFocus(event)) return false;
    if (onPlacing(event) || withPrompt(code) || withPerson(action) || withThread(action)) return true;
    if (wayOf(code) !== undefined) {
      down.add(code);
      walk();
      return true;
    }
    if (code === 'Tab' && event.shiftKey && document.activeElement === document.body) {
      nextThread();
      return true;
    }
    if (action === undefined) return false;
    const person = PERSON.exec(action)?.[1];
    if (person !== undefined) {
      choosePerson(Number(person) - 1);
      return true;
    }
    const ability = abilitiesNow(hud.view.peek())[Number(ABILITY.exec(action)?.[1] ?? 0) - 1];
    if (ability !== undefined) {
      if (!event.repeat) useAbility(hud, ability.kind);
      return true;
    }
    const piece = PIECES[action];
    if (piece !== undefined) {
      liftPiece(piece);
      return true;
    }
    if (action === 'breathe' && !event.repeat && hud.view.peek().phase === 'unveiling') {
      hud.breathe(hud.settings.tapHold.peek() ? !hud.breathing.peek() : true);
      return true;
    }
    if (action === 'letGoOfAll' && !event.repeat && holdAll === undefined) {
      holdAll = setTimeout(() => void letGoOfAll(hud), hud.settings.tapHold.peek() ? 0 : HOLD_ALL_MS);
      return true;
    }
    if (action === 'ping' && !event.repeat) {
      pointAt();
      return true;
    }
    if (action === 'gather') {
      hud.back();
      hud.deps.gather?.();
      return true;
    }
    return false;
  };

  const onDown = (event: KeyboardEvent): void => {
    const awaited = hud.awaitedKey.peek();
    const isX = event.code === 'Escape' && event.shiftKey;
    if (awaited !== null && !isX && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== 'Shift') {
      event.preventDefault();
      takeKey(hud, awaited, event.code);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      // Leaving must work from a field too.
      if (event.code === 'Escape' && event.shiftKey) hud.pressX();
      return;
    }
    if (handle(event)) event.preventDefault();
  };
  const onUp = (event: KeyboardEvent): void => {
    if (down.delete(event.code)) walk();
    if (actionOf(event.code) === 'breathe' && !hud.settings.tapHold.peek()) hud.breathe(false);
    if (actionOf(event.code) === 'letGoOfAll') {
      clearTimeout(holdAll);
      holdAll = undefined;
    }
  };
  const onBlur = (): void => {
    if (down.size > 0) {
      down.clear();
      walk();
    }
    clearTimeout(holdAll);
    holdAll = undefined;
  };
  const onMove = (event: PointerEvent): void => {
    const onStage = event.pointerType === 'mouse' && event.target instanceof HTMLCanvasElement;
    pointer = onStage ? { x: event.clientX, y: event.clientY } : null;
  };
  addEventListener('pointermove', onMove);
  addEventListener('keydown', onDown);
  addEventListener('keyup', onUp);
  addEventListener('blur', onBlur);
  return () => {
    removeEventListener('pointermove', onMove);
    removeEventListener('keydown', onDown);
    removeEventListener('keyup', onUp);
    removeEventListener('blur', onBlur);
    onBlur();
  };
};
