import type { Json } from '../../values/write-json';
import type { Filter } from './filter-fields';
import type { PageQuery } from './page-fields';

export function pageOf<T>(found: readonly T[], { page, size }: PageQuery, toJson: (one: T) => Json) {
  return {
    page,
    size,
    totalPages: Math.ceil(found.length / size),
    totalElements: found.length,
    content: sliceOf(found, { page, size }).map(toJson),
  };
}

export function sliceOf<T>(found: readonly T[], { page, size }: PageQuery): readonly T[] {
  return found.slice(page * size, (page + 1) * size);
}

/** Newest first, except for whoever continues where an earlier search ended. */
export function inOrder<T>(found: readonly T[], { afterId, afterTimestamp }: Filter): readonly T[] {
  const isContinued = afterId !== undefined || afterTimestamp !== undefined;
  return isContinued ? found : [...found].reverse();
}
