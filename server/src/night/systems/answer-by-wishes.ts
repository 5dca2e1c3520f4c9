import { natureOf, type Persona } from '@lent-dreams/shared/content/persona.ts';

/** A nature serves a wish from here on, 0–100 (design: bots). */
const SERVES_FROM = 40;

/**
 * How a sleeper or a bot answers an offer: yes where the giver's nature serves a wish of theirs, less where it would also
 * bring what they guard against, else no. It is all they ever go by, so nobody can be talked over (design: bots).
 */
export const answerByWishes = (
  giver: Pick<Persona, 'primary' | 'secondary'>,
  { wishes, guard }: { readonly wishes: readonly number[]; readonly guard: number },
): 'yes' | 'less' | 'no' => {
  const nature = natureOf(giver.primary, giver.secondary);
  if (!wishes.some((wish) => (nature[wish] as number) >= SERVES_FROM)) return 'no';
  return guard === giver.primary ? 'less' : 'yes';
};
