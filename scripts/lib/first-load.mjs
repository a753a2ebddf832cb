import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runInNewContext } from 'node:vm';
import { ReadableError } from './readable-error.mjs';

/**
 * The chunks of every client module of a page and its layouts; [id, file, id, file, ...] per module.
 * @param {string} dist
 * @param {string} page
 */
function pageChunks(dist, page) {
  const source = readFileSync(join(dist, 'server', 'app', `${page}_client-reference-manifest.js`), 'utf8');
  const sandbox = { __RSC_MANIFEST: {}, globalThis: {} };
  sandbox.globalThis = sandbox;
  runInNewContext(source, sandbox);
  const { clientModules } = Object.values(sandbox.__RSC_MANIFEST)[0];
  return Object.values(clientModules).flatMap(({ chunks }) =>
    chunks.filter((/** @type {unknown} */ _, /** @type {number} */ index) => index % 2 === 1),
  );
}

/** What the till says is loaded with it, in one of the languages. */
const CATALOGUE = /-> @\/lib\/messages\/\w+\.json$/;

/** @param {string} dist @returns {string[][]} the files of each language */
function languageFiles(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, 'react-loadable-manifest.json'), 'utf8'));
  const found = Object.entries(manifest).filter(([name]) => CATALOGUE.test(name));
  if (found.length < 2) throw new ReadableError('The files of the languages are not found in the build.');
  return found.map(([, { files }]) => files);
}

/**
 * What a browser fetches before a page works; of the languages the heaviest is counted. The polyfills are `noModule`: no browser we support loads them.
 * @param {string} dist a webpack build
 * @param {string} page like `(till)/page`
 * @returns {{ file: string, bytes: number }[]}
 */
export function firstLoad(dist, page) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(dist, 'build-manifest.json'), 'utf8'));
  const files = new Set([...rootMainFiles, ...pageChunks(dist, page)].map(decodeURIComponent));
  const weigh = (/** @type {Iterable<string>} */ all) =>
    [...all]
      .filter((file) => file.endsWith('.js'))
      .map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }))
      .sort((a, b) => b.bytes - a.bytes);
  const languages = weigh(languageFiles(dist).flat());
  return [...weigh(files), ...languages.slice(0, 1)];
}
