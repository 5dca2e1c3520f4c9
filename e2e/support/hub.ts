import { randomBytes } from 'node:crypto';
import type { FlawKind } from '@lent-dreams/shared/content/flaw-kinds.ts';
import type { Mode } from '@lent-dreams/shared/rules/act-lengths.ts';
import type { APIRequestContext } from 'playwright/test';

/** Tonight's machine, as the keeper may choose it. */
export type Machine = 'surprise' | 'keepsItsWord' | FlawKind;

export const newPersonKey = (): string => randomBytes(16).toString('hex');

/** A hub and the key of its link. */
export type OpenedHub = { readonly slug: string; readonly key: string; readonly link: string };

/**
 * Opens a private hub as its keeper would: nobody comes by chance, and no night begins by itself.
 * In free play no clock runs, and one bell ends an act.
 */
export const openHub = async (
  request: APIRequestContext,
  machine: Machine,
  mode: Mode = 'standard',
): Promise<OpenedHub> => {
  const answer = await request.post('/api/hubs', {
    headers: { 'x-person-key': newPersonKey() },
    data: { name: 'Glass Harbour', machine, mode, private: true },
  });
  if (answer.status() !== 201) throw new Error(`opening a hub answered ${answer.status()}`);
  return (await answer.json()) as OpenedHub;
};
