import { readText } from '../read-text.mjs';

/**
 * What the gateway knows and nobody may find in a log.
 * @param {string} line
 */
function secretsOf(line) {
  const { kind, checkout, webhook } = JSON.parse(line);
  if (kind === 'webhook') return [webhook.hmacKey, webhook.address.split('/').at(-1)];
  if (kind !== 'created') return [];
  const { email, phone } = checkout.customer ?? {};
  return [checkout.checkoutKey, email, phone];
}

/**
 * The product's logs after all stories, searched for keys, for the addresses of pay pages and for customers.
 * @param {{ logs: string[], keys: string[], book: string }} where
 * @returns {Promise<string[]>} a sentence for each log that says too much
 */
export async function findSecretsInLogs({ logs, keys, book }) {
  const lines = ((await readText(book)) ?? '').split('\n').filter(Boolean);
  const secrets = [...keys, ...lines.flatMap(secretsOf)].filter(Boolean);
  const leaks = [];
  for (const path of logs) {
    const log = (await readText(path)) ?? '';
    const found = secrets.filter((secret) => log.includes(secret)).length;
    if (found > 0) leaks.push(`${path} says ${found} of ${secrets.length} things that no log may say.`);
  }
  return leaks;
}
