import { readFileSync } from 'node:fs';
import { ReadableError } from '../readable-error.mjs';

/**
 * The address for commands on the shop's own machine when the database is not the embedded one: as its owner where
 * there is one, else as the app. Undefined: it is the embedded one.
 * @param {Pick<import('./read-settings.mjs').Settings, 'databaseUrl' | 'databaseOwnerUrl' | 'databasePasswordFile'>} settings
 */
export function outsideDatabase({ databaseUrl, databaseOwnerUrl, databasePasswordFile }) {
  if (databaseOwnerUrl || !databaseUrl || !databasePasswordFile) return databaseOwnerUrl ?? databaseUrl;
  const url = new URL(databaseUrl);
  url.password = encodeURIComponent(readPassword(databasePasswordFile));
  return url.href;
}

/** @param {string} path */
function readPassword(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new ReadableError(
      `The file ${path} of DATABASE_PASSWORD_FILE cannot be read (${error.code}): correct the path or its permissions.`,
    );
  }
}
