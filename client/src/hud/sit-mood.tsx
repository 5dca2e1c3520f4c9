import { haloOf } from '../look/tones.ts';
import { bedOf } from '../model/select-people.ts';
import type { Hud } from './hud-types.ts';

const css = (tone: number): string => `#${tone.toString(16).padStart(6, '0')}`;

/** The mood of the bed a watcher sits in at, over the whole screen: what it feels most, and soot as it fears; nothing else changes. */
export const SitMood = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const bed = bedOf(view, view.watcher?.sits ?? -1);
  const isAway = view.watcher?.looksAway === true;
  if (bed === undefined) return isAway ? <div class="city-away" aria-hidden="true" /> : null;
  const most = bed.feelings.indexOf(Math.max(...bed.feelings));
  return (
    <>
      <div
        class="sit-mood"
        aria-hidden="true"
        style={{
          '--mood': css(haloOf(most)),
          '--soot': Math.min(1, bed.fear / 100),
          '--warm': (bed.feelings[most] ?? 0) / 100,
        }}
      />
      {isAway && <div class="city-away" aria-hidden="true" />}
    </>
  );
};
