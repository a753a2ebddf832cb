/** Closes a switch: a case that the compiler does not know of is a bug, not a default. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
