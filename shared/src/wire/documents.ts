import type { BedId, GrantId, PromptId, ThreadId } from '../ids.ts';

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
  /** Shade kind lent tonight, '' for nothing. */
  readonly lentFear: string;
  /** Memory motif lent tonight, '' for none. */
  readonly lentMemory: string;
  readonly memoryText: string;
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
  readonly prompt: 'ask' | 'offer' | 'hands';
  readonly from: BedId;
  readonly expiresTick: number;
  /** Offers only: what the asker would give, and asks for. */
  readonly technology?: 'guild' | 'by-feeling';
  readonly give?: Terms;
  readonly take?: Terms;
  readonly until?: Until;
  readonly keepsFear?: boolean;
};

/** One's own open question, as its sender sees it. */
export type SentDocument = {
  readonly kind: 'sent';
  readonly id: PromptId;
  readonly prompt: 'ask' | 'offer' | 'hands';
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

/** The words of a lent memory, delivered to those its owner shares a thread with. */
export type MemoryDocument = {
  readonly kind: 'memory';
  readonly about: BedId;
  readonly motif: string;
  readonly text: string;
};

/** One's own safety sheet, as the server enforces it. */
export type SafetyDocument = {
  readonly kind: 'safety';
  readonly sheet: Readonly<Record<string, 'fine' | 'veil' | 'line'>>;
  readonly calmMode: boolean;
  readonly quietRoom: boolean;
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
  | SafetyDocument;

/** A row of one's own log, answered to `myLedger`. */
export type LedgerRowView = {
  readonly seq: number;
  readonly tick: number;
  readonly kind: 'grant' | 'narrow' | 'end' | 'access' | 'lend' | 'takeBack';
  readonly subject: BedId;
  readonly sender: BedId;
  readonly recipient: BedId;
  /** Feeling 0–5, or −1 where the row is about no single feeling. */
  readonly feeling: number;
  /** 0 where no grant stands behind the row. */
  readonly grant: GrantId;
  readonly depth: number;
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
