import { cloudNoise, NOISE_SIDE } from '../../look/noise.ts';
import { SKY_FRAGMENT, SKY_VERTEX } from './sky-shader.ts';

/** The nebula behind the landing. */
export type Sky = {
  /** Takes CSS pixels, and draws once. */
  readonly resize: (width: number, height: number, seconds: number) => void;
  readonly draw: (seconds: number) => void;
  /** Cheap enough to be drawn again and again, as measured at the last resize? */
  readonly mayMove: () => boolean;
  readonly destroy: () => void;
};

/** A picture that takes longer is not drawn again and again: the processor, not a graphics card, computes it. */
const MOVING_LIMIT_MS = 12;
/** Share of CSS pixels that are computed; clouds are soft. */
const DETAIL_SHARE = 0.75;

const compile = (gl: WebGLRenderingContext): WebGLProgram | null => {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, SKY_VERTEX],
    [gl.FRAGMENT_SHADER, SKY_FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) === true ? program : null;
};

const prepare = (gl: WebGLRenderingContext, program: WebGLProgram): void => {
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
  const corner = gl.getAttribLocation(program, 'corner');
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, NOISE_SIDE, NOISE_SIDE, 0, gl.RGBA, gl.UNSIGNED_BYTE, cloudNoise());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
};

/** Draws into the canvas, or returns null where the browser has no WebGL: then the page's own colours remain. */
export const createSky = (canvas: HTMLCanvasElement): Sky | null => {
  const gl = canvas.getContext('webgl', { alpha: false, antialias: false, depth: false, powerPreference: 'low-power' });
  const program = gl === null ? null : compile(gl);
  if (gl === null || program === null) return null;
  prepare(gl, program);
  const time = gl.getUniformLocation(program, 'time');
  const size = gl.getUniformLocation(program, 'size');
  const pixel = new Uint8Array(4);

  const draw = (seconds: number): void => {
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.uniform1f(time, seconds);
    gl.uniform2f(size, canvas.width, canvas.height);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  };
  // Reading a pixel waits for the drawing, which is the only way to learn what it costs.
  const measureMs = (seconds: number): number => {
    const startedMs = performance.now();
    draw(seconds);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return performance.now() - startedMs;
  };

  // The first drawing builds the program and is not counted.
  canvas.width = 32;
  canvas.height = 32;
  measureMs(0);
  let mayMove = true;
  return {
    resize: (width, height, seconds) => {
      canvas.width = Math.max(1, Math.round(width * DETAIL_SHARE));
      canvas.height = Math.max(1, Math.round(height * DETAIL_SHARE));
      mayMove = measureMs(seconds) < MOVING_LIMIT_MS;
    },
    draw,
    mayMove: () => mayMove,
    destroy: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  };
};
