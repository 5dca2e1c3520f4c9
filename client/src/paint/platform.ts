import { type Easel, type Frame, type Painter, PLACE_DEPTH } from './frame.ts';

const TEXTURE = 'platform';
const WIDTH = 512;
const HEIGHT = 256;
const BELL_TEXTURE = 'bell';
const BELL_SIDE = 128;
/** A bell on a 512 grid. */
const BELL_PATH =
  'M256 70c-16 0-28 12-28 28v8c-64 14-104 66-104 136v84l-34 56h332l-34-56v-84c0-70-40-122-104-136v-8c0-16-12-28-28-28zM206 402a50 50 0 0 0 100 0z';

const bakePlatform = (easel: Easel): void => {
  const texture = easel.scene.textures.createCanvas(TEXTURE, WIDTH, HEIGHT);
  if (texture === null) throw new Error('no canvas to bake the stage on');
  const brush = texture.context;
  brush.translate(WIDTH / 2, HEIGHT / 2);
  brush.scale(1, HEIGHT / WIDTH);
  const light = brush.createRadialGradient(0, 0, 10, 0, 0, WIDTH * 0.48);
  light.addColorStop(0, 'rgba(150,130,255,.5)');
  light.addColorStop(0.55, 'rgba(90,70,200,.3)');
  light.addColorStop(0.8, 'rgba(30,20,90,.34)');
  light.addColorStop(1, 'rgba(10,6,40,0)');
  brush.fillStyle = light;
  brush.fillRect(-WIDTH / 2, -WIDTH / 2, WIDTH, WIDTH);
  for (const [radius, width, alpha] of [
    [0.36, 16, 0.1],
    [0.36, 5, 0.5],
    [0.27, 3, 0.24],
  ] as const) {
    brush.beginPath();
    brush.arc(0, 0, WIDTH * radius, 0, Math.PI * 2);
    brush.strokeStyle = `rgba(205,195,255,${alpha})`;
    brush.lineWidth = width;
    brush.stroke();
  }
  texture.refresh();
};

const bakeBell = (easel: Easel): void => {
  const texture = easel.scene.textures.createCanvas(BELL_TEXTURE, BELL_SIDE, BELL_SIDE);
  if (texture === null) throw new Error('no canvas to bake the bell on');
  const brush = texture.context;
  const scale = BELL_SIDE / 512;
  brush.scale(scale, scale);
  const path = new Path2D(BELL_PATH);
  brush.lineJoin = 'round';
  brush.fillStyle = 'rgba(40,28,110,.7)';
  brush.fill(path);
  brush.shadowColor = 'rgba(190,170,255,.9)';
  brush.shadowBlur = 9;
  brush.strokeStyle = '#e6ddff';
  brush.lineWidth = 15;
  brush.stroke(path);
  texture.refresh();
};

/** The stage in the middle of the board, and the bell on it. */
export const createPlatform = (easel: Easel): Painter => {
  bakePlatform(easel);
  bakeBell(easel);
  const { scene, place } = easel;
  const floor = scene.add.image(0, 0, TEXTURE).setDepth(PLACE_DEPTH.solid - 1);
  const bell = scene.add.image(0, 0, BELL_TEXTURE).setDepth(PLACE_DEPTH.solid).setOrigin(0.5, 0.62);
  place.add([floor, bell]);
  const paint = (frame: Frame): void => {
    const { centreX, centreY, radiusX, radiusY, lightRadius } = frame.layout;
    const width = Math.max(lightRadius * 3.2, Math.min(radiusX * 0.5, radiusY * 0.9));
    const beat = frame.calmMotion ? 0 : Math.sin(frame.seconds * 0.9);
    floor
      .setPosition(centreX, centreY)
      .setDisplaySize(width, width / 2)
      .setAlpha(0.8 + 0.12 * beat);
    bell
      .setPosition(centreX, centreY)
      .setDisplaySize(lightRadius * 1.15, lightRadius * 1.15)
      .setRotation(0.03 * beat)
      .setAlpha(0.85);
  };
  return { paint };
};
