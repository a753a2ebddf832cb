import { html, type Html } from '../page/html';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "2026-11-21 10:00:00 UTC" */
export function readable(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 19)} UTC`;
}

/** To the second, in a table. */
export function when(moment: string): Html {
  const text = readable(moment);
  return html`<time class="number" datetime="${moment}" title="${text}">${text.slice(0, -4)}</time>`;
}

/** How long ago it was. */
export function ago(moment: string, now: number): Html {
  return html`<time datetime="${moment}" title="${readable(moment)}">${age(moment, now)}</time>`;
}

/** The age in words. */
export function age(moment: string, now: number): string {
  const ms = now - Date.parse(moment);
  if (ms < minuteMs) return 'just now';
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min ago`;
  if (ms < 2 * dayMs) return `${Math.floor(ms / hourMs)} h ago`;
  return `${Math.floor(ms / dayMs)} days ago`;
}
