import { factSchema } from './book-entry';

export const factKinds: readonly string[] = factSchema.options.map(({ shape }) => shape.kind.value);
