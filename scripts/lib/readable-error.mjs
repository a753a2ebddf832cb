/** Its message is all that the person at the terminal gets to see, so it says what to do next. */
export class ReadableError extends Error {
  name = 'ReadableError';
}
