import type { ComponentChildren, JSX } from 'preact';
import type { HubCard } from './hub-api.ts';
import { hubLine } from './hub-line.ts';
import { FeelingOrb } from './icon.tsx';

type HubRowProps = { readonly hub: HubCard; readonly feeling: number; readonly children?: ComponentChildren };

/** A hub's card: its ball, its name, who is there, and what one can do. */
export const HubRow = ({ hub, feeling, children }: HubRowProps): JSX.Element => (
  <div class="hub">
    <FeelingOrb feeling={feeling} />
    <div class="hub-words">
      <span class="hub-name">{hub.name}</span>
      <span class="hub-line">{hubLine(hub)}</span>
    </div>
    {children}
  </div>
);
