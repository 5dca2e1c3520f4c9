import type { BedId, GrantId, MotifId, PromptId, ShadeId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Notice } from '@lent-dreams/shared/wire/notices.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { RequestKind, RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Aimed } from '../model/abilities.ts';
import type { AlertList } from '../model/alerts.ts';
import type { Commands } from '../model/commands.ts';
import type { Bodies, Choice, DreamView } from '../model/dream-view.ts';
import type { Goal } from '../model/goal.ts';
import type { KeyAction } from '../model/key-map.ts';
import type { Nudge } from '../model/nudge.ts';
import type { Point, SheetRoom, StageLayout } from '../model/stage-layout.ts';
import type { Sound } from '../sound/dream-sound.ts';
import type { HudSettings } from './hud-settings.ts';

/** The part of a session the overlay uses. */
type HudSession = {
  readonly view: ReadonlySignal<DreamView>;
  readonly bodies: Bodies;
  readonly commands: Commands;
  readonly onNotice: (listener: (notice: Notice) => void) => () => void;
  /** Takes the dream back from the window it went to. */
  readonly takeBack: () => void;
  readonly leave: () => void;
};

export type HudDeps = {
  readonly session: HudSession;
  /** What is chosen on the stage; written by the overlay, read by the painter. */
  readonly choice: Signal<Choice>;
  /** Room the open sheet takes; written by the overlay. */
  readonly sheetRoom: Signal<SheetRoom>;
  readonly openShare: () => void;
  readonly sound: Pick<Sound, 'muted' | 'cue' | 'hush' | 'onCue'> | null;
  /** Ends any zoom of the picture. */
  readonly gather?: () => void;
  /** Where the picture draws the board at this moment, eased and zoomed; null while there is none. */
  readonly drawnLayout?: () => StageLayout | null;
  /** Middle of a thread's ring in the picture. */
  readonly ringPoint?: (thread: ThreadId) => Point | null;
  /** Words only: the picture cannot be shown, or is not wanted. */
  readonly asList?: boolean;
  /** The person left; the page goes back to the landing. */
  readonly onLeave: () => void;
};

/** The one open sheet, wheel or card. */
export type Sheet =
  | { readonly kind: 'none' | 'self' | 'lend' | 'free' | 'pieces' | 'book' | 'menu' | 'say' | 'guess' }
  | { readonly kind: 'person' | 'offer' | 'guest'; readonly bed: BedId }
  | { readonly kind: 'thread'; readonly thread: ThreadId }
  | { readonly kind: 'receipt'; readonly grant: GrantId; readonly from: ThreadId }
  | { readonly kind: 'motif'; readonly motif: MotifId }
  | { readonly kind: 'shade'; readonly shade: ShadeId }
  | { readonly kind: 'prompt'; readonly prompt: PromptId }
  /** An ability's target, by name; or the one more choice it needs. */
  | { readonly kind: 'aim'; readonly ability: string; readonly aimed: Aimed | null }
  | { readonly kind: 'safe'; readonly page: SafePage };

export type SafePage = 'log' | 'safe' | 'topics' | 'people' | 'captions' | 'keys' | 'forget' | 'leave';

/** Words that stand above the button a finger pressed. */
export type Refused = { readonly at: string; readonly text: string; readonly untilMs: number };

/** A place somebody points at. */
export type Ping = { readonly by: BedId; readonly hex: number; readonly untilMs: number };

export type Ask = <Kind extends Exclude<RequestKind, 'move'>>(
  at: string,
  kind: Kind,
  fields: RequestOf<Kind>,
) => Promise<Reply<unknown>>;

/** Everything the parts of the overlay share. */
export type Hud = {
  readonly deps: HudDeps;
  readonly view: ReadonlySignal<DreamView>;
  /** performance.now(), four times a second. */
  readonly nowMs: ReadonlySignal<number>;
  readonly layout: ReadonlySignal<StageLayout>;
  readonly settings: HudSettings;
  readonly goal: ReadonlySignal<Goal>;
  readonly alerts: Signal<AlertList>;
  readonly sheet: Signal<Sheet>;
  readonly open: (sheet: Sheet) => void;
  /** Leaves the open sheet, or puts a lifted piece back. */
  readonly back: () => void;
  /** Sends a request for the button named `at`; a refusal is spoken there. */
  readonly ask: Ask;
  readonly refused: Signal<Refused | null>;
  /** Names of buttons that wait for an answer. */
  readonly waiting: Signal<ReadonlySet<string>>;
  /** The sheet that claims room now: one that is leaving must not take the next one's room away. */
  readonly roomOwner: { current: object | null };
  /** Brim an open offer would lead to. */
  readonly preview: Signal<{ readonly brim: number } | null>;
  /** My screen is quiet because I pressed the X and have not chosen yet. */
  readonly xPressed: Signal<boolean>;
  readonly pressX: () => void;
  /** Hex the arrow keys point at while a piece is lifted. */
  readonly hexCursor: Signal<number | null>;
  readonly asList: Signal<boolean>;
  /** Heights of what grows with its words, in CSS pixels: the lights make room for it on phones. */
  readonly grown: { readonly goal: Signal<number>; readonly checkIn: Signal<number> };
  /** The action that waits for its new key. */
  readonly awaitedKey: Signal<KeyAction | null>;
  readonly nudge: ReadonlySignal<Nudge>;
  readonly pings: ReadonlySignal<readonly Ping[]>;
  /** Points at a place for everybody who sees me. */
  readonly ping: (hex: number) => void;
  /** Whom I walk after, NO_BED for nobody. */
  readonly following: Signal<BedId>;
  readonly drawnLayout: () => StageLayout;
  readonly breathing: Signal<boolean>;
  readonly breathe: (on: boolean) => void;
  readonly walkScreen: (dx: number, dy: number) => void;
};
