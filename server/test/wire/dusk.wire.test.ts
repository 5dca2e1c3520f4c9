import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRealServer, type RealServer } from '../harness.ts';

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer();
});
afterAll(() => real.end());

describe('dusk on the wire', () => {
  it('shows each person alone whom they can be, and nobody the topics of another', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const ben = await hub.join({ name: 'Ben' });
    const watcher = await hub.join({ name: 'Watcher', watch: true });
    for (const one of [ada, ben]) await one.must('ready', { on: true });
    for (const one of [ada, ben]) await one.until(() => one.room.state.phase === 'dusk');
    await ada.must('setSafety', { topic: 'falling', level: 'line' });
    await ada.until(() => ada.document('safety')?.sheet['falling'] === 'line');
    await ben.patches(3);
    expect(ben.tap.includes('falling')).toBe(false);
    expect(watcher.tap.includes('falling')).toBe(false);
    expect(watcher.document('dusk')).toBeUndefined();
    const mine = ada.document('dusk');
    expect(mine?.options.length).toBe(2);
    await ada.must('pickPersona', { choice: 1 });
    await ada.until(() => ada.document('dusk')?.chosen === 1);
    expect(ada.room.state.beds[ada.bed()]?.persona).toBe(mine?.options[1]?.name);
    // The sheets alone run no clock.
    expect(ada.room.state.phaseEnds).toBe(0);
    for (const one of [ada, ben]) expect([...one.room.state.beds].every(({ wishA }) => wishA === 255)).toBe(true);
  });

  it('shows who lies, and takes everybody into the night with nothing lent', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const ben = await hub.join({ name: 'Ben' });
    for (const one of [ada, ben]) await one.must('ready', { on: true });
    await ada.until(() => ada.room.state.phase === 'dusk');
    await ada.must('lieDown', { on: true });
    await ben.until(() => ben.room.state.beds[ada.bed()]?.lying === true);
    await ben.must('lieDown', { on: true });
    await ada.until(() => ada.room.state.phase === 'weaving');
    await ada.until(() => ada.document('dusk') === undefined);
    expect(ada.document('own')).toMatchObject({ lentFear: '', lentMemory: '', lucidity: 8 });
  });
});
