import { drizzle } from 'drizzle-orm/node-postgres';
import { type Client, Pool, type PoolClient, type Submittable } from 'pg';
import type { Database } from '../../db/database';
import * as schema from '../../db/schema';
import type { Busy } from './busy';
import type { Floor } from './floor';
import { type InnerConnection, type Statement, statementBatch } from './statement-batch';
import { canTravelWithNext, prepared, timeStatement } from './statements';
import type { Turns } from './turns';

export type Connection = {
  readonly db: Database;
  /** Like kill -9, before the step after so many more: a statement, a call of the gateway, or its answer. */
  readonly dieAfter: (steps: number) => void;
  /** Counts a step outside of the database. False: the process does not live to make it. */
  readonly step: () => boolean;
  readonly die: () => void;
  /** Resolves when it is dead and the server has undone what it was doing. */
  readonly gone: Promise<void>;
  readonly isDead: () => boolean;
};

/** What the driver has and does not declare. */
type Inner = {
  query: (...args: unknown[]) => unknown;
  readonly processID: number;
  readonly connection: InnerConnection;
};

type Deps = {
  readonly busy: Busy;
  /** Virtual time, which every statement is made at. */ readonly now: () => number;
  /** Every statement waits for its turn. */ readonly turns: Turns;
  readonly floor: Floor;
  /** Of the process, for people. */ readonly name: string;
};

const never = () => new Promise<never>(() => undefined);
const NOTHING = { rows: [], rowCount: null, fields: [] };

/** Sends statements of one connection, those that nobody waits for together with the next. */
function createSender(inner: Inner, { now, turns }: Pick<Deps, 'now' | 'turns'>) {
  const send = inner.query.bind(inner);
  let waiting: Statement[] = [];
  let toldAt = NaN;
  let isInside = false;
  let current: ReturnType<typeof statementBatch> | undefined;
  inner.connection.on('parseComplete', () => current?.parsed(inner.connection));

  const sendNow = (statements: readonly [...Statement[], Statement]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      current = statementBatch(statements, (error, result) => (error ? reject(error) : resolve(result)));
      send(current as unknown as Submittable);
    });

  return async (statement: Statement): Promise<unknown> => {
    const { text } = statement;
    if (text === 'begin') isInside = true;
    // A transaction that failed takes no statement but its end.
    if (toldAt !== now() && text !== 'rollback') {
      waiting.push(timeStatement(now()));
      toldAt = now();
    }
    // Where statements overlap by turns each one has its own.
    if (isInside && turns.next === null && canTravelWithNext(text)) {
      waiting.push(statement);
      return NOTHING;
    }
    const together = waiting;
    waiting = [];
    if (text === 'commit' || text === 'rollback') isInside = false;
    // What was said to a transaction that is undone is undone with it.
    if (text === 'rollback') toldAt = NaN;
    try {
      return await sendNow([...together, statement]);
    } catch (error) {
      toldAt = NaN;
      throw error;
    }
  };
}

/** Resolves when a server's process is there no more. */
type Forget = (pid: number) => Promise<void>;

/**
 * The one connection of a process: statements go one after the other, so that one seed always takes them in the same
 * order; those of several processes overlap only when somebody gives them turns.
 */
export async function openConnection(url: string, forget: Forget, deps: Deps): Promise<Connection> {
  const { busy, now, turns, floor, name } = deps;
  const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  let underWay = 0;
  let left = Infinity;
  let isDead = false;
  let inner: Inner | undefined;
  let leaveFloor = () => undefined as void;
  let setGone: (forgotten: Promise<void>) => void = () => undefined;
  const gone = new Promise<void>((resolve) => (setGone = resolve));

  function die(): void {
    if (isDead) return;
    isDead = true;
    inner?.connection.stream.destroy();
    // What was asked will never be answered, and nobody waits for it.
    for (; underWay > 0; underWay -= 1) busy.end();
    // Until then its locks may be there or not: nobody may find out which.
    const forgotten = inner ? forget(inner.processID) : Promise.resolve();
    setGone(busy.during(forgotten).finally(leaveFloor));
  }

  function step(): boolean {
    left -= 1;
    if (left < 0) die();
    return !isDead;
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
    const send = createSender(own, { now, turns });
    const sendWhileAlive = (statement: Statement): Promise<unknown> =>
      step() ? count(send(statement)) : never();
    own.query = (asked, values) => {
      const statement = prepared(asked, values);
      const turn = turns.next?.(`${name}: ${statement.text.slice(0, 60)}`);
      return turn ? turn.then(() => sendWhileAlive(statement)) : sendWhileAlive(statement);
    };
  });

  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  /** The pool would go on in the place of a process that is dead. */
  async function connectAlive(): Promise<PoolClient> {
    if (isDead) return never();
    const leave = await floor.take();
    if (isDead) return (leave(), never());
    leaveFloor = leave;
    const client = await connect().catch((error: unknown) => (isDead ? never() : Promise.reject(error)));
    if (isDead) return never();
    const release = client.release.bind(client);
    client.release = (error) => {
      client.release = release;
      release(error);
      leave();
    };
    return client;
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
    dieAfter: (steps) => void (left = steps),
    step,
    die,
    gone,
    isDead: () => isDead,
  };
}
