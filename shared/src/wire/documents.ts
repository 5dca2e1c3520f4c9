import type { RoleKind } from '../content/role.ts';
import type { BedId, GrantId, PromptId, ShadeId, ThreadId } from '../ids.ts';
import type { AbilityView, FlashbackDocument, OverlayDocument, ProbeDocument } from './overlays.ts';

/** What only one person holds: their purse, persona and lendings. */
export type OwnDocument = {
  readonly kind: 'own';
  readonly bed: BedId;
  readonly lucidity: number;
  /** Four motif kinds at hand, suggestions only. */
  readonly hand: readonly string[];
  readonly wishes: readonly [number, number];
  readonly guard: number;
  readonly mayMisuse: boolean;
  readonly allowsGuests: boolean;
  readonly allowsText: boolean;
  /** What I give at most; null for no such limit. */
  readonly mask: (Terms & { readonly keepsFear: boolean }) | null;
  /** Shade kind lent tonight, '' for nothing. */
  readonly lentFear: string;
  /** Memory motif lent tonight, '' for none. */
  readonly lentMemory: string;
  readonly memoryText: string;
  /** What the holder's role can do tonight. */
  readonly abilities: readonly AbilityView[];
};

/** Last movement input that the server has applied; private because only its sender can use it. */
export type StrideDocument = { readonly kind: 'stride'; readonly seq: number };

/** Something a bed told the holder of this document. */
export type ToldDocument = {
  readonly kind: 'told';
  readonly id: number;
  readonly about: BedId;
  readonly what: 'wish' | 'guard';
  readonly feeling: number;
};

/** One's own word to another that can still be taken back. */
export type ToldByMeDocument = {
  readonly kind: 'toldByMe';
  readonly id: number;
  readonly to: BedId;
  readonly what: 'wish' | 'guard';
  readonly feeling: number;
};

/** One direction of an offer or grant. */
export type Terms = { readonly scope: number; readonly depth: number };

/** A question to the holder of this document. */
export type PromptDocument = {
  readonly kind: 'prompt';
  readonly id: PromptId;
  readonly prompt: 'ask' | 'offer' | 'hands' | 'keep' | 'swap';
  readonly from: BedId;
  readonly expiresTick: number;
  /** Offers, and threads of whoever lay here before: what the asker would give, and asks for. */
  readonly technology?: 'guild' | 'by-feeling';
  readonly give?: Terms;
  readonly take?: Terms;
  readonly until?: Until;
  readonly keepsFear?: boolean;
  /** What the holder would give stays without their fear, whatever they answer. */
  readonly takeKeepsFear?: boolean;
  /** Offers only: carries the mark of a receipt. One that does not was made by nobody. */
  readonly marked?: boolean;
};

/** One's own open question, as its sender sees it. */
export type SentDocument = {
  readonly kind: 'sent';
  readonly id: PromptId;
  readonly prompt: 'ask' | 'offer' | 'hands' | 'keep' | 'swap';
  readonly to: BedId;
  readonly expiresTick: number;
};

export type Until = 'curtain' | 'morning';

/** FRIES: how clear a yes was. */
export type Lamps = {
  readonly free: boolean;
  readonly canUndo: boolean;
  readonly askedFirst: boolean;
  readonly byHand: boolean;
  readonly onlyWished: boolean;
};

/** Both ends of a grant hold its receipt. */
export type ReceiptDocument = {
  readonly kind: 'receipt';
  readonly id: GrantId;
  readonly thread: ThreadId;
  readonly giver: BedId;
  readonly receiver: BedId;
  readonly scope: number;
  readonly depth: number;
  readonly keepsFear: boolean;
  readonly until: Until;
  readonly lamps: Lamps;
  readonly startTick: number;
  /** 0 while it lives. */
  readonly endTick: number;
  /** Hash of the ledger row that wrote it. */
  readonly rowHash: string;
};

/** A receipt as its holder keeps it: also when it has ended. */
export type ReceiptRecord = ReceiptDocument & { readonly state: 'live' | 'ended' };

/** The words of a lent memory, delivered to those its owner shares a thread with. */
export type MemoryDocument = {
  readonly kind: 'memory';
  readonly about: BedId;
  readonly motif: string;
  readonly text: string;
};

/** The true loop gain, roughly, as it is read where the holder stands; gone as soon as they walk away. */
export type ReadingDocument = {
  readonly kind: 'reading';
  /** In steps of 0.1, wrong by as much as the place it is read at allows. */
  readonly gain: number;
};

/** One of the shades is the fear that the holder lent; nobody else learns whose it is. */
export type ShadeDocument = { readonly kind: 'shade'; readonly id: ShadeId };

/** Before the night: whom its holder can be. */
export type DuskDocument = {
  readonly kind: 'dusk';
  /** Natures of the personas shown; a second one only while one is free. The holder is `chosen`. */
  readonly options: readonly { readonly name: string; readonly primary: number; readonly secondary: number }[];
  readonly chosen: 0 | 1;
  /** Roles that may be picked now: those that the fewest others hold. */
  readonly roles: readonly RoleKind[];
};

/** What its holder does while watching. */
export type WatcherDocument = {
  readonly kind: 'watcher';
  /** The bed that they wish well, and the one they sit in at; −1 for none. */
  readonly wishes: BedId;
  readonly sits: BedId;
  /** Seconds from the curtain until fear runs over, 0 for never; −1 for no guess. */
  readonly guess: number;
  readonly breathes: boolean;
  readonly looksAway: boolean;
};

/** One's own safety sheet, as the server enforces it. */
export type SafetyDocument = {
  readonly kind: 'safety';
  readonly sheet: Readonly<Record<string, 'fine' | 'veil' | 'line'>>;
  readonly calmMode: boolean;
  readonly quietRoom: boolean;
  /** Questions to me wait twice as long. */
  readonly slowTimers: boolean;
  /** Set while the X waits for my choice. */
  readonly xPending: boolean;
  /** Labels only I see; `id` is used to undo. */
  readonly blocked: readonly { readonly id: string; readonly name: string }[];
  readonly muted: readonly { readonly id: string; readonly name: string }[];
};

export type PrivateDocument =
  | OwnDocument
  | StrideDocument
  | ToldDocument
  | ToldByMeDocument
  | PromptDocument
  | SentDocument
  | ReceiptDocument
  | MemoryDocument
  | ReadingDocument
  | ShadeDocument
  | DuskDocument
  | WatcherDocument
  | SafetyDocument
  | OverlayDocument
  | ProbeDocument
  | FlashbackDocument;

/** A row of one's own log, answered to `myLedger`. */
export type LedgerRowView = {
  readonly seq: number;
  readonly tick: number;
  /** `ranOut`: over by itself; `offer`: asked for, and never answered. */
  readonly kind: 'offer' | 'grant' | 'narrow' | 'end' | 'ranOut' | 'access' | 'lend' | 'takeBack';
  readonly subject: BedId;
  /** A bed; −2 for the hub itself. */
  readonly sender: BedId;
  /** A bed; −1 for somebody whom no list of the night names. Numbers from 8 on are the demonstrators on the stage. */
  readonly recipient: BedId;
  /** Feeling 0–5, or −1 where the row is about no single feeling. */
  readonly feeling: number;
  /** 0 where no grant stands behind the row; below 0 what was not granted by hand tonight. */
  readonly grant: GrantId;
  readonly depth: number;
  /**
   * What was granted beside the depth, as `termsOf` writes it. Of a lending its name, `fear/7`; of an access `along/1`
   * where it rode on another feeling's channel. '' or none where there is nothing to say.
   */
  readonly terms?: string;
  /** Which of the five parameters broke; '' for a row as agreed. */
  readonly breach: '' | 'subject' | 'sender' | 'recipient' | 'type' | 'transmission';
  /** Drawn for this row alone; never shown to anybody who does not hold the row. */
  readonly salt: string;
  readonly previous: string;
  readonly hash: string;
};

/** What the ending shows to everybody. */
export type EndingSummary = {
  readonly outcome: 'calmed' | 'dawn' | 'blackout' | 'quiet';
  readonly flaw: string;
  /** The Guild demanded an encore: most refused it, or it came. */
  readonly encore: '' | 'refused' | 'coming';
  readonly spiralTick: number;
  readonly startTick: number;
  readonly together: number;
  readonly ownColours: number;
  /** One sample a second from the curtain on: mean fear, official brim, 0–100. */
  readonly curve: readonly { readonly fear: number; readonly brim: number }[];
  /** Flows that had no yes, strongest first, at most 12. */
  readonly leaks: readonly {
    readonly from: BedId;
    readonly to: BedId;
    readonly seconds: number;
    readonly breach: LedgerRowView['breach'];
  }[];
};
