const LIMIT_MS = 10_000;

/**
 * The customer pays by the sandbox's own button.
 * @param {string} sandboxUrl
 * @param {{ displayId: string }} checkout
 * @returns {Promise<boolean>} whether the gateway said so
 */
export async function pay(sandboxUrl, { displayId }) {
  const init = { method: 'POST', body: '{}', signal: AbortSignal.timeout(LIMIT_MS) };
  const answer = await fetch(`${sandboxUrl}/_sandbox/checkouts/${displayId}/pay`, init).catch(() => null);
  return answer?.status === 200;
}
