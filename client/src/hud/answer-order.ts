/** The three answers to an offer. */
export const ANSWERS = ['yes', 'less', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

const ORDERS: readonly (readonly Answer[])[] = [
  ['yes', 'less', 'no'],
  ['yes', 'no', 'less'],
  ['less', 'yes', 'no'],
  ['less', 'no', 'yes'],
  ['no', 'yes', 'less'],
  ['no', 'less', 'yes'],
];

/** Order of the equal answers: shuffled per person and night, then fixed for that night (consent: fatigue). */
export const answerOrder = (personKey: string, night: number): readonly Answer[] => {
  let mixed = 2_166_136_261;
  for (const sign of `${personKey}/${night}`) mixed = Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return ORDERS[(mixed >>> 8) % ORDERS.length] ?? ANSWERS;
};
