import type { Drawing } from '../drawing-bake.ts';

/** Points of a ragged round hole. */
const RAGS = 22;
const SNOW_GRAINS = 150;

/** Chance for drawings: the same picture in every browser. */
const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const circle = (x: number, y: number, radius: number): string => `M${x} ${y - radius}a${radius} ${radius} 0 1 1 -.1 0z`;

const raggedHole = (): string => {
  const roll = dice(7);
  const points = Array.from({ length: RAGS }, (_, index) => {
    const angle = (index / RAGS) * 2 * Math.PI;
    const reach = 150 + 62 * roll();
    return `${Math.round(256 + Math.cos(angle) * reach)} ${Math.round(256 + Math.sin(angle) * reach)}`;
  });
  return `M${points.join('L')}z`;
};

/** Grains of snow in a round cloud, thinner towards its edge. */
const snow = (seed: number): string => {
  const roll = dice(seed);
  return Array.from({ length: SNOW_GRAINS }, () => {
    const angle = roll() * 2 * Math.PI;
    const away = 200 * roll() ** 0.7;
    const side = 4 + Math.round(roll() * 8);
    return `M${Math.round(256 + Math.cos(angle) * away)} ${Math.round(256 + Math.sin(angle) * away)}h${side}v${side}h-${side}z`;
  }).join('');
};

/** The shapes that fears are made of, on a 512 grid; several make one fear. All our own. */
export const SHADE_DRAWINGS: readonly Drawing[] = [
  {
    name: 'crack',
    path: 'M256 256L300 190 286 150 330 96M256 256L330 262 372 236 448 250M256 256L290 330 340 352 352 430M256 256L196 312 190 362 132 420M256 256L184 236 150 262 64 238M256 256L226 176 240 138 196 70M330 262L366 300 420 318M286 150L250 110M196 312L140 312M290 330L270 380 284 440',
  },
  { name: 'hole', path: 'M256 50L434 153V359L256 462 78 359V153zM256 130L364 193V319L256 382 148 319V193z' },
  { name: 'page', path: 'M120 50H322L402 130V462H120zM322 50V130H402M170 400H290' },
  { name: 'lamp', path: `M206 80H306L334 170H178zM256 40V80M256 170V340M222 340H290${circle(256, 126, 20)}` },
  { name: 'leg', path: 'M256 60L246 250 262 430 310 440' },
  { name: 'eye', path: `M36 256Q256 70 476 256 256 442 36 256z${circle(256, 256, 84)}${circle(256, 256, 30)}` },
  {
    name: 'glass',
    path: `${circle(256, 112, 66)}M176 246Q256 190 336 246L362 474Q256 428 150 474zM214 290L202 420M300 280L316 402`,
  },
  {
    name: 'train',
    path: `M112 456V176Q112 60 256 60T400 176V456zM164 166H348V272H164z${circle(176, 356, 30)}${circle(336, 356, 30)}M112 416H400M76 484H436`,
  },
  { name: 'pool', path: 'M256 150C400 150 490 200 490 256S400 362 256 362 22 312 22 256 112 150 256 150z' },
  {
    name: 'ripple',
    path: 'M60 216Q116 176 172 216T284 216 396 216 452 210M40 262Q104 220 168 262T296 262 424 262 476 254M90 308Q146 270 202 308T314 308 426 302',
  },
  { name: 'maw', path: raggedHole() },
  {
    name: 'print',
    path: 'M210 60C280 40 330 100 320 190C314 250 290 280 250 280S190 250 180 190 160 80 210 60zM196 320C240 306 290 314 296 360S270 450 240 452 196 420 190 380 180 326 196 320z',
  },
  { name: 'orb', path: `${circle(256, 256, 190)}${circle(256, 256, 150)}` },
  { name: 'face', path: 'M150 236Q186 206 222 236M290 236Q326 206 362 236M180 320Q256 372 332 320' },
  { name: 'bar', path: 'M110 120H402M256 70V170M130 120L136 200M382 120L374 182M226 120L230 176' },
  {
    name: 'puppet',
    path: `${circle(256, 110, 64)}${circle(234, 106, 7)}${circle(278, 106, 7)}M200 190H312L338 350H174zM204 204L112 296M308 204L400 296M216 350L206 474M296 350L306 474`,
  },
  { name: 'house', path: 'M80 462V216L256 60 432 216V462zM170 462V330H252V462M310 296H374V360H310z' },
  { name: 'split', path: 'M256 60L236 156 284 214 240 290 276 350 252 462M284 214L350 232M240 290L172 280' },
  { name: 'chip', path: 'M170 220L300 160 350 280 230 350z' },
  { name: 'snow-0', path: snow(11) },
  { name: 'snow-1', path: snow(23) },
  { name: 'snow-2', path: snow(37) },
  { name: 'target', path: `${circle(256, 256, 190)}M256 20V106M256 406V492M20 256H106M406 256H492` },
  { name: 'faded-low', path: 'M30 330Q120 236 256 236T482 330Q380 404 256 404T30 330z' },
  { name: 'faded-round', path: circle(256, 256, 180) },
  { name: 'faded-tall', path: 'M256 40Q352 84 340 240T376 470Q256 420 136 470T172 240 160 104 256 40z' },
  {
    name: 'faded-wide',
    path: 'M24 366Q50 206 156 236 198 128 268 204 350 136 384 236 474 212 488 366 380 426 256 414T24 366z',
  },
];
