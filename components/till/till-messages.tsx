'use client';
import { useLocale } from 'next-intl';
import { type ReactNode, use } from 'react';
import { preload } from 'react-dom';
import type { Locale } from '@/lib/api/device-settings';
import { loadPart } from '@/lib/client/http/load-part';
import { MoreMessages } from '@/lib/messages/more-messages';

type Catalogue = { default: Record<string, object> };

const FILES: Record<Locale, () => Promise<Catalogue>> = {
  en: () => import('@/lib/messages/en.json'),
  ar: () => import('@/lib/messages/ar.json'),
};

const loaded: Partial<Record<Locale, Promise<Catalogue>>> = {};

function load(locale: Locale): Promise<Catalogue> {
  const loading = (loaded[locale] ??= loadPart(FILES[locale]));
  // Whoever tries again asks again.
  loading.catch(() => delete loaded[locale]);
  return loading;
}

/**
 * What the till says, in the language of the device: a file that a browser keeps, where each page would carry it again. The
 * build leaves in it what `lib/messages/till-catalogue.mjs` names. `files`: where that language is.
 */
export function TillMessages({ files, children }: { files: readonly string[]; children: ReactNode }) {
  // With the scripts of the page, which would ask for it only when they run.
  for (const file of files) preload(file, { as: 'script', fetchPriority: 'low' });
  const { default: messages } = use(load(useLocale()));
  return <MoreMessages messages={messages}>{children}</MoreMessages>;
}
