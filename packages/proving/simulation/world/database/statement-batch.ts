import pg, { type QueryConfig } from 'pg';

/** What of a result is the same for every run of one prepared statement. */
type Shape = {
  readonly fields: unknown;
  readonly _parsers: unknown;
  readonly _prebuiltEmptyResultObject: unknown;
};

/** Part of the driver's query that its types do not declare. */
type InnerQuery = {
  callback: (error: Error | null, result: unknown) => void;
  _accumulateRows: boolean;
  readonly _result: Shape;
  submit(to: object): Error | null;
  handleRowDescription(message: object): void;
  handleDataRow(message: object): void;
  handleCommandComplete(message: object, connection: object): void;
  handleReadyForQuery(connection: object): void;
  handleError(error: Error, connection: object): void;
};

/** The same of its connection. */
export type InnerConnection = {
  readonly stream: { cork(): void; uncork(): void; destroy(): void };
  readonly parsedStatements: Record<string, string>;
  once(event: 'end', heard: () => void): void;
  on(event: 'parseComplete', heard: () => void): void;
  parse(message: object): void;
  bind(message: object): void;
  describe(message: object): void;
  execute(message: object): void;
  sync(): void;
};

export type Statement = QueryConfig & { readonly name: string; readonly rowMode?: string };

/** The row shape of each statement, so that the server need not describe it every time. */
const shapes = new Map<string, Shape>();

const noStream = { cork: () => undefined, uncork: () => undefined };

const toQuery = (statement: Statement): InnerQuery => new pg.Query(statement) as unknown as InnerQuery;

/**
 * Several statements in one round trip: the last result is the result, and the first error the error. The server runs
 * them in order.
 */
export function statementBatch(
  statements: readonly [...Statement[], Statement],
  callback: InnerQuery['callback'],
) {
  const queries = statements.map(toQuery);
  const last = queries.length - 1;
  const [wanted, final] = [queries[last], statements[last]];
  if (!wanted || !final) throw new Error('A batch without statements.');
  wanted.callback = callback;
  const key = `${final.name}/${final.rowMode ?? ''}`;
  const shape = shapes.get(key);
  const toParse: Statement[] = [];
  let answered = 0;

  /** What one statement of the batch may send: only the last one asks for the shape of its rows. */
  const lineOf = (connection: InnerConnection, index: number, submitted: Record<string, string>) => ({
    stream: noStream,
    parsedStatements: connection.parsedStatements,
    submittedNamedStatements: submitted,
    parse: (message: object) => {
      const statement = statements[index];
      if (statement) toParse.push(statement);
      connection.parse(message);
    },
    bind: (message: object) => connection.bind(message),
    describe: (message: object) => {
      if (index === last && !shape) connection.describe(message);
    },
    execute: (message: object) => connection.execute(message),
    sync: () => undefined,
  });

  return {
    callback,
    submit(connection: InnerConnection): Error | null {
      if (shape) Object.assign(wanted._result, shape);
      wanted._accumulateRows = true;
      const submitted: Record<string, string> = {};
      connection.stream.cork();
      const errors = queries.map((query, index) => query.submit(lineOf(connection, index, submitted)));
      connection.sync();
      connection.stream.uncork();
      return errors.find((error) => error !== null) ?? null;
    },
    /** The server has parsed the next new statement. */
    parsed(connection: InnerConnection): void {
      const statement = toParse.shift();
      if (statement) connection.parsedStatements[statement.name] = statement.text;
    },
    handleRowDescription: (message: object) => wanted.handleRowDescription(message),
    handleDataRow(message: object): void {
      if (answered === last) wanted.handleDataRow(message);
    },
    handleCommandComplete(message: object, connection: InnerConnection): void {
      if (answered === last) wanted.handleCommandComplete(message, connection);
      answered += 1;
    },
    handleReadyForQuery(connection: InnerConnection): void {
      const { fields, _parsers, _prebuiltEmptyResultObject } = wanted._result;
      if (!shape) shapes.set(key, { fields, _parsers, _prebuiltEmptyResultObject });
      wanted.handleReadyForQuery(connection);
    },
    handleError: (error: Error, connection: InnerConnection) => wanted.handleError(error, connection),
  };
}
