import type { QrDto } from '../../api/checkouts/checkout';

/** What a camera needs around a code, by the standard. The picture may bring more of it, or less. */
export const QUIET_MODULES = 4;

type Fit = {
  qr: Pick<QrDto, 'sizePx' | 'modules' | 'modulePx'>;
  /** Side of the white card, in CSS pixels. */
  card: number;
  devicePixelRatio: number;
};

export type QrGeometry = {
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
