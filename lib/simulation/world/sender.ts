import type { Line } from './line';
import type { Statement } from './statement-batch';
import { canTravelWithNext, timeStatement } from './statements';
import type { Turns } from './turns';

type Deps = {
  readonly line: Line;
  /** Virtual time, which every statement is made at. */ readonly now: () => number;
  readonly turns: Turns;
};

const NOTHING = { rows: [], rowCount: null, fields: [] };

/** Sends statements of one process, those that nobody waits for together with the next. */
export function createSender({ line, now, turns }: Deps): (statement: Statement) => Promise<unknown> {
  let waiting: Statement[] = [];
  let toldAt = NaN;
  let allowPrivateNetwork = false;

  return async (statement) => {
    const { text } = statement;
    if (text === 'begin') allowPrivateNetwork = true;
    // A transaction that failed takes no statement but its end.
    if (toldAt !== now() && text !== 'rollback') {
      waiting.push(timeStatement(now()));
      toldAt = now();
    }
    // Where statements overlap by turns each one has its own.
    if (allowPrivateNetwork && turns.next === null && canTravelWithNext(text)) {
      waiting.push(statement);
      return NOTHING;
    }
    const together = waiting;
    waiting = [];
    if (text === 'commit' || text === 'rollback') allowPrivateNetwork = false;
    // What was said to a transaction that is undone is undone with it.
    if (text === 'rollback') toldAt = NaN;
    try {
      return await line.send([...together, statement]);
    } catch (error) {
      toldAt = NaN;
      throw error;
    }
  };
}
