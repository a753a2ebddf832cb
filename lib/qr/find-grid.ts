import type { Pixels } from './pixels';

/** Where the modules lie: the first one's corner and the side of one, in image pixels. */
export type Grid = {
  readonly left: number;
  readonly top: number;
  readonly modules: number;
  readonly modulePx: number;
};

/**
 * Finds the module grid of an upright code from its finder patterns: the first dark row is the upper
 * edge of two of them, the first run in it is seven modules long. Null when no code fits.
 */
export function findGrid({ sizePx, isDark }: Pixels): Grid | null {
  const columns = Array.from({ length: sizePx }, (_, index) => index);
  const top = columns.findIndex((y) => columns.some((x) => isDark(x, y)));
  if (top < 0) return null;
  const left = columns.findIndex((x) => isDark(x, top));
  const right = columns.findLastIndex((x) => isDark(x, top));
  const firstLight = columns.findIndex((x) => x > left && !isDark(x, top));
  if (firstLight < 0) return null;
  const width = right - left + 1;
  // Sizes are 21, 25, ... 177: the nearest one, since a run of pixels is a rounded length.
  const version = Math.round(((width * 7) / (firstLight - left) - 17) / 4);
  if (version < 1 || version > 40) return null;
  const modules = 17 + 4 * version;
  return { left, top, modules, modulePx: width / modules };
}
