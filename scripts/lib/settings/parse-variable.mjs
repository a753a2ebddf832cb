import { isIP } from 'node:net';
import { ReadableError } from '../readable-error.mjs';

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

/**
 * @param {string} name
 * @param {string} rule
 * @returns {never}
 */
const refuse = (name, rule) => {
  throw new ReadableError(`${name} ${rule}: change it in your environment or in the file .env.`);
};

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {number} fallback
 */
export function parsePort(name, text, fallback) {
  if (!text) return fallback;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    refuse(name, `must be a port number from 1 to 65535, not "${text}"`);
  }
  return port;
}

/**
 * The text as it was, or undefined.
 * @param {string} name
 * @param {string | undefined} text
 * @param {number} most
 */
export function parseCount(name, text, most) {
  if (!text) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > most) {
    refuse(name, `must be a number from 1 to ${most}, not "${text}"`);
  }
  return text;
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {string} fallback
 */
export function parseHost(name, text, fallback) {
  if (!text) return fallback;
  if (!isIP(text) && !HOST_NAME.test(text)) {
    refuse(name, `must be an address of this machine like 0.0.0.0 or 127.0.0.1, not "${text}"`);
  }
  return text;
}

/**
 * The text as it was, or undefined.
 * @param {string} name
 * @param {string | undefined} text
 */
export function parseHosts(name, text) {
  if (!text) return undefined;
  const hosts = text.split(',').map((host) => host.trim());
  if (!hosts.every((host) => isIP(host) || HOST_NAME.test(host)))
    refuse(name, 'must be names and addresses separated by commas, like till.local,192.168.1.20');
  return text;
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string[]} choices
 */
export function parseChoice(name, text, choices) {
  if (!choices.includes(text)) refuse(name, `must be one of ${choices.join(', ')}, not "${text}"`);
  return text;
}

/**
 * A web address without a slash at its end. The text is not repeated: it may hold a password.
 * @param {string} name
 * @param {string | undefined} text
 * @param {{ protocols: string[], example: string }} rule
 */
export function parseUrl(name, text, { protocols, example }) {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !protocols.includes(url.protocol)) refuse(name, `must be an address like ${example}`);
  return text.replace(/\/+$/, '');
}

/**
 * The text as it was, or undefined.
 * @param {string} name
 * @param {string | undefined} text
 */
export function parseJson(name, text) {
  if (!text) return undefined;
  try {
    JSON.parse(text);
  } catch {
    refuse(name, 'must be JSON');
  }
  return text;
}

/**
 * Both or none: half of a pair is a mistake worth stopping for.
 * @param {Record<string, string | undefined>} env
 * @param {[string, string]} names
 * @returns {[string, string] | undefined}
 */
export function parsePair(env, [first, second]) {
  const [one, other] = [env[first], env[second]];
  if (one && other) return [one, other];
  if (!one && !other) return undefined;
  const [set, absent] = one ? [first, second] : [second, first];
  return refuse(absent, `is not set but ${set} is; they go together`);
}
