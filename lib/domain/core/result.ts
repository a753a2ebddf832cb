/** An expected outcome: bugs throw, everything a caller must handle is one of these. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const err = <Failure>(error: Failure): { ok: false; error: Failure } => ({ ok: false, error });

/** The same failure, or the value changed. */
export const mapOk = <Value, Next, Failure>(
  result: Result<Value, Failure>,
  change: (value: Value) => Next,
): Result<Next, Failure> => (result.ok ? ok(change(result.value)) : result);

/** Closes a switch: a case that the compiler does not know of is a bug, not a default. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
