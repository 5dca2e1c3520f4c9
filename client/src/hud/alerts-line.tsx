import { type Alert, alertText, shownAlerts } from '../model/alerts.ts';
import { nameOf } from '../model/select-people.ts';
import { goldParts, say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Sign, type SignName } from './sign.tsx';

const SIGNS: Readonly<Record<Alert['sign'], SignName>> = {
  quiet: 'moon',
  spiral: 'spiral',
  breathe: 'wind',
  thread: 'thread',
  letGo: 'scissors',
  wave: 'wave',
  clock: 'clock',
  praise: 'star',
  person: 'person',
  place: 'eye',
  answer: 'speech',
};

/** News in the order of urgency: three on a wide screen, one on a phone, none beside a sheet. */
export const AlertsLine = ({ hud }: { readonly hud: Hud }) => {
  if (hud.sheet.value.kind !== 'none') return null;
  const view = hud.view.value;
  const shown = shownAlerts(hud.alerts.value, hud.nowMs.value, hud.layout.value.kind === 'wide' ? 3 : 1);
  return (
    <ul class="alerts" aria-hidden="true">
      {shown.map((alert) => (
        <li key={`${alert.id}${alert.beds.join()}`} class={`alert ${alert.kind}`}>
          <Sign name={SIGNS[alert.sign]} size={22} />
          <span>
            {goldParts(alertText(alert, view)).map((part) =>
              part.gold ? <b key={part.text}>{part.text}</b> : part.text,
            )}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** The coming wave: three marks, seconds, and who stands in its light. */
export const WaveLine = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  if (view.phase !== 'unveiling' || view.wave === 0 || hud.sheet.value.kind !== 'none') return null;
  const seconds = Math.ceil((view.waveLandsAtMs - hud.nowMs.value) / 1000);
  const names = view.beds
    .filter((bed) => bed.wave)
    .map((bed) => nameOf(view, bed.bed))
    .join(', ');
  return (
    <div class="wave-line">
      <Sign name="wave" size={22} />
      <span>
        {seconds > 0
          ? say('wave.coming', { count: view.wave, seconds, names })
          : say('wave.landing', { count: view.wave, names })}
      </span>
    </div>
  );
};
