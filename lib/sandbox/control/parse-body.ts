/** Numbers stay numbers here: nothing in a rule, a mode or the clock is money or an id. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
