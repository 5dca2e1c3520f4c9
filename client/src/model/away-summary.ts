import { say } from '../words/words.ts';
import type { DreamView } from './dream-view.ts';
import { myBed, myThreads, nameOf, partnerOf, threadOf } from './select-people.ts';

/** More than this is not read in one line. */
const MOST = 3;

/** Names of those who ended a thread with me between two pictures of one night. */
export const threadsLostTo = (before: DreamView, after: DreamView): readonly string[] =>
  myThreads(before)
    .filter((thread) => threadOf(after, thread.id) === undefined)
    .map((thread) => nameOf(after, partnerOf(before, thread)))
    .filter((name) => name !== '');

/** What happened between two pictures of one dream, the weightiest first, in words; empty when nothing did. */
export const awaySummary = (before: DreamView, after: DreamView): readonly string[] => {
  if (before.slug !== after.slug) return [];
  if (before.phase !== after.phase) return [say(`away.act.${after.phase}`)];
  if (before.night !== after.night) return [say('away.act.lobby')];
  const waves = after.wave - before.wave;
  const woken = myBed(after)?.presence === 'ward' && myBed(before)?.presence !== 'ward';
  const came = after.beds.filter(
    (bed) => bed.occupant === 'human' && bed.name !== '' && before.beds[bed.bed]?.occupant !== 'human',
  );
  return [
    ...(woken ? [say('away.woken')] : []),
    ...(waves > 0 ? [say('away.waves', { count: waves })] : []),
    ...threadsLostTo(before, after).map((name) => say('away.letGo', { name })),
    ...came.map(({ name }) => say('away.joined', { name })),
  ].slice(0, MOST);
};
