/** Kinds of flaws a machine of the Guild can have (design: ten flaws), in the order of the fault board. */
export const FLAW_KINDS = [
  'sticky',
  'self-renewing',
  'echo',
  'passed-on',
  'hidden-listener',
  'stowaway',
  'creeping',
  'paid-volume',
  'answered-for-you',
  'unasked-guests',
] as const;

export type FlawKind = (typeof FLAW_KINDS)[number];
