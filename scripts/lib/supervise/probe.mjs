import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';

const TIMEOUT_MS = 5_000;

/**
 * Whether an address answers 200 in time. The certificate is not looked at: it is for the shop's name,
 * and this asks the same machine.
 * @param {string} url
 * @returns {Promise<boolean>}
 */
export function probe(url) {
  const get = url.startsWith('https:') ? getHttps : getHttp;
  return new Promise((resolve) => {
    const request = get(url, { agent: false, rejectUnauthorized: false, timeout: TIMEOUT_MS }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode === 200));
      response.once('error', () => resolve(false));
    });
    request.setTimeout(TIMEOUT_MS, () => request.destroy(new Error('no answer')));
    // A refused connection is an answer to the question, not a fault.
    request.once('error', () => resolve(false));
  });
}
