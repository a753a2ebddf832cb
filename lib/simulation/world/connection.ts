import { drizzle } from 'drizzle-orm/node-postgres';
import { type Client, Pool, type PoolClient } from 'pg';
import type { Database } from '../../db/database';
import * as schema from '../../db/schema';
import type { Busy } from './busy';
import { timeIs } from './time-is';
import type { Turns } from './turns';

export type Connection = {
  readonly db: Database;
  /** The server's process behind it. */
  readonly pid: number;
  /** Like kill -9, before the statement after so many more is sent. */
  readonly dieAfter: (statements: number) => void;
  readonly die: () => void;
  readonly isDead: () => boolean;
};

/** What the driver has and does not declare. */
type Inner = {
  query: (...args: unknown[]) => unknown;
  readonly processID: number;
  readonly connection: { readonly stream: { destroy(): void } };
};

type Deps = {
  readonly busy: Busy;
  /** Virtual time, which every statement is made at. */ readonly now: () => number;
  /** Every statement waits for its turn. */ readonly turns: Turns;
  /** Of the process, for people. */ readonly name: string;
};

const never = () => new Promise<never>(() => undefined);

const textOf = (asked: unknown): string =>
  typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : String(asked);

const names = new Map<string, string>();

/** Planned once: the same statements come thousands of times. */
function prepared(asked: unknown): unknown {
  if (typeof asked !== 'object' || asked === null) return asked;
  const text = textOf(asked);
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return { ...asked, name };
}

/**
 * The one connection of a process: statements go one after the other, so that one seed always takes them in the same
 * order; those of several processes overlap only when somebody gives them turns.
 */
export async function openConnection(url: string, { busy, now, turns, name }: Deps): Promise<Connection> {
  const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  let underWay = 0;
  let left = Infinity;
  let isDead = false;
  let inner: Inner | undefined;
  let toldAt = NaN;

  function die(): void {
    if (isDead) return;
    isDead = true;
    inner?.connection.stream.destroy();
    // What was asked will never be answered, and nobody waits for it.
    for (; underWay > 0; underWay -= 1) busy.end();
  }

  function count<Value>(work: Promise<Value>): Promise<Value> {
    underWay += 1;
    busy.begin();
    const done = () => {
      if (isDead) return;
      underWay -= 1;
      busy.end();
    };
    return work.then(
      (value) => (done(), isDead ? never() : value),
      (error: unknown) => {
        done();
        if (isDead) return never();
        throw error;
      },
    );
  }

  pool.on('connect', (client: Client) => {
    client.on('error', () => undefined);
    const own: Inner = client as unknown as Inner;
    inner = own;
    const query = own.query.bind(client);
    const ask = (asked: unknown, ...rest: unknown[]) => Promise.resolve(query(prepared(asked), ...rest));
    function send(args: unknown[]): Promise<unknown> {
      left -= 1;
      if (left < 0) die();
      if (isDead) return never();
      const isLate = toldAt !== now() && args[0] !== 'rollback';
      // What it says to a transaction that is undone is undone with it.
      toldAt = args[0] === 'rollback' ? NaN : now();
      const [asked, ...rest] = args;
      return count(isLate ? ask(timeIs(now())).then(() => ask(asked, ...rest)) : ask(asked, ...rest));
    }
    own.query = (...args) => {
      const turn = turns.next?.(`${name}: ${textOf(args[0]).slice(0, 60)}`);
      return turn ? turn.then(() => send(args)) : send(args);
    };
  });

  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  /** The pool would go on in the place of a process that is dead. */
  async function connectAlive(): Promise<PoolClient> {
    if (isDead) return never();
    const client = await connect().catch((error: unknown) => (isDead ? never() : Promise.reject(error)));
    return isDead ? never() : client;
  }
  Object.assign(pool, {
    connect: connectAlive,
    async query(...args: readonly [string]): Promise<unknown> {
      const client = await connectAlive();
      try {
        return await client.query(...args);
      } finally {
        client.release();
      }
    },
  });
  await pool.query('select 1');
  if (!inner) throw new Error('A pool without a connection.');
  return {
    db: drizzle(pool, { schema }),
    pid: inner.processID,
    dieAfter: (statements) => void (left = statements),
    die,
    isDead: () => isDead,
  };
}
