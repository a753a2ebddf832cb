/**
 * A backup in order: `start`, each table followed by its rows, `sequences`. A row is the database's own JSON text and is
 * never parsed here: a bigint keeps its digits, a timestamp its microseconds.
 */
export type BackupPart =
  | { readonly kind: 'start'; readonly start: BackupStart }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly string[] }
  | { readonly kind: 'sequences'; readonly values: Readonly<Record<string, string>> };

export type BackupStart = {
  /** Names of the migrations that made the schema, oldest first. */
  readonly migrations: readonly string[];
  /** The database's time of the snapshot, ISO 8601 in UTC. */
  readonly at: string;
};

/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>;
