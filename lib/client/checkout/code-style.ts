import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import type { QrDto } from '../../api/checkouts/checkout';

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

/** What a camera needs around a code, by the standard. The picture may bring more of it, or less. */
export const QUIET_MODULES = 4;

type Fit = {
  qr: Pick<QrDto, 'sizePx' | 'modules' | 'modulePx'>;
  /** Side of the white card, in CSS pixels. */
  card: number;
  devicePixelRatio: number;
};

type QrGeometry = {
  /** CSS pixels per pixel of the picture. */
  scale: number;
  /** White taken off each side of the picture, beyond the four modules; in pixels of the picture. */
  crop: number;
  /** White put around the picture, up to the four modules; in pixels of the picture. */
  padding: number;
  /** Side of what is drawn, the code and its four modules, in CSS pixels. */
  side: number;
  /** Device pixels per module; 0 when even one does not fit. */
  moduleDevicePx: number;
};

/**
 * The largest size at which the code and four modules around it fit on the card with every module a whole number of
 * device pixels. Uneven modules are what makes cheap cameras fail, more than small ones do.
 */
export function qrGeometry({ qr, card, devicePixelRatio }: Fit): QrGeometry {
  const totalModules = qr.modules + 2 * QUIET_MODULES;
  const whole = Math.floor((card * devicePixelRatio) / totalModules);
  const moduleCss = whole > 0 ? whole / devicePixelRatio : card / totalModules;
  const scale = moduleCss / qr.modulePx;
  const own = (qr.sizePx - qr.modules * qr.modulePx) / 2;
  const spare = own - QUIET_MODULES * qr.modulePx;
  // Whole pixels of the picture, rounded to less white: around it the card is white too.
  const crop = Math.max(0, Math.ceil(spare));
  const padding = Math.max(0, Math.floor(-spare));
  return { scale, crop, padding, side: (qr.sizePx - 2 * crop + 2 * padding) * scale, moduleDevicePx: whole };
}

/** No image has so many pixels per module that a sample this far off could fall exactly between two of them. */
const OFF_EDGE = 0.37;

type Space = { space: number; side: number; devicePixelRatio: number };

/**
 * Where a code of `side` starts in the middle of `space`, in CSS pixels. Samples that fall exactly on the
 * edge of a module could go either way and make one line of modules uneven, so the start is off the edges.
 */
export const codeStart = ({ space, side, devicePixelRatio }: Space): number =>
  (Math.floor(((space - side) / 2) * devicePixelRatio) + OFF_EDGE) / devicePixelRatio;

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
