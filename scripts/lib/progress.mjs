const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const SPIN_MS = 120;
const PLAIN_MS = 15_000;

/** @param {number} startedAt */
const seconds = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;

/**
 * @param {string} title
 * @param {number} startedAt
 */
function spin(title, startedAt) {
  let frame = 0;
  return setInterval(() => {
    frame = (frame + 1) % FRAMES.length;
    process.stdout.write(`\r\u001b[K${FRAMES[frame]} ${title} ${seconds(startedAt)}`);
  }, SPIN_MS);
}

/**
 * @param {string} title
 * @param {number} startedAt
 */
function tell(title, startedAt) {
  console.log(`${title} ...`);
  return setInterval(() => console.log(`${title} ... ${seconds(startedAt)}`), PLAIN_MS);
}

/**
 * Shows that a slow step is alive, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const startedAt = Date.now();
  const isTerminal = Boolean(process.stdout.isTTY);
  const timer = isTerminal ? spin(title, startedAt) : tell(title, startedAt);
  const clear = isTerminal ? '\r\u001b[K' : '';
  try {
    const result = await work();
    console.log(`${clear}${title}: done in ${seconds(startedAt)}`);
    return result;
  } catch (error) {
    console.log(`${clear}${title}: failed after ${seconds(startedAt)}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
