import { FLAW_KINDS, type FlawKind } from '@lent-dreams/shared/content/flaw-kinds.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import type { EndingSummary } from '@lent-dreams/shared/wire/documents.ts';
import { say } from '../words/words.ts';
import type { DreamView } from './dream-view.ts';
import { nameOf } from './select-people.ts';

const isFault = (flaw: string): flaw is FlawKind => FLAW_KINDS.some((kind) => kind === flaw);

/** Whoever a leak names: from the eighth on figures on the stage; nobody by name whose name I do not hold. */
const whoOf = (view: DreamView, bed: number): string => {
  if (bed >= BED_COUNT) return say('fault.stage');
  return nameOf(view, bed) || say('fault.someone');
};

/** Which fault the machine had tonight, in one sentence; '' when it kept its word. */
export const faultWords = (flaw: string): string =>
  isFault(flaw) ? say('fault.was', { name: say(`fault.${flaw}`), line: say(`fault.line.${flaw}`) }) : '';

/** One flow without a yes, told as tonight's fault made it. */
export const leakWords = (
  view: DreamView,
  flaw: string,
  { from, to }: Pick<EndingSummary['leaks'][number], 'from' | 'to'>,
): string => {
  const names = { from: whoOf(view, from), to: whoOf(view, to) };
  const words = isFault(flaw) ? say(`fault.leak.${flaw}`, names) : say('end.leak', names);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
