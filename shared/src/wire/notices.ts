import type { BedId } from '../ids.ts';

/** News to one person, sent beside the state; none of them carries anything the receiver may not see. */
export type Notice =
  /** The wished feeling stayed with me for five seconds. */
  | { readonly kind: 'resonance'; readonly feeling: number }
  | {
      readonly kind: 'answered';
      readonly by: BedId;
      readonly prompt: 'ask' | 'offer' | 'hands' | 'keep' | 'swap';
      readonly answer: 'yes' | 'less' | 'no' | 'lapsed' | 'told' | 'notNow';
    }
  /** Somebody I see, or I myself, pointed at a place. */
  | { readonly kind: 'pinged'; readonly by: BedId; readonly hex: number }
  /** Somebody asks in private whether I am well; who does not matter, and what I answer is mine. */
  | { readonly kind: 'someoneAsksOk' }
  /** The server's disk fails: the night goes on, but would not outlive the server; or it works again. */
  | { readonly kind: 'notSaved' }
  | { readonly kind: 'savedAgain' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'restart' };

/** Message name under which notices travel. */
export const NOTICE = 'notice';
