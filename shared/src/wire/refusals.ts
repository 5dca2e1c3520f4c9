/** Why a request was refused. Shown to its sender only, where the finger is. */
export const REFUSALS = [
  'invalid',
  'rateLimited',
  'notNow',
  'gone',
  'notYours',
  'unavailable',
  'roleFull',
  'notTonight',
  'noLucidity',
  'occupied',
  'mapFull',
  'tooFar',
  'cooling',
  'needsVotes',
  'tooMany',
  'noPort',
  'afterNo',
  'needsReform',
  'expired',
  'outsideOffer',
  'outsideGrant',
  'spent',
  'notYourRole',
  'noGuests',
  'wordsOff',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** The answer to every request: done, perhaps with something to show, or refused with one reason. */
export type Reply<Result = undefined> =
  | { readonly ok: true; readonly result?: Result }
  | { readonly ok: false; readonly refused: Refusal };
