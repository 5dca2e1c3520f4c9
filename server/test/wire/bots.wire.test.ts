import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dreamer, openRealServer, type RealServer, weaveTogether } from '../harness.ts';

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer();
});
afterAll(() => real.end());

const STORY = ['Elara Finch', 'Jaxon Null', 'Kian Sarai', 'Liara Tevlin'];
const NOBODY_SAID = 255;

const bots = ({ room }: Dreamer): readonly number[] =>
  [...room.state.beds].flatMap(({ occupant }, bed) => (occupant === 'bot' ? [bed] : []));

describe('role bots on the wire', () => {
  it('are seen by name, place and role, and hold no document; their wishes are nobody’s', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const watcher = await hub.join({ name: 'Watcher', watch: true });
    await weaveTogether(ada);
    await ada.until(() => bots(ada).length === 3 && ada.room.state.beds[0]?.role !== '' && ada.names().length === 4);
    await watcher.until(() => bots(watcher).length === 3 && watcher.room.state.beds[0]?.role !== '');
    for (const viewer of [ada, watcher]) {
      const { beds, documents } = viewer.room.state;
      expect(viewer.names().filter((name) => STORY.includes(name)).length).toBe(3);
      const roles = [...beds].slice(0, 4).map(({ role }) => role);
      expect(roles.toSorted()).toEqual(['advocate', 'critic', 'dreamwright', 'threader']);
      for (const bed of bots(viewer))
        expect([beds[bed]?.wishA, beds[bed]?.wishB, beds[bed]?.guard]).toEqual([NOBODY_SAID, NOBODY_SAID, NOBODY_SAID]);
      expect([...documents.values()].filter(({ kind }) => kind === 'own').length).toBe(viewer === ada ? 1 : 0);
    }
  });

  it('give their bed to whoever comes, in the same patch, with nothing inherited', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    await weaveTogether(ada);
    await ada.until(() => bots(ada).length === 3);
    const [first] = bots(ada);
    const { persona, role } = ada.room.state.beds[first as number] as { persona: string; role: string };
    const ben = await hub.join({ name: 'Ben' });
    expect(ben.bed()).toBe(first);
    await ada.until(() => ada.names().includes('Ben'));
    expect(ada.room.state.beds[first as number]).toMatchObject({ occupant: 'human', persona, role });
    expect(ada.names().filter((name) => STORY.includes(name)).length).toBe(2);
    expect(ben.documents().filter(({ kind }) => kind === 'receipt' || kind === 'told' || kind === 'toldByMe')).toEqual(
      [],
    );
  });
});
