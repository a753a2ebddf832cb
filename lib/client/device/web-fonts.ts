import { deviceStorage } from './device-storage';

/** Where a device notes that it has fetched the typeface once. */
export const FONTS_KEY = 'qtill.fonts';

/** The scripts of the next screen go first. */
const PAUSE_MS = 1_000;

/** A device that has the typeface draws with it from the first paint on. Runs inside the page as its own text. */
export function showKeptFonts(key: string): void {
  try {
    const kept = localStorage.getItem(key);
    if (kept) document.documentElement.dataset.fonts = kept;
  } catch {
    // Storage is forbidden here: the typeface comes as on a first visit.
  }
}

/** What there is of it: what a keypad shows, or every script and weight. Of these a browser fetches what is shown. */
type Parts = 'latin' | 'all';

function show(parts: Parts): void {
  document.fonts.addEventListener('loadingdone', () => deviceStorage.write(FONTS_KEY, parts), { once: true });
  document.documentElement.dataset.fonts = parts;
}

/** Safari cannot tell when it is idle. */
const whenIdle = (run: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(run) : run());
const later = (run: () => void) => void setTimeout(() => whenIdle(run), PAUSE_MS);

/** The page stands, and whoever looks at it has what they came for. */
const bringAll = () => later(() => show('all'));

/** The picture of a code, on whatever screen. */
function onPicture({ target }: Event): void {
  if (!(target instanceof Element && target.matches('.scannable'))) return;
  document.removeEventListener('load', onPicture, true);
  bringAll();
}

const isAtKeypad = () => document.querySelector('.sale-frame') !== null;

/**
 * Fetches the typeface when the page works and has nothing better to do: the text that stands there meanwhile takes the same
 * room (fonts.css), so nothing moves when it comes. What a keypad does not show waits until a code stands.
 */
export function bringFonts(): void {
  const { dataset } = document.documentElement;
  const begin = () => {
    if (dataset.fonts === undefined) show('latin');
    if (dataset.fonts !== 'all' && !isAtKeypad()) bringAll();
  };
  // Pictures do not tell their parents that they came, unless those listen first.
  if (dataset.fonts !== 'all') document.addEventListener('load', onPicture, true);
  const afterLoad = () => later(begin);
  if (document.readyState === 'complete') afterLoad();
  else addEventListener('load', afterLoad, { once: true });
}
