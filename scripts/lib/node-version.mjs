const OLDEST = [20, 19];

/**
 * One sentence when this Node is too old, else nothing. Written so that an old Node can still parse it.
 * @param {string} version
 */
export function nodeComplaint(version) {
  const [major, minor] = version.split('.').map(Number);
  const isNewEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (isNewEnough) return undefined;
  return `qtill needs Node ${OLDEST.join('.')} or newer, this is ${version}: install a current one from https://nodejs.org and try again.`;
}
