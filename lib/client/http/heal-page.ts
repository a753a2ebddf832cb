/** What the page says when it does not come to life. */
export type HealWords = { readonly text: string; readonly again: string };

/** Under which name the page knows that it is alive; see `Alive`. */
export const NOT_ALIVE_ID = 'not-alive';

/**
 * Fetches again what a bad line has lost of a page: without one of its scripts a keypad is drawn and dead. It runs inside
 * the page, before anything that can be lost, as its own text: nothing outside of it exists there.
 */
export function healPage(words: HealWords, id: string): void {
  const FIRST_MS = 500;
  const LONGEST_MS = 10_000;
  const SAY_AFTER_MS = 15_000;
  const ALIVE_AFTER_MS = 1_000;
  const tries: Record<string, number> = {};
  let patience = 8;

  const copyOf = (lost: HTMLScriptElement | HTMLLinkElement) => {
    if (lost instanceof HTMLLinkElement) return lost.cloneNode();
    // A copy of a script that was tried already would never run.
    const copy = document.createElement('script');
    copy.src = lost.src;
    return copy;
  };

  const fetchAgain = (lost: HTMLScriptElement | HTMLLinkElement) => {
    const address = lost instanceof HTMLLinkElement ? lost.href : lost.src;
    const count = tries[address] ?? 0;
    tries[address] = count + 1;
    setTimeout(() => document.head.append(copyOf(lost)), Math.min(FIRST_MS * 2 ** count, LONGEST_MS));
  };

  const onError = (event: Event) => {
    const { target } = event;
    const isScript = target instanceof HTMLScriptElement;
    if (!isScript && !(target instanceof HTMLLinkElement && target.rel === 'stylesheet')) return;
    const address = isScript ? target.src : target.href;
    // What the page asks for later it asks for again by itself.
    if (!address.includes('/_next/static/') || target.dataset.webpack) return;
    // Whoever waits for this script would give up, and the page with it; its copy is still to come.
    event.stopImmediatePropagation();
    fetchAgain(target);
  };

  // The framework's own scripts stand before this one, which waits for the styles as well: it may have been too late.
  const early = document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>(
    'script[src], link[rel="stylesheet"]',
  );
  const wasLost = (asked: HTMLScriptElement | HTMLLinkElement) => {
    if (asked instanceof HTMLLinkElement) return !asked.sheet && !tries[asked.href];
    const entries = performance.getEntriesByName(asked.src) as PerformanceResourceTiming[];
    const hasCome = entries.some(
      ({ decodedBodySize, responseStatus }) => decodedBodySize > 0 && !(responseStatus >= 400),
    );
    return !hasCome && !tries[asked.src] && !document.documentElement.dataset.alive;
  };
  const findLost = () => {
    for (const asked of early) if (wasLost(asked)) fetchAgain(asked);
  };

  const say = () => {
    if (document.documentElement.dataset.alive) return;
    // A slow line loses nothing: to load the page again would begin anew.
    if (document.readyState !== 'complete' && (patience -= 1) > 0) return void setTimeout(say, SAY_AFTER_MS);
    const box = document.createElement('div');
    const button = document.createElement('button');
    box.id = id;
    box.setAttribute('role', 'alert');
    box.append(words.text, button);
    button.textContent = words.again;
    button.onclick = () => location.reload();
    document.body.append(box);
  };

  addEventListener('error', onError, true);
  addEventListener('load', () => setTimeout(findLost, ALIVE_AFTER_MS));
  setTimeout(say, SAY_AFTER_MS);
}

/** The page works from here on. */
export function noteAlive(): void {
  document.documentElement.dataset.alive = 'true';
  document.getElementById(NOT_ALIVE_ID)?.remove();
}
