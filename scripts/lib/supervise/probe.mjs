import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';

const TIMEOUT_MS = 5_000;

/**
 * The status that an address answers with in time; undefined: none. The certificate is not looked at: it is for the shop's
 * name, and this asks the same machine.
 * @param {string} url
 * @returns {Promise<number | undefined>}
 */
function ask(url, timeout = TIMEOUT_MS) {
  const get = url.startsWith('https:') ? getHttps : getHttp;
  return new Promise((resolve) => {
    const request = get(url, { agent: false, rejectUnauthorized: false, timeout }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
      response.once('error', () => resolve(undefined));
    });
    request.setTimeout(timeout, () => request.destroy(new Error('no answer')));
    // A refused connection is an answer to the question, not a fault.
    request.once('error', () => resolve(undefined));
  });
}

/**
 * Whether an address answers 200 in time.
 * @param {string} url
 */
export const probe = async (url) => (await ask(url)) === 200;

/**
 * Whether it answers at all: a server whose database is away says so, and to kill it would not bring that back.
 * @param {string} url
 * @param {number} withinMs
 */
export const isAnswering = async (url, withinMs) => (await ask(url, withinMs)) !== undefined;
