import type { Dreamer } from '../harness.ts';

/**
 * How regularly patches came. What the server needed between two of them is told in its own CPU time as well, which does
 * not count what other programs took from it.
 */
export type Gaps = { readonly longestMs: number; readonly p99Ms: number; readonly longestCpuMs: number };

const gapsOf = (times: readonly number[]): readonly number[] =>
  times
    .slice(1)
    .map((ms, index) => ms - (times[index] as number))
    .toSorted((one, other) => one - other);

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Walks to and fro, so that a healthy room sends a patch every tick; the end tells how regularly they came. */
export const startWalking = async (dreamer: Dreamer): Promise<{ readonly end: () => Promise<Gaps> }> => {
  let seq = dreamer.document('stride')?.seq ?? 0;
  const timer = setInterval(() => {
    seq = (seq + 1) % 65_536;
    dreamer.room.send('move', { mx: seq % 2 === 0 ? 40 : -40, my: 0, seq });
  }, 50);
  await dreamer.patches(3);
  const [wallTimes, cpuTimes]: [number[], number[]] = [[], []];
  const note = (): void => {
    wallTimes.push(performance.now());
    cpuTimes.push(cpuMs());
  };
  dreamer.room.onStateChange(note);
  return {
    end: async () => {
      await dreamer.patches(6).finally(() => clearInterval(timer));
      dreamer.room.onStateChange.remove(note);
      const gaps = gapsOf(wallTimes);
      return {
        longestMs: gaps.at(-1) ?? Number.NaN,
        p99Ms: gaps[Math.floor(gaps.length * 0.99)] ?? Number.NaN,
        longestCpuMs: gapsOf(cpuTimes).at(-1) ?? Number.NaN,
      };
    },
  };
};
