import type { BedId, MotifId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type {
  EndingSummary,
  PromptDocument,
  ReceiptDocument,
  SafetyDocument,
  SentDocument,
  ToldByMeDocument,
} from '@lent-dreams/shared/wire/documents.ts';

type Phase = 'lobby' | 'weaving' | 'unveiling' | 'ending';
type Occupant = 'human' | 'sleeper' | 'bot';
type Presence = 'awake' | 'drifting' | 'away' | 'ward' | 'lookingDown';

/** What a person told me, or what is open to all. */
export type KnownWish = { readonly what: 'wish' | 'guard'; readonly feeling: number };

/** A light on the stage: one bed and whoever dreams in it. */
export type BedView = {
  readonly bed: BedId;
  readonly occupant: Occupant;
  readonly presence: Presence;
  /** Person's name, persona's name for a sleeper, '' for somebody I do not see. */
  readonly name: string;
  readonly isMe: boolean;
  readonly primary: number;
  readonly secondary: number;
  /** Five warm feelings, 0–100. */
  readonly feelings: readonly number[];
  /** 0–100. */
  readonly fear: number;
  /** The bed's own brim, 0–100. */
  readonly brim: number;
  readonly breathing: boolean;
  /** Bed whose hands are held, or NO_BED. */
  readonly hands: BedId;
  readonly wave: boolean;
  readonly ready: boolean;
  readonly known: readonly KnownWish[];
  /** Last quick word, '' when none or it has faded. */
  readonly word: string;
  /** Has a body that can walk (false for sleepers and people I do not see). */
  readonly hasBody: boolean;
};

export type MotifView = {
  readonly id: MotifId;
  readonly kind: string;
  readonly hex: number;
  readonly author: BedId;
  readonly scarred: boolean;
  readonly open: boolean;
};

/** What one end of a thread gives. */
export type GiveView = { readonly scope: number; readonly depth: number; readonly keepsFear: boolean };

export type ThreadView = {
  readonly id: ThreadId;
  readonly a: BedId;
  readonly b: BedId;
  readonly technology: 'guild' | 'by-feeling';
  readonly frozen: boolean;
  readonly suspended: boolean;
  /** What a gives to b, and b to a. */
  readonly fromA: GiveView;
  readonly fromB: GiveView;
  /** Fear running on it now, 0–1, computed from public numbers: conductance × the givers' fear above rest. */
  readonly sootShare: number;
};

/** Everything private about me in this dream. */
export type MeView = {
  readonly bed: BedId;
  readonly watching: boolean;
  readonly lucidity: number;
  readonly hand: readonly string[];
  readonly wishes: readonly number[];
  readonly guard: number;
  readonly mayMisuse: boolean;
  readonly lentFear: string;
  readonly lentMemory: string;
  readonly memoryText: string;
};

/**
 * The picture of the dream that everything on screen is drawn from: plain, frozen, rebuilt once per patch by
 * net/mirror.ts. It knows no Phaser and no Colyseus.
 */
export type DreamView = {
  /** Counts up by one with every rebuild. */
  readonly revision: number;
  readonly connection: 'joining' | 'live' | 'lost' | 'elsewhere' | 'left';
  readonly slug: string;
  readonly hubName: string;
  readonly phase: Phase;
  readonly night: number;
  readonly technology: 'guild' | 'by-feeling';
  /** The keeper chose the machine; the bell needs no 50 Together. */
  readonly rehearsal: boolean;
  /** performance.now() at which the phase ends; 0 for no clock. */
  readonly phaseEndsAtMs: number;
  readonly phaseLengthMs: number;
  readonly together: number;
  readonly ownColours: number;
  /** Official brim 0–100 and mean fear 0–100. */
  readonly brim: number;
  readonly fear: number;
  readonly spiral: boolean;
  readonly wave: number;
  readonly waveLandsAtMs: number;
  /** performance.now() until which the room is quiet; 0 when it is not. */
  readonly quietUntilMs: number;
  readonly watchers: number;
  readonly me: MeView;
  readonly beds: readonly BedView[];
  readonly motifs: readonly MotifView[];
  readonly threads: readonly ThreadView[];
  readonly prompts: readonly (PromptDocument & { readonly expiresAtMs: number })[];
  readonly sent: readonly (SentDocument & { readonly expiresAtMs: number })[];
  readonly receipts: readonly ReceiptDocument[];
  readonly memories: readonly { readonly about: BedId; readonly motif: string; readonly text: string }[];
  readonly toldByMe: readonly ToldByMeDocument[];
  readonly safety: SafetyDocument | null;
  readonly ending: EndingSummary | null;
};

/** Where the bodies are at this very frame: predicted for me, interpolated for others. World position units. */
export type Bodies = { readonly at: (bed: BedId) => { readonly x: number; readonly y: number } | null };

/** Something chosen on the stage; the HUD opens a wheel or sheet for it, the painter draws a white glow. */
export type Choice =
  | { readonly kind: 'none' }
  | { readonly kind: 'bed'; readonly bed: BedId }
  | { readonly kind: 'thread'; readonly thread: ThreadId }
  | { readonly kind: 'motif'; readonly motif: MotifId }
  /** A card is lifted: hexes show where it may stand. */
  | { readonly kind: 'placing'; readonly motif: string }
  | { readonly kind: 'moving'; readonly motif: MotifId };
