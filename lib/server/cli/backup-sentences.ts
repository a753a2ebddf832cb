import 'server-only';
import type { BackupProblem } from '../../backup/format';
import type { BackupContent } from '../../backup/read-backup-file';
import { assertNever } from '../../domain/core/result';
import type { BrokenBooks } from '../../db/backup/find-broken-books';
import type { RestoreProblem } from '../../db/backup/restore-database';
import { EARLIER_READER } from '../../db/core/earlier-schema';

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

/** `1,204 orders and 1,250 checkouts, as of 2026-11-21 18:26:05 UTC`. */
export const contentOf = ({ start, rows }: BackupContent): string =>
  `${count(rows.orders, 'order')} and ${count(rows.checkouts, 'checkout')}, as of ${momentOf(start.at)}`;

const count = (number = 0, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

const momentOf = (iso: string): string => `${iso.slice(0, 19).replace('T', ' ')} UTC`;

/** What is wrong with a file, and what to do. */
export function fileSentence(path: string, problem: BackupProblem): string {
  switch (problem.kind) {
    case 'missing':
      return `There is no file ${path}.`;
    case 'unreadable':
      return `The file ${path} cannot be read (${problem.code}).`;
    case 'not_a_backup':
      return `The file ${path} is no backup of qtill.`;
    case 'damaged':
      return `The backup ${path} is damaged or incomplete: take an older one, or copy this one again from where it came.`;
    case 'newer':
      return `The backup ${path} was made by a newer qtill (${problem.product}): update this one first.`;
    default:
      return assertNever(problem);
  }
}

/** Why a restore was refused; the database is as it was. */
export function refusalSentence(problem: RestoreProblem): string {
  switch (problem.kind) {
    case 'newer_schema':
      return 'The backup was made by a newer qtill: update this one first.';
    case 'earlier_backup':
      return `The backup was made before qtill renamed its tables: ${EARLIER_READER} reads it. Restore it with that one.`;
    case 'earlier_schema':
      return earlierSentence;
    case 'in_use':
      return problem.instances > 0
        ? `qtill still runs on this database (${problem.instances} of its processes): stop it, then restore.`
        : `Something else is connected to this database (${problem.connections} connections): end it, then restore.`;
    case 'not_empty':
      return 'The database is not empty: add --replace to put the backup in the place of everything in it.';
    case 'not_ours':
      return 'The database holds tables that are not of qtill: give qtill a database of its own.';
    case 'does_not_fit':
      return `The backup was changed or made from a changed schema (${problem.detail}).`;
    case 'books_broken':
      return `The backup is not to be trusted: ${booksSentence(problem.broken)}`;
    default:
      return assertNever(problem);
  }
}

/** Why a database of an earlier version is left alone. */
export const earlierSentence = `The database was written before qtill renamed its tables: ${EARLIER_READER} reads it.`;

/** What does not add up. */
export function booksSentence(broken: BrokenBooks): string {
  switch (broken.kind) {
    case 'transfer':
      return `the two sides of the ledger's transfer ${broken.where} differ.`;
    case 'chain':
      return `the event log of order ${broken.where} was changed after it was written.`;
    case 'anchor':
      return `the event log from before ${broken.where} was changed after that day.`;
    case 'order_without_events':
      return `order ${broken.where} has no event log.`;
    default:
      return assertNever(broken.kind);
  }
}
