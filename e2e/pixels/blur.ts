import type { Picture, Rectangle } from './picture';

/** The same picture with fewer pixels, as a camera further away sees it; `scale` is below 1. */
export function shrink(picture: Picture, scale: number): Picture {
  const [width, height] = [Math.floor(picture.width * scale), Math.floor(picture.height * scale)];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = average(picture, pixelsBehind(x, y, scale));
      data.set([value, value, value, 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

function pixelsBehind(x: number, y: number, scale: number): Rectangle {
  const [left, top] = [Math.floor(x / scale), Math.floor(y / scale)];
  const [right, bottom] = [Math.floor((x + 1) / scale), Math.floor((y + 1) / scale)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function average({ data, width }: Picture, area: Rectangle): number {
  let sum = 0;
  for (let y = area.y; y < area.y + area.height; y += 1) {
    for (let x = area.x; x < area.x + area.width; x += 1) sum += Number(data[(y * width + x) * 4]);
  }
  return sum / (area.width * area.height);
}

/** What a camera sees in the sun: black and white as near to a middle grey as `contrast` says, 1 for all of it. */
export function fade(picture: Picture, contrast: number): Picture {
  const middle = 255 / 2;
  const data = picture.data.map((value, at) =>
    at % 4 === 3 ? value : Math.round(middle + (value - middle) * contrast),
  );
  return { ...picture, data };
}

/** What a camera out of focus sees: each pixel spread over its neighbours, `sigma` in pixels. */
export function blur(picture: Picture, sigma: number): Picture {
  const weights = bell(sigma);
  const lightness = Float32Array.from({ length: picture.width * picture.height }, (_, at) =>
    Number(picture.data[at * 4]),
  );
  const { width, height } = picture;
  const across = spread(lightness, { weights, step: 1, length: width, lines: height, lineStep: width });
  const down = spread(across, { weights, step: width, length: height, lines: width, lineStep: 1 });
  const data = new Uint8ClampedArray(width * height * 4);
  down.forEach((value, at) => data.set([value, value, value, 255], at * 4));
  return { width, height, data };
}

function bell(sigma: number): number[] {
  const reach = Math.ceil(3 * sigma);
  const raw = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)),
  );
  const sum = raw.reduce((total, each) => total + each, 0);
  return raw.map((each) => each / sum);
}

type Walk = {
  readonly weights: readonly number[];
  readonly step: number;
  readonly length: number;
  readonly lines: number;
  readonly lineStep: number;
};

function spread(values: Float32Array, { weights, step, length, lines, lineStep }: Walk): Float32Array {
  const reach = (weights.length - 1) / 2;
  const result = new Float32Array(values.length);
  for (let line = 0; line < lines; line += 1) {
    const start = line * lineStep;
    for (let at = 0; at < length; at += 1) {
      let sum = 0;
      for (let index = 0; index < weights.length; index += 1) {
        const neighbour = Math.min(length - 1, Math.max(0, at + index - reach));
        sum += Number(weights[index]) * Number(values[start + neighbour * step]);
      }
      result[start + at * step] = sum;
    }
  }
  return result;
}
