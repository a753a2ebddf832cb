import type { z } from 'zod';

/** One thing that is wrong with a request: where, and what. */
export type FieldErrorDto = {
  /** A JSON pointer into the body, such as `#/order/amount`; `#` is the whole of it. */
  pointer?: string;
  /** Or the name of a parameter of the query. */
  parameter?: string;
  detail: string;
};

type Path = readonly PropertyKey[];

const pointerTo = (path: Path): string =>
  ['#', ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

/** A field that is not known is named itself, not what it stands in. */
const placesOf = (issue: z.core.$ZodIssue): readonly Path[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** What a shape has found wrong with a body. */
export const bodyErrors = ({ issues }: z.ZodError): FieldErrorDto[] =>
  issues.flatMap((issue) =>
    placesOf(issue).map((path) => ({ pointer: pointerTo(path), detail: issue.message })),
  );

/** What a shape has found wrong with a query. */
export const queryErrors = ({ issues }: z.ZodError): FieldErrorDto[] =>
  issues.flatMap((issue) =>
    placesOf(issue).map(([parameter]) => ({ parameter: String(parameter), detail: issue.message })),
  );

/** The same of one sentence such as `order.items.0.lineTotal: is not a decimal`. */
export function sentenceError(sentence: string): FieldErrorDto {
  const cut = sentence.indexOf(': ');
  return { pointer: pointerTo(sentence.slice(0, cut).split('.')), detail: sentence.slice(cut + 2) };
}
