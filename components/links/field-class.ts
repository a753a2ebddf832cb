/** Of every field in the forms for a link. */
export const FIELD =
  'min-h-12 w-full min-w-0 rounded-2xl bg-surface px-4 text-lg ring-1 ring-edge ring-inset';
