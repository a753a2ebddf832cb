'use client';

import { showLater } from '../ui/show-later';

/** What happened to this till's sales behind its back. */
export const ExceptionBanners = showLater(async () => (await import('./exception-news')).ExceptionBanners);
