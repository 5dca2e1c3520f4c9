import type { Refusal } from './refusal-words.ts';

/** What the browser is known to do when a part of the page did not load. */
export type LoadSigns = { readonly canDraw: boolean; readonly isOnline: boolean };

/**
 * Why a part of the page did not load. A browser that cannot draw stumbles while the painter is read; without a line
 * nothing comes; what is left is that the parts of a former version are gone from the server.
 */
export const loadRefusal = ({ canDraw, isOnline }: LoadSigns): Refusal => {
  if (!canDraw) return { refused: 'noPicture' };
  return { refused: isOnline ? 'version' : 'connection' };
};
