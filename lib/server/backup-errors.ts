import 'server-only';

/**
 * What the world outside says no to (a full disk, a folder that cannot be written, a database that is away), as one
 * sentence; null: a bug of ours.
 */
export function outsideSentence(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  // The driver's own words for a server that does not answer or went away; they carry no code.
  if (/^(timeout expired|Connection terminated)/.test(error.message))
    return `The database went away: ${error.message}.`;
  if (!('code' in error)) return null;
  const code = String(error.code);
  if (code === 'ENOSPC') return 'The disk is full: make room, or choose another place.';
  if (code === '3D000')
    return 'There is no such database: "npm start" makes the embedded one, DATABASE_URL names another.';
  if (/^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|28|08|57P)/.test(code))
    return `The database cannot be reached: ${error.message}.`;
  return /^E[A-Z]+$/.test(code) ? `${error.message}.` : null;
}
