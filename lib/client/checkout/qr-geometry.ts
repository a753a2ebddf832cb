import type { QrDto } from '../../api/checkouts/checkout';

/** What a camera needs around a code, by the standard; the image may bring some of it along. */
export const QUIET_MODULES = 4;

type Fit = {
  qr: Pick<QrDto, 'sizePx' | 'modules' | 'modulePx'>;
  /** Side of the square that may be filled, in CSS pixels. */
  box: number;
  devicePixelRatio: number;
};

export type QrGeometry = {
  /** Side of the image itself, in CSS pixels. */
  image: number;
  /** White added around the image so that four modules stay clear, in CSS pixels. */
  padding: number;
  /** Device pixels per module; 0 when even one does not fit. */
  moduleDevicePx: number;
};

/**
 * The largest size at which every module is a whole number of device pixels. Uneven modules are what makes
 * cheap cameras fail, more than small ones do.
 */
export function qrGeometry({ qr, box, devicePixelRatio }: Fit): QrGeometry {
  const imageModules = qr.sizePx / qr.modulePx;
  const ownQuiet = (imageModules - qr.modules) / 2;
  const missingQuiet = Math.max(0, QUIET_MODULES - ownQuiet);
  const totalModules = imageModules + 2 * missingQuiet;
  const whole = Math.floor((box * devicePixelRatio) / totalModules);
  const moduleCss = whole > 0 ? whole / devicePixelRatio : box / totalModules;
  return { image: imageModules * moduleCss, padding: missingQuiet * moduleCss, moduleDevicePx: whole };
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
