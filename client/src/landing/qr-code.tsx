import type { JSX } from 'preact';
import { encode } from 'uqr';
import { say } from '../words/words.ts';

/** Modules of quiet white around the code, as readers need them. */
const QUIET = 2;

/** The link as a QR code, dark on white paper; error correction for screens photographed at an angle. */
export const QrCode = ({ link }: { readonly link: string }): JSX.Element => {
  const { data, size } = encode(link, { ecc: 'M', border: QUIET });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={say('share.qr')}
      shape-rendering="crispEdges"
    >
      <path d={squares} fill="#0b0830" />
    </svg>
  );
};
