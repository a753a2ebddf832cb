/** Whether the database takes every character of a text: it knows no zero character and no half of a pair. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
