/** Of a note that people write, in characters. */
export const LONGEST_NOTE = 500;
