import { randomBytes } from 'node:crypto';
import type { APIRequestContext } from 'playwright/test';

/** Tonight's machine, as the keeper may choose it. */
export type Machine = 'surprise' | 'keepsItsWord' | 'passed-on' | 'creeping';

export const newPersonKey = (): string => randomBytes(16).toString('hex');

/** Opens a hub as its keeper would; answers its slug. */
export const openHub = async (request: APIRequestContext, machine: Machine): Promise<string> => {
  const answer = await request.post('/api/hubs', {
    headers: { 'x-person-key': newPersonKey() },
    data: { name: 'Glass Harbour', machine },
  });
  if (answer.status() !== 201) throw new Error(`opening a hub answered ${answer.status()}`);
  return ((await answer.json()) as { slug: string }).slug;
};
