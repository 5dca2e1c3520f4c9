import type { Role } from '@lent-dreams/shared/content/role.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import type { BotView } from './bot-view.ts';

/** What a bot does in a turn: a request, perhaps with a word to it, or a place it sets out for. */
export type Deed = {
  readonly request?: AnyRequest;
  readonly says?: keyof Role['says'];
  /** Hex to walk to. */
  readonly goal?: number;
};

/** One thing a bot may do; undefined where there is nothing of the kind to do now. */
export type Move = (view: BotView) => Deed | undefined;

/** What a role tries in each act, first things first. */
export type Play = { readonly weaving: readonly Move[]; readonly unveiling: readonly Move[] };
