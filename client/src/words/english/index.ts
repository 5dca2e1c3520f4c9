import { abilitiesEnglish } from './abilities.ts';
import { contentEnglish } from './content.ts';
import { dreamEnglish } from './dream.ts';
import { eveningEnglish } from './evening.ts';
import { faultsEnglish } from './faults.ts';
import { fearsEnglish } from './fears.ts';
import { landingEnglish } from './landing.ts';
import { lessonEnglish } from './lesson.ts';
import { piecesEnglish } from './pieces.ts';
import { rolesEnglish } from './roles.ts';
import { safetyEnglish } from './safety.ts';
import { settingsEnglish } from './settings.ts';
import { watcherEnglish } from './watcher.ts';

/** All English messages, one flat table; each file holds one part of the game. */
export const english = {
  ...landingEnglish,
  ...dreamEnglish,
  ...safetyEnglish,
  ...settingsEnglish,
  ...watcherEnglish,
  ...contentEnglish,
  ...eveningEnglish,
  ...faultsEnglish,
  ...fearsEnglish,
  ...lessonEnglish,
  ...piecesEnglish,
  ...rolesEnglish,
  ...abilitiesEnglish,
};
