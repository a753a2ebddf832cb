import type { Turns } from '../turns';
import type { ServerConnection } from './server-connection';
import type { Statement } from './statement-batch';
import { canTravelWithNext, timeStatement } from './statements';

type Deps = {
  readonly server: ServerConnection;
  /** Virtual time, which every statement is made at. */ readonly now: () => number;
  readonly turns: Turns;
};

const NOTHING = { rows: [], rowCount: null, fields: [] };

/** Sends the statements of one process; those that nobody waits for travel with the next one. */
export function createSender({ server, now, turns }: Deps): (statement: Statement) => Promise<unknown> {
  let waiting: Statement[] = [];
  let toldAt = NaN;
  let allowPrivateNetwork = false;

  return async (statement) => {
    const { text } = statement;
    if (text === 'begin') allowPrivateNetwork = true;
    // A failed transaction accepts no statement but its end.
    if (toldAt !== now() && text !== 'rollback') {
      waiting.push(timeStatement(now()));
      toldAt = now();
    }
    // With turns, each statement travels alone.
    if (allowPrivateNetwork && turns.next === null && canTravelWithNext(text)) {
      waiting.push(statement);
      return NOTHING;
    }
    const together = waiting;
    waiting = [];
    if (text === 'commit' || text === 'rollback') allowPrivateNetwork = false;
    // A rollback undoes the time that was set in the transaction.
    if (text === 'rollback') toldAt = NaN;
    try {
      return await server.send([...together, statement]);
    } catch (error) {
      toldAt = NaN;
      throw error;
    }
  };
}
