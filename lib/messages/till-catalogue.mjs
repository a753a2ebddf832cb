// Plain JavaScript: the build itself picks by it.

export const TILL_HEADER = /** @type {const} */ ([
  'banner',
  'exceptionAlert',
  'forms',
  'leaveDialog',
  'links.title',
  'menu',
  'office.count',
  'office.title',
  'office.toDecide',
  'paidLine',
  'role',
  'today.title',
  'waiting',
]);

/** What every page of the till says in the browser. */
export const TILL = /** @type {const} */ ([
  ...TILL_HEADER,
  'cancelDialog',
  'charge',
  'checkout',
  'day',
  'keypad',
  'orders',
  'problem',
  'releaseDialog',
  'sale',
  'scanHelp',
  'sentence',
  'state',
  'terminals',
]);

/** @typedef {Record<string, Record<string, unknown>>} Namespaces */

/**
 * The messages of these paths out of a catalogue.
 * @param {Namespaces} catalogue
 * @param {readonly string[]} paths each a namespace, or one part of it
 */
export function pickMessages(catalogue, paths) {
  /** @type {Namespaces} */
  const picked = {};
  for (const path of paths) {
    const [name = '', part] = path.split('.');
    const all = catalogue[name] ?? {};
    picked[name] = part === undefined ? all : { [part]: all[part], ...picked[name] };
  }
  return picked;
}

/**
 * A step of the build: of a catalogue a browser is given what the till says; every other page brings the rest by itself.
 * @param {string} text
 */
export default function keepTill(text) {
  return JSON.stringify(pickMessages(JSON.parse(text), TILL));
}
