import { glslTone, haloOf } from '../../look/tones.ts';

const [joy, calm, wonder, longing, fury] = [0, 1, 2, 3, 4].map((feeling) => glslTone(haloOf(feeling)));

export const SKY_VERTEX = `
attribute vec2 corner;
varying vec2 place;
void main() {
  place = vec2(corner.x * .5 + .5, .5 - corner.y * .5);
  gl_Position = vec4(corner, 0., 1.);
}`;

/**
 * The nebula: clouds of the feelings' colours, torn into filaments by ridged noise that drifts in two phases, so that
 * it never jumps. `place` is 0–1 from the upper left.
 */
export const SKY_FRAGMENT = `
precision highp float;
varying vec2 place;
uniform sampler2D noise;
uniform float time;
uniform vec2 size;
float ridge(vec2 p) { float n = texture2D(noise, p).r; n = 1. - abs(2. * n - 1.); return n * n; }
float hash(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453); }
float cloud(vec2 p, vec2 middle, vec2 reach) { vec2 d = (p - middle) / reach; return exp(-dot(d, d)); }
void main() {
  float tall = step(size.x, size.y);
  vec2 world = place * vec2(size.x / size.y, 1.) * mix(1., .85, tall);
  vec4 slow = texture2D(noise, world * .48 + vec2(time * .0045, -time * .003));
  vec4 quick = texture2D(noise, world * 1.15 - vec2(time * .006, time * .004));
  vec2 warp = (slow.gb - .5) * .34 + (quick.rg - .5) * .11;
  vec2 at = place + warp * vec2(.75, .9);
  vec2 reach = mix(vec2(1.), vec2(1.9, 1.), tall);
  vec3 light = ${longing} * (1.15 * cloud(at, vec2(.27, .40), vec2(.16, .46) * reach) + .5 * cloud(at, vec2(.05, .35), vec2(.2, .5) * reach));
  light += ${wonder} * (.95 * cloud(at, vec2(.52, .14), vec2(.34, .36) * reach) + .85 * cloud(at, vec2(.36, .22), vec2(.13, .35) * reach));
  light += ${fury} * vec3(.74, .95, 1.05) * (.74 * cloud(at, vec2(.80, .38), vec2(.17, .50) * reach) + .3 * cloud(at, vec2(.99, .25), vec2(.15, .4) * reach));
  light += mix(${wonder}, ${fury}, .45) * .55 * cloud(at, vec2(.66, .3), vec2(.14, .34) * reach);
  light += ${calm} * .5 * cloud(at, vec2(.23, .63), vec2(.14, .2) * reach);
  light += ${joy} * .55 * cloud(at, vec2(.53, .62), vec2(.12, .22) * reach);
  float dense = dot(light, vec3(.34));
  float phase = fract(time * .045);
  float other = fract(phase + .5);
  float share = abs(2. * phase - 1.);
  vec2 flow = (slow.ar - .5) * .16 + vec2(.01, -.03);
  vec2 q = world * .86 + warp * 1.05 + (quick.ba - .5) * .10;
  float strand = mix(ridge(q - flow * phase + .13), ridge(q - flow * other + .61), share);
  float fine = mix(ridge(q * 2.3 - flow * phase * 2.3 + .37), ridge(q * 2.3 - flow * other * 2.3 + .87), share);
  float finest = ridge(q * 5.1 + flow * phase * 2. + (quick.rg - .5) * .22);
  float filament = pow(strand, 2.7) * .92 + pow(fine, 2.6) * .78 * strand + pow(finest, 3.) * .42 * (.25 + strand) + pow(fine, 6.) * .24;
  float veil = .55 + .45 * slow.a;
  vec3 colour = mix(vec3(.016, .010, .080), vec3(.085, .047, .270), smoothstep(.1, 1.05, veil * (1.2 - .6 * length(place - .5))));
  colour += vec3(.05, .03, .15) * pow(quick.b, 3.);
  light *= .52 + .62 * veil * smoothstep(.15, .75, quick.g * .5 + slow.b * .6);
  colour += light * (.15 + .86 * filament);
  colour += light * light * .16 * dense + vec3(.75, .7, 1.) * pow(filament, 2.) * dense * .17;
  float slope = texture2D(noise, q + vec2(.008, .008)).r - texture2D(noise, q).r;
  colour += (light + .1) * clamp(slope * 3., -.25, .5) * .30;
  vec2 cell = floor(place * size / 3.);
  float star = step(.9982, hash(cell)) * hash(cell + 7.) * (.75 + .25 * sin(time * (.4 + hash(cell + 3.)) + hash(cell) * 60.));
  colour += vec3(.8, .82, 1.) * star * .55;
  colour = 1. - exp(-colour * 1.5);
  float grey = dot(colour, vec3(.3, .55, .15));
  colour = mix(vec3(grey), colour, 1.16);
  colour *= .5 + .5 * smoothstep(1.05, .2, length((place - vec2(.5, .42)) * vec2(1.05, 1.)));
  gl_FragColor = vec4(max(colour, 0.) + (hash(gl_FragCoord.xy) - .5) / 160., 1.);
}`;
