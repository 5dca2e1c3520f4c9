import type { DreamView } from './dream-view.ts';

type Prompt = DreamView['prompts'][number]['prompt'];

/** How long a question waits, by its kind (design: verbs). */
const ANSWER_MS: Readonly<Record<Prompt, number>> = { offer: 8000, ask: 20_000, hands: 5000, keep: 20_000, swap: 8000 };

/** Time I have for a question, from its first moment on: twice as long with slower timers. */
export const answerTimeMs = (view: DreamView, prompt: Prompt): number =>
  ANSWER_MS[prompt] * (view.safety?.slowTimers === true ? 2 : 1);
