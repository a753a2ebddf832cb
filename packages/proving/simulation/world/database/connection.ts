import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Database } from '@/lib/db/core/database';
import type { PendingWork } from '../pending-work';
import { createQueue, type Queue, type Turns } from '../turns';
import { createSender } from './sender';
import type { ServerConnection } from './server-connection';
import type { Statement } from './statement-batch';
import { prepared } from './statements';

export type Connection = {
  readonly db: Database;
  /** Like kill -9, after so many more steps: a statement, a call of the gateway, or its answer. */
  readonly dieAfter: (steps: number) => void;
  /** Counts a step outside of the database. False: the process does not live to make it. */
  readonly step: () => boolean;
  readonly die: () => void;
  /** Resolves when it is dead and the server has undone what it was doing. */
  readonly gone: Promise<void>;
  readonly isDead: () => boolean;
};

type Deps = {
  readonly server: ServerConnection;
  readonly pending: PendingWork;
  readonly now: () => number;
  /** Every statement waits for its turn. */ readonly turns: Turns;
  /**
   * One transaction of one process at a time, or the machine would choose which of two answers comes first. With turns,
   * a test chooses statement by statement instead.
   */
  readonly transactions: Queue;
  /** Of the process, for people. */ readonly name: string;
};

type Query = (asked: unknown, values?: unknown) => Promise<unknown>;
type Session = { readonly query: Query; readonly release: () => void };

/** A pool of one connection. The query builder recognises a pool by the name of its class. */
class ConnectionPool {
  constructor(readonly connect: () => Promise<Session>) {}

  async query(...asked: Parameters<Query>): Promise<unknown> {
    const session = await this.connect();
    try {
      return await session.query(...asked);
    } finally {
      session.release();
    }
  }
}

const never = () => new Promise<never>(() => undefined);

/** A process's connection: one statement after the other, so that one seed always takes the same order. */
export function openConnection({ server, pending, now, turns, transactions, name }: Deps): Connection {
  const send = createSender({ server, now, turns });
  const own = createQueue();
  let underWay = 0;
  let left = Infinity;
  let isDead = false;
  let leave = () => undefined as void;
  let setGone: (undone: Promise<void>) => void = () => undefined;
  const gone = new Promise<void>((resolve) => (setGone = resolve));

  function die(): void {
    if (isDead) return;
    isDead = true;
    // Open statements will never be answered, and nobody waits for them.
    for (; underWay > 0; underWay -= 1) pending.end();
    // Until then its locks may or may not be held: no other process may find out.
    setGone(pending.track(server.undo()).finally(leave));
  }

  function step(): boolean {
    left -= 1;
    if (left < 0) die();
    return !isDead;
  }

  function count<Value>(work: Promise<Value>): Promise<Value> {
    underWay += 1;
    pending.begin();
    const done = () => {
      if (isDead) return;
      underWay -= 1;
      pending.end();
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

  const sendWhileAlive = (statement: Statement): Promise<unknown> =>
    step() ? count(send(statement)) : never();

  const query: Query = (asked, values) => {
    const statement = prepared(asked, values);
    const turn = turns.next?.(`${name}: ${statement.text.slice(0, 60)}`);
    return turn ? turn.then(() => sendWhileAlive(statement)) : sendWhileAlive(statement);
  };

  async function connect(): Promise<Session> {
    const leaveOwn = await own.take();
    const leaveTransactions = turns.next ? () => undefined : await transactions.take();
    leave = () => (leaveTransactions(), leaveOwn());
    if (!isDead) return { query, release: leave };
    leave();
    return never();
  }

  return {
    db: drizzle(new ConnectionPool(connect) as unknown as Pool) as unknown as Database,
    ...{ dieAfter: (steps: number) => void (left = steps), step, die, gone, isDead: () => isDead },
  };
}
