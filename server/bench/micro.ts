import { StateView } from '@colyseus/schema';
import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { spectralScratch } from '@lent-dreams/shared/maths/spectral.ts';
import { fearConductances, fieldStep, stepField } from '@lent-dreams/shared/rules/field.ts';
import { loopGain } from '@lent-dreams/shared/rules/tipping.ts';
import { BED_COUNT, FIELD_STEP_SECONDS } from '@lent-dreams/shared/units.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import { createNight, type Night } from '../src/night/night.ts';
import { chainRow } from '../src/night/state/ledger.ts';
import { influenceOn } from '../src/night/systems/influence.ts';
import { grantedChannels } from '../src/night/systems/weave.ts';
import { newHubState, project } from '../src/rooms/projector.ts';
import { createSightKeeper, type Viewer } from '../src/rooms/sight-keeper.ts';

// What the parts of a tick cost for one full room: eight dreamers, eight watchers, eight threads. Microseconds hold on
// this machine only; the ratios to a plain loop measured in between hold elsewhere too.

const BATCHES = 15;
const BATCH_MS = 20;
const FIELD_TARGET_MICROS = 60;
const CELLS = 4096;

const take = (night: Night, person: string, request: AnyRequest): void => {
  const reply = night.take({ input: 'request', person, request });
  if (!reply.ok) throw new Error(`${request.kind} was refused: ${reply.refused}`);
};

/** A woven night, some seconds in. */
const wovenNight = (): Night => {
  const night = createNight({
    seeds: { cast: 'a', flaw: 'b', draws: 'c' },
    technology: 'guild',
    machine: 'keepsItsWord',
    open: false,
  });
  for (let at = 0; at < 2 * BED_COUNT; at += 1) {
    night.take({ input: 'came', person: `p${at}`, name: `Dreamer ${at}`, mayMisuse: true, watch: at >= BED_COUNT });
  }
  for (let bed = 0; bed < BED_COUNT; bed += 1) take(night, `p${bed}`, { kind: 'ready', on: true });
  night.tick();
  const terms = { scope: WHOLE_SCOPE, depth: 3 };
  for (let bed = 0; bed < BED_COUNT; bed += 1) {
    const to = (bed + 1) % BED_COUNT;
    take(night, `p${bed}`, {
      kind: 'offer',
      to,
      technology: 'guild',
      give: terms,
      take: terms,
      until: 'morning',
      keepFear: false,
    });
    const prompt = night.world.prompts[0]?.id;
    if (prompt === undefined) throw new Error('an offer opened no prompt');
    take(night, `p${to}`, { kind: 'answer', prompt, answer: 'yes' });
  }
  for (let tick = 0; tick < 60; tick += 1) night.tick();
  night.drainNews();
  return night;
};

/** Microseconds of one run in the best of many short batches: the least disturbed by other programs. */
const microsOf = (run: () => void): number => {
  let count = 1;
  const timed = (): number => {
    const startMs = performance.now();
    for (let at = 0; at < count; at += 1) run();
    return performance.now() - startMs;
  };
  while (timed() < BATCH_MS) count *= 2;
  const batches = Array.from({ length: BATCHES }, timed);
  return (Math.min(...batches) / count) * 1000;
};

const cells = Float64Array.from({ length: CELLS }, (_, index) => index);
const plainLoop = (): void => {
  for (let index = 0; index < CELLS; index += 1) cells[index] = (cells[index] as number) * 0.5 + 1;
};

const fieldWork = (): (() => void) => {
  const { world } = wovenNight();
  const beds = world.beds.map(({ nature, feelings, fear }) => ({ nature, feelings: [...feelings], fear }));
  const channels = grantedChannels(world);
  const influence = influenceOn(world);
  const [out, matrix, scratch] = [fieldStep(), new Float64Array(64), spectralScratch()];
  return () => {
    stepField(beds, channels, influence, FIELD_STEP_SECONDS, out);
    loopGain(fearConductances(beds, channels, matrix), scratch);
  };
};

/** Eight inputs and one tick; the act never runs out, and what only grows is cut back. */
const tickWork = (): (() => void) => {
  const night = wovenNight();
  let seq = 0;
  return () => {
    seq += 1;
    const slant = seq % 24 < 12 ? 90 : -90;
    for (let bed = 0; bed < BED_COUNT; bed += 1) {
      take(night, `p${bed}`, { kind: 'move', mx: slant, my: slant, seq: seq % 65_536 });
    }
    night.tick();
    night.drainNews();
    night.world.phaseEnds = night.world.tick + 10;
    if (seq % 500 === 0) Object.assign(night.world, { ledger: [], past: [] });
  };
};

/** Everybody has moved and every feeling has changed since the run before. */
const stirred = (night: Night): (() => void) => {
  let runs = 0;
  return () => {
    runs += 1;
    night.world.tick += 2;
    for (const [index, bed] of night.world.beds.entries()) {
      night.touched.walked.add(index);
      bed.x = 30_000 + (runs % 5000);
      bed.y = 30_000 + ((runs * 3) % 5000);
      bed.strideSeq = runs % 65_536;
      bed.fear = runs % 100;
      bed.feelings[runs % 5] = (runs * 7) % 100;
    }
  };
};

const projectionWork = (): (() => void) => {
  const night = wovenNight();
  const state = newHubState('bench', 'Bench');
  const stir = stirred(night);
  return () => {
    stir();
    project(night.world, state);
  };
};

const sightWork = (): (() => void) => {
  const night = wovenNight();
  const keeper = createSightKeeper(newHubState('bench', 'Bench'));
  const viewers = new Map<string, Viewer>(
    Object.keys(night.world.people).map((person) => [person, { view: new StateView() }]),
  );
  const stir = stirred(night);
  return () => {
    stir();
    keeper.sync(night.world, viewers, night.touched);
  };
};

const ledgerWork = (): (() => void) => {
  const { ledger } = wovenNight().world;
  const draft = {
    tick: 1,
    kind: 'access',
    subject: 0,
    sender: 0,
    recipient: 1,
    feeling: 2,
    grant: 3,
    depth: 3,
  } as const;
  return () => {
    chainRow('bench', ledger, { ...draft, breach: '' });
  };
};

const WORKS: Readonly<Record<string, () => () => void>> = {
  'field step and loop gain': fieldWork,
  'tick of a night, all walk': tickWork,
  projection: projectionWork,
  'sight sync': sightWork,
  'ledger row': ledgerWork,
};

console.log(`work, µs, times a loop over ${CELLS} numbers`);
for (const [name, make] of Object.entries(WORKS)) {
  const run = make();
  const loopMicros = microsOf(plainLoop);
  const micros = microsOf(run);
  console.log(`${name.padEnd(26)}${micros.toFixed(1).padStart(8)}${(micros / loopMicros).toFixed(2).padStart(8)}`);
  if (make !== fieldWork) continue;
  const verdict = micros <= FIELD_TARGET_MICROS ? 'kept' : 'MISSED';
  console.log(`  target ${FIELD_TARGET_MICROS} µs: ${verdict}`);
}
