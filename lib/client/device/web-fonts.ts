import { deviceStorage } from './device-storage';

/** Where a device notes that it has fetched the typeface once. */
export const FONTS_KEY = 'qtill.fonts';

/** The scripts of the next screen go first. */
const AFTER_LOAD_MS = 1_000;

/** A device that has the typeface draws with it from the first paint on. Runs inside the page as its own text. */
export function showKeptFonts(key: string): void {
  try {
    if (localStorage.getItem(key)) document.documentElement.dataset.fonts = '';
  } catch {
    // Storage is forbidden here: the typeface comes as on a first visit.
  }
}

/**
 * Fetches the typeface when the page works and has nothing better to do: the text that stands there meanwhile takes the same
 * room (fonts.css), so nothing moves when it comes.
 */
export function bringFonts(): void {
  const { dataset } = document.documentElement;
  if (dataset.fonts !== undefined) return;
  document.fonts.addEventListener('loadingdone', () => deviceStorage.write(FONTS_KEY, '1'), { once: true });
  const show = () => void (dataset.fonts = '');
  // Safari cannot tell when it is idle.
  const whenIdle = () => ('requestIdleCallback' in window ? requestIdleCallback(show) : show());
  const afterLoad = () => void setTimeout(whenIdle, AFTER_LOAD_MS);
  if (document.readyState === 'complete') afterLoad();
  else addEventListener('load', afterLoad, { once: true });
}
