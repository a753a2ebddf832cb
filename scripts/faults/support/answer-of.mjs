import assert from 'node:assert/strict';
import { waitUntil } from '../../lib/wait.mjs';

/** A code, or that none was made: both say what became of the tap. "Ask again" does not. */
const isAnswer = ({ status, body }) =>
  [200, 201, 202].includes(status) || ['not_started', 'gateway_unreachable'].includes(body?.kind);

/**
 * Sends a tap again with its own key until it is known what became of it.
 * @param {{ charge: (tap: object) => Promise<object> }} till
 * @param {{ key: string }} tap
 * @returns {Promise<object | undefined>} its checkout; undefined: staff were told that nothing was started
 */
export async function answerOf(till, tap) {
  const said = new Set();
  const ask = async () => {
    const answer = await till.charge(tap);
    said.add(`${answer.status} ${answer.body?.kind ?? answer.error ?? ''}`);
    return isAnswer(answer) && answer;
  };
  const answer = await waitUntil(ask, { everyMs: 300, limitMs: 60_000 });
  assert.ok(answer, `what became of the tap ${tap.key} is never said, but ${[...said]}`);
  return answer.body.checkout;
}
