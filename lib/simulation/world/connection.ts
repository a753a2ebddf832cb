import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Database } from '../../db/core/database';
import * as schema from '../../db/schema';
import type { Busy } from './busy';
import type { Line } from './line';
import { createQueue, type Queue } from './queue';
import { createSender } from './sender';
import type { Statement } from './statement-batch';
import { prepared } from './statements';
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

type Deps = {
  readonly line: Line;
  readonly busy: Busy;
  readonly now: () => number;
  /** Every statement waits for its turn. */ readonly turns: Turns;
  /**
   * Who talks to the database: one transaction of one process at a time, or which of two answers comes first would
   * be the machine's choice. Whoever gives turns chooses statement by statement instead.
   */
  readonly floor: Queue;
  /** Of the process, for people. */ readonly name: string;
};

type Query = (asked: unknown, values?: unknown) => Promise<unknown>;
type Talk = { readonly query: Query; readonly release: () => void };

/** Of one connection. Whoever builds queries knows a pool by the name of its class. */
class ConnectionPool {
  constructor(readonly connect: () => Promise<Talk>) {}

  async query(...asked: Parameters<Query>): Promise<unknown> {
    const talk = await this.connect();
    try {
      return await talk.query(...asked);
    } finally {
      talk.release();
    }
  }
}

const never = () => new Promise<never>(() => undefined);

/** What one process says to the database, statement after statement, so that one seed always takes the same order. */
export function openConnection({ line, busy, now, turns, floor, name }: Deps): Connection {
  const send = createSender({ line, now, turns });
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
    // What was asked will never be answered, and nobody waits for it.
    for (; underWay > 0; underWay -= 1) busy.end();
    // Until then its locks may be there or not: nobody may find out which.
    setGone(busy.during(line.undo()).finally(leave));
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

  const sendWhileAlive = (statement: Statement): Promise<unknown> =>
    step() ? count(send(statement)) : never();

  const query: Query = (asked, values) => {
    const statement = prepared(asked, values);
    const turn = turns.next?.(`${name}: ${statement.text.slice(0, 60)}`);
    return turn ? turn.then(() => sendWhileAlive(statement)) : sendWhileAlive(statement);
  };

  async function connect(): Promise<Talk> {
    const leaveOwn = await own.take();
    const leaveFloor = turns.next ? () => undefined : await floor.take();
    leave = () => (leaveFloor(), leaveOwn());
    if (!isDead) return { query, release: leave };
    leave();
    return never();
  }

  return {
    db: drizzle(new ConnectionPool(connect) as unknown as Pool, { schema }) as unknown as Database,
    ...{ dieAfter: (steps: number) => void (left = steps), step, die, gone, isDead: () => isDead },
  };
}
