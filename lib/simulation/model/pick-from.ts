/** The n-th of a list, counted round and round. The list must not be empty. */
export function pickFrom<Value>(values: readonly Value[], n: number): Value {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('Nothing to choose from.');
  return value;
}
