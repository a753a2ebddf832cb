/** So many looks in a row that find nothing good, a fixed time apart. */
const PATIENCE = 3;

/** Above this share of its time a process is at work, and an answer may well be late. */
const BUSY = 0.5;

/**
 * @typedef {object} Look
 * @property {boolean} isAnswering whether it answered a request in time, with whatever status
 * @property {{ busy: number } | undefined} alive what it told by itself since the look before
 */

/**
 * Tells slow from dead, look by look. A process that has ever told that it lives is stuck when it tells nothing any more;
 * while it tells that it is busy, it may be late with every answer; when it has time and yet gives none, it is stuck in
 * another way. One that tells nothing is judged by its answers alone. The verdict is why it is hopeless, else undefined.
 * @returns {(look: Look) => string | undefined}
 */
export function judgeHealth() {
  let hasTold = false;
  let silent = 0;
  let unanswered = 0;
  return ({ isAnswering, alive }) => {
    hasTold ||= alive !== undefined;
    silent = alive || !hasTold ? 0 : silent + 1;
    const isExcused = alive !== undefined && alive.busy >= BUSY;
    unanswered = isAnswering || isExcused ? 0 : unanswered + 1;
    if (silent >= PATIENCE) return `${PATIENCE} looks without a sign of life`;
    // A frozen process is not answering either: it has its time in which to come back.
    if (hasTold && silent > 0) return undefined;
    return unanswered >= PATIENCE ? `${PATIENCE} health checks without an answer` : undefined;
  };
}
