import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import { ROLES } from '@lent-dreams/shared/content/roles/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dreamer, openRealServer, type RealServer, weaveTogether } from '../harness.ts';

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer();
});
afterAll(() => real.end());

const EYES = { dreamwright: 'blueprint', advocate: 'rings', threader: 'flow', critic: 'drift' } as const;
const KINDS: readonly string[] = Object.values(EYES);
/** Those seen before the curtain. */
const EARLY: readonly RoleKind[] = ['dreamwright', 'threader', 'critic'];

const roleOf = (dreamer: Dreamer): RoleKind => dreamer.room.state.beds[dreamer.bed()]?.role as RoleKind;
const eyesOf = (dreamer: Dreamer): readonly string[] =>
  dreamer.documents().flatMap(({ kind }) => (KINDS.includes(kind) ? [kind] : []));

describe('what a role sees', () => {
  it('comes over the wire of its holder, and of nobody else, bots’ eyes included', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Canary-Ada' });
    const ben = await hub.join({ name: 'Canary-Ben' });
    const watcher = await hub.join({ name: 'Canary-Watcher', watch: true });
    await weaveTogether(ada, ben);
    for (const dreamer of [ada, ben]) await dreamer.until(() => ROLES[roleOf(dreamer)] !== undefined);
    for (const dreamer of [ada, ben]) {
      const wanted = EARLY.includes(roleOf(dreamer)) ? [EYES[roleOf(dreamer)]] : [];
      await dreamer.until(() => eyesOf(dreamer).length === wanted.length);
      expect(eyesOf(dreamer)).toEqual(wanted);
    }
    await ada.patches(10);
    for (const dreamer of [ada, ben, watcher])
      for (const kind of KINDS) {
        const isOwn = dreamer !== watcher && EYES[roleOf(dreamer)] === kind && EARLY.includes(roleOf(dreamer));
        expect(dreamer.tap.includes(`"kind":"${kind}"`), kind).toBe(isOwn);
      }
  });

  it('and what it can do tonight stands with its holder; somebody else’s is refused', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Canary-Ada' });
    const ben = await hub.join({ name: 'Canary-Ben' });
    await weaveTogether(ada, ben);
    await ada.until(() => ROLES[roleOf(ada)] !== undefined);
    const [first] = ROLES[roleOf(ada)].abilities;
    await ada.until(() => ada.document('own')?.abilities.length === 1);
    expect(ada.document('own')?.abilities[0]?.kind).toBe(first?.kind);
    const others = Object.values(ROLES).find(({ kind }) => kind !== roleOf(ada));
    expect(await ada.ask('act', { ability: others?.abilities[0]?.kind })).toEqual({
      ok: false,
      refused: 'notYourRole',
    });
    expect(await ada.ask('act', { ability: first?.kind, bed: 9 })).toEqual({ ok: false, refused: 'invalid' });
    expect(await ada.ask('act', { ability: 'Nonsense Kind' })).toEqual({ ok: false, refused: 'invalid' });
  });
});
