/** More devices and systems than a shop has; who is forgotten is known again with the next answer. */
const MOST = 20_000;

/**
 * Names under which somebody was answered who has to be signed in: made-up ones are not among them. The longest unseen is
 * forgotten first.
 */
export function createAcquaintances(most = MOST) {
  /** @type {Set<string>} */
  const names = new Set();
  return {
    /** @param {string} name */
    has: (name) => names.has(name),
    /** @param {string} name */
    note(name) {
      names.delete(name);
      names.add(name);
      const [oldest] = names;
      if (names.size > most && oldest !== undefined) names.delete(oldest);
    },
  };
}
