import { contentEnglish } from './content.ts';
import { dreamEnglish } from './dream.ts';
import { landingEnglish } from './landing.ts';
import { safetyEnglish } from './safety.ts';

/** All English messages, one flat table; each file holds one part of the game. */
export const english = { ...landingEnglish, ...dreamEnglish, ...safetyEnglish, ...contentEnglish };
