import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { BedId, MotifId, ShadeId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Mode } from '@lent-dreams/shared/rules/act-lengths.ts';
import type {
  DuskDocument,
  EndingSummary,
  OwnDocument,
  PromptDocument,
  ReceiptDocument,
  SafetyDocument,
  SentDocument,
  ToldByMeDocument,
  WatcherDocument,
} from '@lent-dreams/shared/wire/documents.ts';

type Phase = 'lobby' | 'dusk' | 'weaving' | 'unveiling' | 'ending';
type Occupant = 'human' | 'sleeper' | 'bot';
type Presence = 'awake' | 'drifting' | 'away' | 'ward' | 'lookingDown';

/** What a person told me, or what is open to all. */
export type KnownWish = { readonly what: 'wish' | 'guard'; readonly feeling: number };

/** A light on the stage: one bed and whoever dreams in it. */
export type BedView = {
  readonly bed: BedId;
  readonly occupant: Occupant;
  /** '' for a sleeper, and before one is picked or dealt. */
  readonly role: RoleKind | '';
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
  /** Has lain down at dusk. */
  readonly lying: boolean;
  readonly known: readonly KnownWish[];
  /** Last quick word that I heard, '' when none or it has faded. */
  readonly word: string;
  /** It is free words, as they were said. */
  readonly isText: boolean;
  /** Lets watchers wish it well and sit in; and how many wish it well. */
  readonly hasGuests: boolean;
  readonly wished: number;
  /** Has a body that can walk (false for sleepers and people I do not see). */
  readonly hasBody: boolean;
};

export type MotifView = {
  readonly id: MotifId;
  readonly kind: string;
  readonly hex: number;
  readonly author: BedId;
  /** Whole points left. */
  readonly points: number;
  readonly scarred: boolean;
  readonly open: boolean;
  /** Tending towards the next that heals, 0–1. */
  readonly tendedShare: number;
  /** Kind of the fusion it is part of; '' for none. */
  readonly fused: string;
  /** Its one gift is given. */
  readonly spent: boolean;
  /** Beds that hold their own side of it shut. */
  readonly shutBy: readonly BedId[];
  /** People who want it away. */
  readonly unwanted: number;
};

/** A fear that took shape. */
export type ShadeView = {
  readonly id: ShadeId;
  /** Of shared/src/content/shades; '' for one that is faded. */
  readonly kind: string;
  /** Outline of one that is faded. */
  readonly faded: '' | 'low' | 'round' | 'tall' | 'wide';
  /** The bed it haunts; it stays near that bed's body. */
  readonly bed: BedId;
  /** I faded its topic, or the room is quiet: only its soft silhouette is shown and heard. */
  readonly isFaded: boolean;
  /** It is the fear I lent; nobody else knows. */
  readonly isMine: boolean;
  /** It haunts my own bed. */
  readonly isAtMe: boolean;
  readonly isStilled: boolean;
  readonly isNamed: boolean;
  /** How far it is calmed, 0–1. */
  readonly calmedShare: number;
  /** What its bed cannot do just now; '' for nothing. */
  readonly takes: '' | 'place' | 'offer' | 'breathe' | 'hands' | 'say';
  /** The thread it is about to take; 0 for none. */
  readonly thread: ThreadId;
  /** Hexes that it took, or the one that it lights. */
  readonly hexes: readonly number[];
  /** What is left of its bed's threads, 0–1. */
  readonly threadShare: number;
  /** How far it is behind its bed's body, in hexes. */
  readonly gapHexes: number;
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

/** An ability of my role tonight. */
export type OwnAbility = {
  readonly kind: string;
  readonly cost: number;
  /** performance.now() from which it can be used again; in the past or 0 for now. */
  readonly readyAtMs: number;
  /** −1 for any number of times. */
  readonly usesLeft: number;
};

/** Something that somebody did with an ability, while it lasts. */
export type EffectView = {
  readonly kind: string;
  readonly bed: BedId;
  /** 0 for none. */
  readonly thread: ThreadId;
  /** −1 for no place of its own. */
  readonly hex: number;
  /** −1 for none. */
  readonly feeling: number;
  readonly by: BedId;
};

/** What only my role sees; each null for any other role. */
export type EyesView = {
  /** Threads and beds where more flows than was agreed. */
  readonly rings: { readonly threads: readonly ThreadId[]; readonly beds: readonly BedId[] } | null;
  /** Whom each free place would reach. */
  readonly blueprint: readonly { readonly hex: number; readonly beds: readonly BedId[] }[] | null;
  /** What truly flows over the hex where I stand: points per second of each of the six feelings. */
  readonly flow: readonly number[] | null;
  /** How far each bed is from its own colour, 0–1. */
  readonly drift: readonly number[] | null;
  /** The four faults that it can only be. */
  readonly faults: readonly string[] | null;
};

/** What free play shows. */
export type FreeView = {
  readonly speed: number;
  readonly flaw: string;
  readonly trueGain: number;
  readonly officialGain: number;
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
  /** Watchers may wish me well and sit in; I agree to free words. */
  readonly allowsGuests: boolean;
  readonly allowsText: boolean;
  /** What I give at most; null for no such limit. */
  readonly mask: OwnDocument['mask'];
  readonly lentFear: string;
  readonly lentMemory: string;
  readonly memoryText: string;
  readonly abilities: readonly OwnAbility[];
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
  readonly mode: Mode;
  /** The Guild's demand for an encore, and performance.now() at which its vote ends; 0 while there is none. */
  readonly encore: '' | 'asked' | 'refused' | 'coming';
  readonly encoreUntilMs: number;
  /** Free play: how fast feelings flow (1 is usual), the fault, and the true and official loop gain; null elsewhere. */
  readonly free: FreeView | null;
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
  /** Of them, how many breathe along and how many look away. */
  readonly breathingAlong: number;
  readonly lookingAway: number;
  /** Everybody in a bed agrees to free words. */
  readonly hasText: boolean;
  /** What I do while I watch; null for a dreamer. */
  readonly watcher: WatcherDocument | null;
  /** Kinds of fusions this hub has found. */
  readonly book: readonly string[];
  /** The true loop gain as I read it where I stand, null where it cannot be read. */
  readonly reading: number | null;
  readonly me: MeView;
  readonly beds: readonly BedView[];
  readonly motifs: readonly MotifView[];
  readonly threads: readonly ThreadView[];
  /** By id; empty for whoever is in calm mode. */
  readonly shades: readonly ShadeView[];
  /** What abilities do just now. */
  readonly effects: readonly EffectView[];
  readonly eyes: EyesView;
  /** Before the night: whom I can be; null at any other time. */
  readonly dusk: DuskDocument | null;
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
  | { readonly kind: 'shade'; readonly shade: ShadeId }
  /** An ability looks for its target. */
  | { readonly kind: 'aiming'; readonly ability: string }
  /** A card is lifted: hexes show where it may stand. */
  | { readonly kind: 'placing'; readonly motif: string }
  | { readonly kind: 'moving'; readonly motif: MotifId };
