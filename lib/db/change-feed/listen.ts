import { Client } from 'pg';
import { z } from 'zod';
import { INSTANCE_LOCK } from '../core/locks';

/** A channel of PostgreSQL between processes: delivered when the writing transaction commits, lost when nobody listens. */
export const CHANGE_CHANNEL = 'qtill_changes';

/** Something is due to be read: watchers read now instead of at their next offer. */
export const DUE_CHANNEL = 'qtill_due';

/** Whose session ended, by the person's id: what is held for them is not theirs any more. */
export const SESSIONS_CHANNEL = 'qtill_sessions';

/** Exceptions of a till were opened or resolved, by the device's reference. */
export const TILL_CHANNEL = 'qtill_tills';

const changeSchema = z.object({
  checkoutId: z.string(),
  orderId: z.string(),
  version: z.number().int(),
  /** The till that made it. Missing: no till did, or a process of an earlier version tells. */
  deviceReference: z.string().nullish(),
});

/** A checkout has a new version. */
export type CheckoutChange = z.output<typeof changeSchema>;

export type ChangeListener = {
  /** Null: the connection was away for a while, so anything may have changed. */
  readonly onChange: (changes: CheckoutChange | null) => void;
  readonly onDue: () => void;
  readonly onTill: (deviceReference: string) => void;
  readonly onSessionsEnded: (staffId: string) => void;
  /** The process has a number, and a lock on it that lives and dies with this connection. */
  readonly onInstance: (instance: number) => void;
  readonly onError: (error: Error) => void;
};

const RETRY_MS = 1_000;

/** Listens on a connection of its own and comes back by itself after an outage. */
export function listenForChanges(
  url: string,
  { onChange, onDue, onTill, onSessionsEnded, onInstance, onError }: ChangeListener,
): { close(): void } {
  let isClosed = false;
  let current: Client | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let instance: number | null = null;

  async function connect(): Promise<void> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
    current = client;
    const lost = once((error: Error) => {
      client.end().catch(() => undefined);
      if (isClosed) return;
      onError(error);
      timer = setTimeout(connect, RETRY_MS);
    });
    client.on('error', lost);
    client.on('end', () => lost(new Error('the connection of the change feed was closed')));
    client.on('notification', ({ channel, payload }) => {
      if (channel === DUE_CHANNEL) return onDue();
      if (channel === TILL_CHANNEL) return onTill(payload ?? '');
      if (channel === SESSIONS_CHANNEL) return onSessionsEnded(payload ?? '');
      const changes = changeSchema.safeParse(parse(payload));
      if (changes.success) onChange(changes.data);
    });
    try {
      await client.connect();
      instance = await lockInstance(client, instance);
      await client.query(`listen ${CHANGE_CHANNEL}`);
      await client.query(`listen ${DUE_CHANNEL}`);
      await client.query(`listen ${SESSIONS_CHANNEL}`);
      await client.query(`listen ${TILL_CHANNEL}`);
      onInstance(instance);
      onChange(null);
      onDue();
    } catch (error) {
      lost(error instanceof Error ? error : new Error(String(error)));
    }
  }

  void connect();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      current?.end().catch(() => undefined);
    },
  };
}

/** Takes the old number again after an outage; a new one while the server still holds the old connection's lock. */
async function lockInstance(client: Client, old: number | null): Promise<number> {
  const { rows } = await client.query<{ number: number; locked: boolean }>(
    `with mine as (select coalesce($1::int, nextval('instance_number')::int) as number)
     select number, pg_try_advisory_lock($2, number) as locked from mine`,
    [old, INSTANCE_LOCK],
  );
  const [row] = rows;
  if (!row) throw new Error('The database gave this process no instance number.');
  return row.locked ? row.number : lockInstance(client, null);
}

function once<Value>(run: (value: Value) => void): (value: Value) => void {
  let isDone = false;
  return (value) => {
    if (isDone) return;
    isDone = true;
    run(value);
  };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // Not a notification of ours.
    return null;
  }
}
