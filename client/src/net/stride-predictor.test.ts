import { STAGE_CENTRE } from '@lent-dreams/shared/rules/board.ts';
import { stepStride } from '@lent-dreams/shared/rules/stride.ts';
import { describe, expect, it } from 'vitest';
import { createStridePredictor, type StrideInput, type StridePredictor } from './stride-predictor.ts';

const START = STAGE_CENTRE;

const standing = (seq = 0, x = START, y = START): StridePredictor => {
  const predictor = createStridePredictor();
  predictor.acknowledge(seq, x, y, 0);
  return predictor;
};

/** Runs a page at 60 frames a second; gives all inputs. */
const run = (predictor: StridePredictor, fromMs: number, toMs: number): StrideInput[] => {
  const inputs: StrideInput[] = [];
  for (let nowMs = fromMs; nowMs < toMs; nowMs += 1000 / 60) inputs.push(...predictor.advance(nowMs));
  return inputs;
};

describe('stride predictor', () => {
  it('has no place and sends nothing before the first word of the server', () => {
    const predictor = createStridePredictor();
    predictor.walk(127, 0);
    expect(predictor.at(1000)).toBeNull();
    expect(predictor.advance(1000)).toEqual([]);
  });

  it('sends one input a tick while walking and one zero to stop', () => {
    const predictor = standing(41);
    predictor.walk(127, 0);
    const walking = run(predictor, 1000, 2000);
    predictor.walk(0, 0);
    const stopping = run(predictor, 2000, 3000);
    expect(walking.length).toBeGreaterThanOrEqual(19);
    expect(walking.length).toBeLessThanOrEqual(21);
    expect(walking[0]).toEqual({ mx: 127, my: 0, seq: 42 });
    expect(walking.map(({ seq }) => seq)).toEqual(walking.map((_input, index) => 42 + index));
    expect(stopping).toEqual([{ mx: 0, my: 0, seq: 42 + walking.length }]);
  });

  it('walks at once after a rest', () => {
    const predictor = standing();
    run(predictor, 0, 500);
    predictor.walk(0, 127);
    expect(predictor.advance(510)).toHaveLength(1);
    expect(predictor.advance(520)).toHaveLength(0);
  });

  it('rounds and clamps the deflection, and takes nonsense for none', () => {
    const predictor = standing();
    predictor.walk(300.4, -12.6);
    expect(predictor.advance(100)[0]).toMatchObject({ mx: 127, my: -13 });
    predictor.walk(Number.NaN, Infinity);
    expect(predictor.advance(150)[0]).toMatchObject({ mx: 0, my: 0 });
  });

  it('agrees with a server that answers 200 ms late: nothing is corrected', () => {
    const predictor = standing();
    const server = { x: START, y: START };
    const answers: { readonly atMs: number; readonly seq: number; readonly x: number; readonly y: number }[] = [];
    let lastX = START;
    for (let nowMs = 1000; nowMs < 3000; nowMs += 10) {
      if (nowMs === 1000) predictor.walk(127, 31);
      if (nowMs === 2000) predictor.walk(0, 0);
      for (const input of predictor.advance(nowMs)) {
        Object.assign(server, stepStride(server.x, server.y, input.mx, input.my));
        answers.push({ atMs: nowMs + 200, seq: input.seq, ...server });
      }
      for (const answer of answers.filter(({ atMs }) => atMs === nowMs)) {
        const before = predictor.at(nowMs);
        predictor.acknowledge(answer.seq, answer.x, answer.y, nowMs);
        expect(predictor.at(nowMs)).toEqual(before);
      }
      const x = predictor.at(nowMs)?.x ?? 0;
      expect(x).toBeGreaterThanOrEqual(lastX);
      expect(x - lastX).toBeLessThan(100);
      lastX = x;
    }
    expect(predictor.at(3000)).toEqual(server);
  });

  it('replays what the server has not seen yet on top of its word', () => {
    const predictor = standing();
    predictor.walk(127, 0);
    for (const nowMs of [1000, 1050, 1100]) predictor.advance(nowMs);
    // The server stood 50 units off and has applied the first of three.
    predictor.acknowledge(1, START + 410 - 50, START, 1110);
    expect(predictor.at(1400)?.x).toBeCloseTo(START + 3 * 410 - 50 + 205, 0);
    predictor.walk(0, 0);
    expect(predictor.at(1800)?.x).toBeCloseTo(START + 3 * 410 - 50, 0);
  });

  it('fades a wrong guess within about 100 ms, without a jump', () => {
    const predictor = standing();
    predictor.acknowledge(0, START + 1000, START, 500);
    expect(predictor.at(500)?.x).toBeCloseTo(START, 5);
    expect(predictor.at(550)?.x).toBeGreaterThan(START + 700);
    expect(predictor.at(605)?.x).toBeGreaterThan(START + 945);
  });

  it('jumps where the server has put the body elsewhere', () => {
    const predictor = standing();
    predictor.acknowledge(0, START + 20_000, START, 500);
    expect(predictor.at(500)).toEqual({ x: START + 20_000, y: START });
  });

  it('counts on after 65,535 and still knows old from new', () => {
    const predictor = standing(65_533);
    predictor.walk(127, 0);
    const inputs = [1000, 1050, 1100].flatMap((nowMs) => predictor.advance(nowMs));
    expect(inputs.map(({ seq }) => seq)).toEqual([65_534, 65_535, 0]);
    predictor.acknowledge(65_535, START + 820, START, 1110);
    predictor.walk(0, 0);
    predictor.acknowledge(0, START + 1230, START, 1120);
    expect(predictor.at(2000)?.x).toBeCloseTo(START + 1230, 5);
  });

  it('walks to a place and stops on it', () => {
    const predictor = standing();
    predictor.walkTo(START + 3001, START - 2003);
    const inputs = run(predictor, 1000, 3000);
    const place = predictor.at(3000);
    expect(Math.abs((place?.x ?? 0) - START - 3001)).toBeLessThanOrEqual(2);
    expect(Math.abs((place?.y ?? 0) - START + 2003)).toBeLessThanOrEqual(2);
    expect(inputs.at(-1)).toMatchObject({ mx: 0, my: 0 });
    expect(inputs.length).toBeLessThan(16);
  });

  it('stops at the edge on its way to a place outside', () => {
    const predictor = standing();
    predictor.walkTo(START + 30_000, START + 100);
    const inputs = run(predictor, 1000, 6000);
    expect(inputs.at(-1)).toMatchObject({ mx: 0, my: 0 });
    expect(inputs.length).toBeLessThan(60);
  });

  it('forgets the way to a place when the stick is moved', () => {
    const predictor = standing();
    predictor.walkTo(START + 5000, START);
    run(predictor, 1000, 1200);
    predictor.walk(0, 0);
    expect(run(predictor, 1200, 2000)).toHaveLength(1);
  });

  it('goes back where the server takes no steps', () => {
    const predictor = standing();
    predictor.walk(127, 0);
    for (let nowMs = 1000; nowMs < 3000; nowMs += 50) {
      predictor.advance(nowMs);
      predictor.acknowledge(0, START, START, nowMs);
      expect((predictor.at(nowMs)?.x ?? 0) - START).toBeLessThanOrEqual(31 * 410);
    }
    predictor.walk(0, 0);
    for (let nowMs = 3000; nowMs < 5000; nowMs += 50) {
      predictor.advance(nowMs);
      predictor.acknowledge(0, START, START, nowMs);
    }
    expect(predictor.at(5000)?.x).toBeCloseTo(START, 3);
  });

  it('does not run on after the page has slept', () => {
    const predictor = standing();
    predictor.walk(127, 0);
    predictor.advance(1000);
    expect(predictor.advance(61_000).length).toBeLessThanOrEqual(5);
  });

  it('begins again from the server after a new connection', () => {
    const predictor = standing(100);
    predictor.walk(127, 0);
    run(predictor, 1000, 1300);
    predictor.reset();
    expect(predictor.at(1300)).not.toBeNull();
    predictor.walk(127, 0);
    expect(predictor.advance(1400)).toEqual([]);
    predictor.acknowledge(7, START, START, 1500);
    expect(predictor.advance(1550)[0]).toMatchObject({ seq: 8 });
    predictor.walk(0, 0);
    run(predictor, 1600, 2400);
    expect(predictor.at(2400)?.x).toBeCloseTo(START + 410, 5);
  });
});
