/**
 * The first migration of the schema before its tables and columns were renamed. Databases and backups that have it
 * are refused: the names of their rows mean nothing here.
 */
const FIRST_MIGRATION = { name: '0000_initial', createdAt: 1_795_243_230_056 };

/** The last commit that reads them, for the sentences that refuse. */
export const EARLIER_READER = 'commit a39afb1 (tag schema-before-rename)';

/** `createdAt`: of the first migration that a database has noted. */
export const isEarlierDatabase = (createdAt: number): boolean => createdAt === FIRST_MIGRATION.createdAt;

/** `migrations`: the names that a backup begins with. */
export const isEarlierBackup = (migrations: readonly string[]): boolean =>
  migrations[0] === FIRST_MIGRATION.name;
