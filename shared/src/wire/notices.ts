import type { BedId } from '../ids.ts';

/** News to one person, sent beside the state; none of them carries anything the receiver may not see. */
export type Notice =
  /** The wished feeling stayed with me for five seconds. */
  | { readonly kind: 'resonance'; readonly feeling: number }
  | {
      readonly kind: 'answered';
      readonly by: BedId;
      readonly prompt: 'ask' | 'offer' | 'hands';
      readonly answer: 'yes' | 'less' | 'no' | 'lapsed' | 'told' | 'notNow';
    }
  | { readonly kind: 'threadEnded'; readonly with: BedId }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'restart' };

/** Message name under which notices travel. */
export const NOTICE = 'notice';
