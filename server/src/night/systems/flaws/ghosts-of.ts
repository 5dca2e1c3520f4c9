import type { EndedFlow, FlawView, Leak } from './flaw.ts';

/** What has ended in this way, tonight or last night, and runs on all the same: one ghost for each way between two beds. */
export const ghostsOf = ({ endedTonight, lastNight }: FlawView, how: EndedFlow['how']): readonly Leak[] => {
  const newest = new Map<number, EndedFlow>();
  for (const flow of [...lastNight.ended, ...endedTonight])
    if (flow.how === how && flow.fear) newest.set(flow.from * 8 + flow.to, flow);
  return [...newest.values()].map(({ from, to, grant, depth }) => ({ from, to, depth, row: { grant, depth } }));
};
