import { NO_BED } from '@lent-dreams/shared/ids.ts';
import { bedHex, hexAt } from '@lent-dreams/shared/rules/board.ts';
import { aimAt } from '../model/abilities.ts';
import type { StageHit } from '../model/stage-hit.ts';
import type { Hud } from './hud-types.ts';
import { letGoOfAll } from './self-sheet.tsx';
import { aimAbility } from './use-ability.ts';

/** Puts the lifted or moving piece on a hex; a refusal is spoken in the goal line's place. */
export const placeOn = async (hud: Hud, hex: number): Promise<void> => {
  const choice = hud.deps.choice.peek();
  if (hex < 0 || (choice.kind !== 'placing' && choice.kind !== 'moving')) return;
  const reply =
    choice.kind === 'placing'
      ? await hud.ask('goal', 'placeMotif', { motif: choice.motif, hex })
      : await hud.ask('goal', 'moveMotif', { id: choice.motif, hex });
  if (!reply.ok) return;
  hud.deps.sound?.cue('pop');
  if (hud.deps.choice.peek() === choice) hud.back();
};

/** What a tap on the stage does. A tap beside an open sheet leaves it; a question to me is left by its answers only. */
export const handleTap = (hud: Hud, hit: StageHit): void => {
  const view = hud.view.peek();
  const choice = hud.deps.choice.peek();
  const sheet = hud.sheet.peek();
  if (hud.xPressed.peek()) return;
  if (choice.kind === 'placing' || choice.kind === 'moving') {
    const hex = hit.kind === 'hex' ? hit.hex : hit.kind === 'ground' ? hexAt(hit.x, hit.y) : -1;
    if (hex >= 0) void placeOn(hud, hex);
    else if (hit.kind === 'motif' || hit.kind === 'ground') hud.back();
    return;
  }
  if (choice.kind === 'aiming') {
    const aimed = aimAt(view, hud.deps.session.bodies, choice.ability, hit);
    if (aimed !== null) aimAbility(hud, choice.ability, aimed);
    else if (hit.kind === 'ground') hud.back();
    return;
  }
  if (sheet.kind === 'prompt') return;
  if (view.phase === 'ending') return;
  switch (hit.kind) {
    case 'bed':
      if (sheet.kind === 'person' && sheet.bed === hit.bed) hud.back();
      else if (!view.me.watching && hit.bed === view.me.bed) hud.open({ kind: 'self' });
      else if (view.me.watching) hud.open({ kind: 'guest', bed: hit.bed });
      else hud.open({ kind: 'person', bed: hit.bed });
      return;
    case 'thread':
      hud.open({ kind: 'thread', thread: hit.thread });
      return;
    case 'motif':
      hud.open({ kind: 'motif', motif: hit.motif });
      return;
    case 'shade':
      hud.open({ kind: 'shade', shade: hit.shade });
      return;
    case 'hex':
    case 'ground':
      if (sheet.kind !== 'none') hud.back();
      else if (hit.kind === 'ground' && !view.me.watching) {
        hud.following.value = NO_BED;
        hud.deps.session.commands.walkTo(hit.x, hit.y);
      }
  }
};

/** What a long touch or a right click does: my own light lets go of all, anything else is pointed at for the others. */
export const handleHold = (hud: Hud, hit: StageHit): void => {
  const view = hud.view.peek();
  if (hud.xPressed.peek() || view.me.watching || view.phase === 'ending') return;
  if (hit.kind === 'bed' && hit.bed === view.me.bed) {
    void letGoOfAll(hud);
    return;
  }
  const hex =
    hit.kind === 'bed'
      ? bedHex(hit.bed)
      : hit.kind === 'hex'
        ? hit.hex
        : hit.kind === 'ground'
          ? hexAt(hit.x, hit.y)
          : hit.kind === 'motif'
            ? (view.motifs.find((motif) => motif.id === hit.motif)?.hex ?? -1)
            : -1;
  if (hex >= 0) hud.ping(hex);
};
