import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import type { QrDto } from '../../api/checkouts/checkout';
import { codeStart, qrGeometry } from './qr-geometry';

/** In CSS pixels. */
type BoxSize = { width: number; height: number; devicePixelRatio: number };

/** The size of an element, kept current; null before it was measured. */
export function useBoxSize() {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<BoxSize | null>(null);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setSize({ width, height, devicePixelRatio: window.devicePixelRatio });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A window dragged to another screen changes the ratio without changing the size.
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);

  return { ref, size };
}

/** So that the start off the edges, and a picture whose white is uneven by a pixel, leave the four modules whole. */
const SPARE_DEVICE_PX = 2;

const MOST_TIMES = 16;

/** How many times its natural size a picture has to be laid out so that its side is a whole number of device pixels. */
export function wholeTimes(sizePx: number, devicePixelRatio: number): number {
  for (let times = 1; times < MOST_TIMES; times += 1) {
    const side = sizePx * times * devicePixelRatio;
    if (Math.abs(side - Math.round(side)) < 1e-6) return times;
  }
  return MOST_TIMES;
}

/**
 * Places the gateway's picture in the middle of its card, with four modules of white and no more. It is scaled from
 * its natural size: a width would be rounded to device pixels, and with it one line of modules.
 */
export function codeStyle(qr: QrDto, { width, height, devicePixelRatio }: BoxSize): CSSProperties {
  const card = Math.min(width, height) - SPARE_DEVICE_PX / devicePixelRatio;
  const { scale, crop, padding, side } = qrGeometry({ qr, card, devicePixelRatio });
  const x = codeStart({ space: width, side, devicePixelRatio });
  const y = codeStart({ space: height, side, devicePixelRatio });
  const at = (by: number) => `translate(${x}px, ${y}px) scale(${by})`;
  // One pixel a module, and its white is whole: a browser lays it out on whole device pixels before it scales it.
  if (crop === 0 && padding === 0 && qr.modulePx === 1) {
    const times = wholeTimes(qr.sizePx, devicePixelRatio);
    const width = qr.sizePx * times;
    return { width, height: width, transformOrigin: '0 0', transform: at(scale / times) };
  }
  return {
    width: qr.sizePx - 2 * crop,
    height: qr.sizePx - 2 * crop,
    padding,
    objectFit: 'none',
    objectPosition: `${-crop}px ${-crop}px`,
    transformOrigin: '0 0',
    transform: at(scale),
  };
}
