/** Where a window keeps an amount that was typed before a reload. */
export const TYPED_AMOUNT_KEY = 'qtill.amount';

type Press = Event & { readonly target: Element; readonly key?: string };

/**
 * Holds back what is pressed before the page is alive, and lets all of it go in order when it is: one digit that is lost
 * leaves another amount. The events keep their times, so a scanner is still known as one. Like `healPage` it runs inside
 * the page as its own text. `draft`: whoever presses keys under an amount of nought begins a new one.
 */
export function holdEarlyKeys(draft: string): void {
  const held: Press[] = [];
  const types = ['keydown', 'pointerdown', 'pointerup', 'mousedown', 'click'];

  const hold = (event: Event) => {
    const press = event as Press;
    const { type, key } = press;
    const near = press.target.closest(key ? 'input,textarea' : '[role=group] button');
    if (key ? near : !near) return;
    // Otherwise the key keeps the focus, and the next Enter presses it.
    if (type === 'mousedown') return event.preventDefault();
    event.stopImmediatePropagation();
    held.push(press);
    if (!key || /^\p{Nd}$/u.test(key)) sessionStorage.removeItem(draft);
  };
  const letGo = (_: unknown, alive: MutationObserver) => {
    alive.disconnect();
    for (const type of types) removeEventListener(type, hold, true);
    for (const press of held) press.target.dispatchEvent(press);
  };

  for (const type of types) addEventListener(type, hold, true);
  new MutationObserver(letGo).observe(document.documentElement, { attributeFilter: ['data-alive'] });
}
