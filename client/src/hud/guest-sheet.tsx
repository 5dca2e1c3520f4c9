import type { BedId } from '@lent-dreams/shared/ids.ts';
import { bedOf } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { LightChip } from './light-chip.tsx';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';

/** A dreamer as a watcher meets them: wish them well in the first act, sit in while the show runs. */
export const GuestSheet = ({ hud, bed: id }: { readonly hud: Hud; readonly bed: BedId }) => {
  const view = hud.view.value;
  const bed = bedOf(view, id);
  if (bed === undefined || bed.name === '') return null;
  const { name } = bed;
  const { wishes = -1, sits = -1 } = view.watcher ?? {};
  return (
    <SheetFrame
      hud={hud}
      title={name}
      foot={
        <Press hud={hud} at="guest.back" onPress={hud.back}>
          {say('watch.back')}
        </Press>
      }
    >
      <div class="person-head">
        <LightChip view={view} bed={id} size={56} />
        <p>
          {bed.hasGuests
            ? say('watch.wishers', { count: bed.wished, name })
            : say(bed.occupant === 'sleeper' ? 'watch.noGuests.asleep' : 'watch.noGuests', { name })}
        </p>
      </div>
      {bed.hasGuests && view.phase === 'weaving' && (
        <Press
          hud={hud}
          at="guest.wish"
          tone={wishes === id ? 'plain' : 'gold'}
          sign="star"
          chosen={wishes === id}
          onPress={() => void hud.ask('guest.wish', 'wishWell', { bed: id })}
        >
          {say(wishes === id ? 'watch.wishing' : 'watch.wish')}
        </Press>
      )}
      {bed.hasGuests && view.phase === 'unveiling' && (
        <Press
          hud={hud}
          at="guest.sit"
          tone={sits === id ? 'plain' : 'gold'}
          sign="person"
          line={say('watch.sit.line')}
          onPress={() =>
            void hud.ask('guest.sit', 'sitIn', { bed: sits === id ? -1 : id }).then((reply) => reply.ok && hud.back())
          }
        >
          {say(sits === id ? 'watch.getUp' : 'watch.sit')}
        </Press>
      )}
    </SheetFrame>
  );
};
