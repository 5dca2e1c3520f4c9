import { settings } from '../settings.ts';

/** Percent from which gauges fold into numbers and the wheel into a sheet (screens: grid). */
const BIG_TEXT_PERCENT = 150;

/** Does this person read letters so large that round and narrow things cannot hold them? */
export const isBigText = (): boolean => settings.textSize.value >= BIG_TEXT_PERCENT;
