import type { ExceptionStore } from '../domain/ports/exception-store';

export type Deps = { readonly store: ExceptionStore };
