import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

/** Takes hold of something by a tap and lets go by the next one; leaving the sheet lets go, too. */
export const HoldToggle = ({
  hud,
  at,
  words,
  held,
  onHold,
}: {
  readonly hud: Hud;
  readonly at: string;
  readonly words: string;
  /** What it says while it is held. */
  readonly held: string;
  /** Sends it; tells whether it was granted. */
  readonly onHold: (on: boolean) => Promise<boolean>;
}) => {
  const [holds, setHolds] = useState(false);
  const letGo = useRef<(() => void) | null>(null);
  const hold = (on: boolean): void =>
    void onHold(on).then((granted) => {
      if (!granted) return;
      setHolds(on);
      letGo.current = on ? () => void onHold(false) : null;
    });
  useEffect(() => () => letGo.current?.(), []);
  return (
    <Press hud={hud} at={at} tone={holds ? 'plain' : 'gold'} sign="palm" chosen={holds} onPress={() => hold(!holds)}>
      {holds ? held : words}
    </Press>
  );
};
