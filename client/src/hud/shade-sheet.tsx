import type { ShadeId } from '@lent-dreams/shared/ids.ts';
import { shadeLines, shadeTitle } from '../model/select-shade.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { ShadeVerbs } from './shade-verbs.tsx';
import { SheetFrame } from './sheet-frame.tsx';

/** A shape of fear: its name, one line of help, what it does now, and what one can do about it. */
export const ShadeSheet = ({ hud, shade: id }: { readonly hud: Hud; readonly shade: ShadeId }) => {
  const view = hud.view.value;
  const shade = view.shades.find((one) => one.id === id);
  if (shade === undefined) return null;
  const [help, ...rest] = shadeLines(view, shade, hud.nowMs.value);
  return (
    <SheetFrame
      hud={hud}
      title={shadeTitle(shade)}
      foot={
        <Press hud={hud} at="shade.done" onPress={hud.back}>
          {say('thread.done')}
        </Press>
      }
    >
      <p class="shade-help">{help}</p>
      {rest.map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
      {shade.calmedShare > 0 && !shade.isStilled && (
        <span class="shade-calmed" style={{ '--done': shade.calmedShare }} aria-hidden="true" />
      )}
      <ShadeVerbs hud={hud} shade={shade} at="shade" />
    </SheetFrame>
  );
};
