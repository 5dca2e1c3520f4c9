import { type Aimed, aimOf, needsMore } from '../model/abilities.ts';
import type { Hud } from './hud-types.ts';

/** Name of an ability's button: where its refusals are spoken. */
export const abilityAt = (kind: string): string => `act.${kind}`;

const send = async (hud: Hud, ability: string, aimed: Aimed): Promise<void> => {
  const reply = await hud.ask(abilityAt(ability), 'act', { ability, ...aimed });
  const { kind } = hud.deps.choice.peek();
  if (reply.ok && (kind === 'aiming' || hud.sheet.peek().kind === 'aim')) hud.back();
};

/** Aims an ability; one that needs a feeling or a piece as well asks for it first. */
export const aimAbility = (hud: Hud, ability: string, aimed: Aimed): void => {
  if (needsMore(ability, aimed)) hud.open({ kind: 'aim', ability, aimed });
  else void send(hud, ability, aimed);
};

/**
 * Uses an ability: at once where it needs no target, else the next tap on the stage is its target. Pressed again, and in
 * the list, its targets are named one by one.
 */
export const useAbility = (hud: Hud, ability: string): void => {
  if (aimOf(ability) === 'none') {
    void send(hud, ability, {});
    return;
  }
  const choice = hud.deps.choice.peek();
  const isAgain = choice.kind === 'aiming' && choice.ability === ability;
  if (isAgain || hud.asList.peek()) {
    hud.open({ kind: 'aim', ability, aimed: null });
    return;
  }
  hud.back();
  hud.deps.choice.value = { kind: 'aiming', ability };
};
