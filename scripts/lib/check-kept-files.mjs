import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ReadableError } from './readable-error.mjs';

/** Of everything that a device fetches in the background on its first visit, packed. */
const LIMIT_KB = 380;

/** Pages of the framework's other router, which we have none of, and pages that no cashier opens. */
const NOT_OF_THE_TILL =
  /\/(pages\/|framework-|main-(?!app)|_buildManifest|_ssgManifest|app\/(\(office\)|\(public\)|api)\/)/;

const TYPEFACE = /'?(IBM Plex Sans Arabic|Till Latin)\b/;

/** @param {string} root @returns {{ url: string, hasRevision: boolean }[]} */
function keptFiles(root) {
  const source = readFileSync(join(root, 'public', 'sw.js'), 'utf8');
  const found = source.matchAll(/\{url:"([^"]+)",revision:(null|"[^"]*")\}/g);
  return Array.from(found, ([, url = '', revision]) => ({ url, hasRevision: revision !== 'null' }));
}

/** @param {string} root @param {string} dist @param {string} url */
function weigh(root, dist, url) {
  const path = decodeURI(url);
  const file = path.startsWith('/_next/')
    ? join(dist, path.slice('/_next/'.length))
    : join(root, 'public', path);
  // The offline page is made by the server.
  if (!existsSync(file)) return 0;
  return /\.(js|css|svg)$/.test(file) ? gzipSync(readFileSync(file)).length : statSync(file).size;
}

/** @param {boolean} isRight @param {string} otherwise */
function assert(isRight, otherwise) {
  if (!isRight) throw new ReadableError(otherwise);
}

/**
 * Fails when the worker would keep what no till needs, fetch twice what a page has fetched, or miss a part of the till.
 * @param {{ root: string, dist: string, firstLoad: string[] }} given
 */
export function checkKeptFiles({ root, dist, firstLoad }) {
  const kept = keptFiles(root);
  const urls = kept.map(({ url }) => url);
  const strange = urls.filter((url) => NOT_OF_THE_TILL.test(url));
  assert(strange.length === 0, `The worker keeps what no till needs: ${strange.join(' ')}`);
  const twice = kept.filter(({ url, hasRevision }) => hasRevision && url.startsWith('/_next/static/'));
  assert(
    twice.length === 0,
    `The worker fetches hashed files past the browser's cache: ${twice.map(({ url }) => url).join(' ')}`,
  );
  // The framework lists the layouts of all groups with each page, and loads its own.
  const own = firstLoad
    .map((file) => `/_next/${encodeURI(file)}`)
    .filter((url) => !NOT_OF_THE_TILL.test(url));
  const missing = own.filter((url) => !urls.includes(url));
  assert(missing.length === 0, `The worker does not keep the till's own ${missing.join(' ')}`);
  const total = urls.reduce((sum, url) => sum + weigh(root, dist, url), 0);
  console.log(
    `${(total / 1000).toFixed(1).padStart(7)} kB  ${urls.length} files that the worker keeps (at most ${LIMIT_KB} kB)`,
  );
  assert(total <= LIMIT_KB * 1000, `What the worker fetches is above ${LIMIT_KB} kB.`);
}

/**
 * Fails when a page would fetch the typeface before it is asked to.
 * @param {string} dist
 */
export function checkTypeface(dist) {
  const folder = join(dist, 'static', 'css');
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const rules = Array.from(text.matchAll(/([^{}]*)\{([^{}]*)\}/g), ([, selector = '', body = '']) => ({
    selector,
    body,
  }));
  const users = rules.filter(({ selector, body }) => !selector.includes('@font-face') && TYPEFACE.test(body));
  assert(users.length > 0, 'No page uses the typeface.');
  const early = users
    .filter(({ selector }) => !selector.includes('[data-fonts'))
    .map(({ selector }) => selector);
  assert(early.length === 0, `The typeface is fetched before the page is idle, by ${early.join(' ')}`);
}
