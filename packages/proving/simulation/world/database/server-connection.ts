import { Client, type Submittable } from 'pg';
import { type InnerConnection, type Statement, statementBatch } from './statement-batch';

/** A connection to the database server. Processes use it one after the other; it outlives them. */
export type ServerConnection = {
  /** Sends them together; resolves to the result of the last. */
  readonly send: (statements: readonly [...Statement[], Statement]) => Promise<unknown>;
  /** What the server does when a connection breaks: it rolls back and releases every lock. */
  readonly undo: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Part of the driver that its types do not declare. */
type Inner = { readonly connection: InnerConnection };

export async function openServerConnection(url: string): Promise<ServerConnection> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { connection } = client as unknown as Inner;
  let current: ReturnType<typeof statementBatch> | undefined;
  connection.on('parseComplete', () => current?.parsed(connection));

  return {
    send: (statements) =>
      new Promise((resolve, reject) => {
        current = statementBatch(statements, (error, result) => (error ? reject(error) : resolve(result)));
        client.query(current as unknown as Submittable);
      }),
    async undo() {
      await client.query('rollback');
      await client.query('select pg_advisory_unlock_all()');
    },
    close: () => client.end(),
  };
}
