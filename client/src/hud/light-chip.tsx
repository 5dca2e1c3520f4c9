import type { BedId } from '@lent-dreams/shared/ids.ts';
import type { DreamView } from '../model/dream-view.ts';
import { bedOf } from '../model/select-people.ts';
import { FeelingSign } from './feeling-sign.tsx';

/** A small light of a person: glass ball with the sign of their nature; closed eyes for sleepers, a square for bots. */
export const LightChip = ({
  view,
  bed,
  size = 44,
  name,
}: {
  readonly view: DreamView;
  readonly bed: BedId;
  readonly size?: number;
  readonly name?: string;
}) => {
  const light = bedOf(view, bed);
  if (light === undefined) return null;
  return (
    <span class="light-chip">
      <span
        class={`ball nature-${light.primary} ${light.occupant}`}
        style={{ width: `${size}px`, height: `${size}px` }}
      >
        {light.occupant === 'sleeper' ? (
          <span class="eyes" />
        ) : (
          <FeelingSign feeling={light.primary} size={size * 0.5} />
        )}
      </span>
      {name !== undefined && <span class="chip-name">{name}</span>}
    </span>
  );
};
