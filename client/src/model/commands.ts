import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { RequestKind, RequestOf } from '@lent-dreams/shared/wire/requests.ts';

/** The only way from the screen to the server: send a request, get its answer. Implemented by net/session.ts. */
export type Commands = {
  /** Resolves with the server's answer; a lost connection answers `unavailable`. Never rejects. */
  readonly ask: <Kind extends Exclude<RequestKind, 'move'>>(
    kind: Kind,
    fields: RequestOf<Kind>,
  ) => Promise<Reply<unknown>>;
  /** Deflection of the walk on the world plane, −127…127; kept until the next call. */
  readonly walk: (mx: number, my: number) => void;
  /** Walk to a world position and stop there; any `walk` call cancels it. */
  readonly walkTo: (x: number, y: number) => void;
};
