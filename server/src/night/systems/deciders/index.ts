import type { RequestKind } from '@lent-dreams/shared/wire/requests.ts';
import type { Decider } from '../decide.ts';
import * as consent from './consent.ts';
import * as lendings from './lendings.ts';
import * as motifs from './motifs.ts';
import * as safety from './safety.ts';
import * as walk from './walk.ts';

/** The decision behind every request; the compiler names a missing one. */
export const DECIDERS: { readonly [Kind in RequestKind]: Decider<Kind> } = {
  move: walk.move,
  lookDown: walk.lookDown,
  ready: walk.ready,
  ringBell: walk.ringBell,
  sayQuick: walk.sayQuick,
  breathe: walk.breathe,
  letGo: walk.letGo,
  lieDown: safety.lieDown,
  setMisuse: lendings.setMisuse,
  lendFear: lendings.lendFear,
  lendMemory: lendings.lendMemory,
  takeBack: lendings.takeBack,
  placeMotif: motifs.placeMotif,
  moveMotif: motifs.moveMotif,
  undoMotif: motifs.undoMotif,
  removeMotif: motifs.removeMotif,
  useMotif: motifs.useMotif,
  ask: consent.ask,
  tell: consent.tell,
  offer: consent.offer,
  answer: consent.answer,
  narrow: consent.narrow,
  close: consent.close,
  closeAll: consent.closeAll,
  holdHands: consent.holdHands,
  pressX: safety.pressX,
  afterX: safety.afterX,
  setSafety: safety.setSafety,
  block: safety.block,
  unblock: safety.unblock,
  mute: safety.mute,
  unmute: safety.unmute,
  calmMode: safety.calmMode,
  quietRoom: safety.quietRoom,
  checkIn: safety.checkIn,
  leave: safety.leave,
  forgetMe: safety.forgetMe,
  myLedger: safety.myLedger,
  myReceipts: safety.myReceipts,
};
