import type { RequestKind } from '@lent-dreams/shared/wire/requests.ts';
import type { Decider } from '../decide.ts';
import { act } from './act.ts';
import * as acts from './acts.ts';
import * as checkIns from './check-ins.ts';
import * as city from './city.ts';
import * as consent from './consent.ts';
import * as lendings from './lendings.ts';
import * as mask from './mask.ts';
import * as motifs from './motifs.ts';
import * as ownRecords from './own-records.ts';
import * as people from './people.ts';
import * as safety from './safety.ts';
import * as shades from './shades.ts';
import * as talk from './talk.ts';
import * as useMotif from './use-motif.ts';
import * as walk from './walk.ts';

/** The decision behind every request; the compiler names a missing one. */
export const DECIDERS: { readonly [Kind in RequestKind]: Decider<Kind> } = {
  move: walk.move,
  lookDown: walk.lookDown,
  ready: acts.ready,
  lieDown: acts.lieDown,
  ringBell: acts.ringBell,
  vote: acts.vote,
  freePlay: acts.freePlay,
  sayQuick: walk.sayQuick,
  ping: walk.ping,
  breathe: walk.breathe,
  letGo: walk.letGo,
  askSeat: people.askSeat,
  pickPersona: people.pickPersona,
  pickRole: people.pickRole,
  swapRole: people.swapRole,
  setMisuse: lendings.setMisuse,
  setMask: mask.setMask,
  lendFear: lendings.lendFear,
  lendMemory: lendings.lendMemory,
  takeBack: lendings.takeBack,
  placeMotif: motifs.placeMotif,
  moveMotif: motifs.moveMotif,
  undoMotif: motifs.undoMotif,
  removeMotif: motifs.removeMotif,
  useMotif: useMotif.useMotif,
  tend: motifs.tend,
  swapCard: motifs.swapCard,
  ask: consent.ask,
  tell: consent.tell,
  offer: consent.offer,
  answer: consent.answer,
  narrow: consent.narrow,
  close: consent.close,
  closeAll: consent.closeAll,
  holdHands: consent.holdHands,
  lendVerb: shades.lendVerb,
  callName: shades.callName,
  speakFor: shades.speakFor,
  holdEnd: shades.holdEnd,
  face: shades.face,
  wishWell: city.wishWell,
  guess: city.guess,
  lookAway: city.lookAway,
  sitIn: city.sitIn,
  allowGuests: city.allowGuests,
  allowText: talk.allowText,
  sayText: talk.sayText,
  act,
  pressX: safety.pressX,
  afterX: safety.afterX,
  setSafety: safety.setSafety,
  block: safety.block,
  unblock: safety.unblock,
  mute: safety.mute,
  unmute: safety.unmute,
  calmMode: safety.calmMode,
  quietRoom: safety.quietRoom,
  slowTimers: safety.slowTimers,
  checkIn: checkIns.checkIn,
  askOk: checkIns.askOk,
  leave: safety.leave,
  forgetMe: safety.forgetMe,
  myLedger: ownRecords.myLedger,
  myReceipts: ownRecords.myReceipts,
};
