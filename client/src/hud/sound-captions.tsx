import { useEffect, useState } from 'preact/hooks';
import type { CueName } from '../sound/cues.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';

const CAPTION_MS = 2500;
const MOST = 2;
/** Cues that only repeat what stands in the goal line or its clock. */
const UNSAID: ReadonlySet<CueName> = new Set(['goal', 'tick']);

type Caption = { readonly name: Exclude<CueName, 'goal' | 'tick'>; readonly atMs: number };
const isSaid = (name: CueName): name is Caption['name'] => !UNSAID.has(name);

/** Sounds in words, for those who do not hear them or have them off. */
export const SoundCaptions = ({ hud }: { readonly hud: Hud }) => {
  const [captions, setCaptions] = useState<readonly Caption[]>([]);
  const { sound } = hud.deps;
  useEffect(
    () =>
      sound?.onCue((name) => {
        if (!isSaid(name)) return;
        const atMs = performance.now();
        setCaptions((before) => [...before.filter((caption) => caption.name !== name), { name, atMs }].slice(-MOST));
      }),
    [sound],
  );
  if (!hud.settings.captions.value) return null;
  const live = captions.filter(({ atMs }) => hud.nowMs.value - atMs < CAPTION_MS);
  if (live.length === 0) return null;
  return (
    <p class="captions" aria-hidden="true">
      {live.map(({ name }) => (
        <span key={name}>[{say(`heard.${name}`)}]</span>
      ))}
    </p>
  );
};
