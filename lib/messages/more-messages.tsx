'use client';
import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, useMemo } from 'react';

type Namespaces = Record<string, object>;

/** Messages beside those that are given around it already, of which a namespace may have some parts. */
export function MoreMessages({ messages, children }: { messages: Namespaces; children: ReactNode }) {
  const around: Namespaces = useMessages();
  const all = useMemo(() => {
    const merged = { ...around };
    for (const name in messages) merged[name] = { ...around[name], ...messages[name] };
    return merged;
  }, [around, messages]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
