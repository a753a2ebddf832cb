import { expect, it } from 'vitest';
import { codeStyle, wholeTimes } from './code-style';

const QR = { png: '', text: '', modules: 49, modulePx: 1, sizePx: 57 };

it.each([
  [1, 1],
  [1.5, 2],
  [2.625, 8],
  [3, 1],
  [1.1, 10],
])(
  'a picture of one pixel a module lies on whole device pixels at a ratio of %d',
  (devicePixelRatio, times) => {
    expect(wholeTimes(QR.sizePx, devicePixelRatio)).toBe(times);
    const { width, transform } = codeStyle(QR, { width: 760, height: 760, devicePixelRatio });
    const scale = Number(/scale\(([\d.]+)\)/.exec(String(transform))?.[1]);
    const modulePx = (Number(width) / QR.sizePx) * scale * devicePixelRatio;
    expect(modulePx).toBeCloseTo(Math.floor((760 * devicePixelRatio - 2) / QR.sizePx), 6);
  },
);
