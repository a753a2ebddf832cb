import type { HistoryStore } from '../domain/ports/history-store';

export type Deps = { readonly store: HistoryStore };
