'use client';

import { showLater } from '../ui/show-later';

/** Stands only where no payment is open, so taking the update can never interrupt one. */
export const UpdatePrompt = showLater(async () => (await import('./update-notice')).UpdateNotice);
