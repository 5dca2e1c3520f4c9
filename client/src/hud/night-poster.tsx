import { MOTIF_GRID, motifPath } from '../look/motif-paths.ts';
import { motifTones } from '../look/motif-tones.ts';
import { strongestFeeling } from '../look/strongest.ts';
import { coreOf, HALO, haloOf } from '../look/tones.ts';
import type { DreamView, ThreadView } from '../model/dream-view.ts';
import { posterPiece } from '../model/poster-piece.ts';
import { contentWord } from '../model/select-words.ts';
import { bedPoint, layoutStage, type StageLayout } from '../model/stage-layout.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';

const WIDTH = 300;
const HEIGHT = 360;
const LIGHT_RADIUS = 14;
const DRAWING = 118;
const SIGN = 15;
const WARM_SCOPE = 0b1_1111;
/** Sideways swing of the two strands of a braid. */
const SWING = 13;

const css = (tone: number): string => `#${tone.toString(16).padStart(6, '0')}`;

const layoutFor = (bed: number): StageLayout => ({
  ...layoutStage(390, 844, bed, { side: 'none', size: 0 }, 0),
  width: WIDTH,
  height: HEIGHT,
  centreX: WIDTH / 2,
  centreY: HEIGHT / 2,
  radiusX: 110,
  radiusY: 134,
  lightRadius: LIGHT_RADIUS,
});

/** One strand of a thread, an S from light to light. */
const strand = (layout: StageLayout, thread: ThreadView, side: number): string => {
  const a = bedPoint(layout, thread.a);
  const b = bedPoint(layout, thread.b);
  const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const acrossX = (-(b.y - a.y) / length) * SWING * side;
  const acrossY = ((b.x - a.x) / length) * SWING * side;
  const at = (share: number, swing: number): string =>
    `${(a.x + (b.x - a.x) * share + acrossX * swing).toFixed(1)} ${(a.y + (b.y - a.y) * share + acrossY * swing).toFixed(1)}`;
  return `M${at(0, 0)}Q${at(0.25, 1)} ${at(0.5, 0)}T${at(1, 0)}`;
};

const Threads = ({ view, layout }: { readonly view: DreamView; readonly layout: StageLayout }) => (
  <g class="poster-threads">
    {view.threads.map((thread) => (
      <g key={thread.id}>
        <path d={strand(layout, thread, 1)} stroke={css(haloOf(view.beds[thread.a]?.primary ?? 0))} />
        <path d={strand(layout, thread, -1)} stroke={css(haloOf(view.beds[thread.b]?.primary ?? 0))} />
      </g>
    ))}
  </g>
);

const Lights = ({ view, layout }: { readonly view: DreamView; readonly layout: StageLayout }) => (
  <>
    {view.beds.map((bed) => {
      const at = bedPoint(layout, bed.bed);
      return (
        <g key={bed.bed} transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`} class="poster-light">
          <circle r={LIGHT_RADIUS} fill={css(haloOf(bed.primary))} stroke={css(coreOf(bed.primary))} />
          <g transform={`translate(${-SIGN / 2} ${-SIGN / 2})`}>
            <FeelingSign feeling={bed.primary} size={SIGN} />
          </g>
        </g>
      );
    })}
  </>
);

/** The night as a picture to remember: its people, their threads, what they felt, and the piece it is named after. */
export const NightPoster = ({ view }: { readonly view: DreamView }) => {
  const layout = layoutFor(view.me.bed);
  const piece = posterPiece(view);
  const title = piece === null ? say('end.poster.bare') : say('end.poster', { piece: contentWord('motif', piece) });
  const tone = piece === null ? 0 : motifTones(piece)[0];
  const scale = DRAWING / MOTIF_GRID;
  return (
    <figure class="poster">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <defs>
          <filter id="poster-smoke" x="-20%" y="-20%" width="140%" height="140%">
            <feTurbulence type="fractalNoise" baseFrequency="0.011" numOctaves={4} seed={view.night} />
            <feDisplacementMap in="SourceGraphic" scale={120} xChannelSelector="R" yChannelSelector="G" />
          </filter>
          <filter id="poster-glow" x="-50%" y="-50%" width="200%" height="200%">
            <feGaussianBlur stdDeviation={4} />
          </filter>
          {HALO.map((halo, feeling) => (
            <radialGradient id={`poster-cloud-${feeling}`} key={halo}>
              <stop offset="0" stop-color={css(halo)} stop-opacity="0.72" />
              <stop offset="0.45" stop-color={css(halo)} stop-opacity="0.3" />
              <stop offset="1" stop-color={css(halo)} stop-opacity="0" />
            </radialGradient>
          ))}
        </defs>
        <rect width={WIDTH} height={HEIGHT} fill="#0b0830" />
        <g filter="url(#poster-smoke)" class="poster-clouds">
          <circle cx={WIDTH / 2} cy={HEIGHT / 2} r={170} fill="url(#poster-cloud-2)" />
          {view.beds.map((bed) => {
            const at = bedPoint(layout, bed.bed);
            const feeling = Math.max(0, strongestFeeling(bed, WARM_SCOPE));
            return <circle key={bed.bed} cx={at.x} cy={at.y} r={105} fill={`url(#poster-cloud-${feeling})`} />;
          })}
        </g>
        <Threads view={view} layout={layout} />
        {piece !== null && (
          <g
            class="poster-piece"
            transform={`translate(${(WIDTH - DRAWING) / 2} ${(HEIGHT - DRAWING) / 2}) scale(${scale.toFixed(4)})`}
          >
            <path d={motifPath(piece)} stroke={css(haloOf(tone))} class="halo" filter="url(#poster-glow)" />
            <path d={motifPath(piece)} stroke={css(haloOf(tone))} class="body" />
            <path d={motifPath(piece)} stroke={css(coreOf(tone))} class="core" />
          </g>
        )}
        <Lights view={view} layout={layout} />
      </svg>
      <figcaption>
        <b>{title}</b>
        <span>{say('end.poster.line', { hub: view.hubName, count: view.night })}</span>
      </figcaption>
    </figure>
  );
};
