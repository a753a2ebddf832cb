import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { TillDto } from '@/lib/api/till';
import { TillContext } from '@/lib/client/session/till-context';
import ar from '@/lib/messages/ar.json';
import en from '@/lib/messages/en.json';

export const CATALOGUES = { en, ar };

export type Language = keyof typeof CATALOGUES;

const ROUTER: AppRouterInstance = {
  back: () => undefined,
  forward: () => undefined,
  refresh: () => undefined,
  push: () => undefined,
  replace: () => undefined,
  prefetch: () => undefined,
  bfcacheId: '',
};

type Around = { readonly language?: Language; readonly till?: TillDto; readonly path?: string };

/** What the server would send of this part of a page: with the router, the texts and the till around it. */
export function htmlOf(content: ReactNode, { language = 'en', till, path = '/' }: Around = {}): string {
  return renderToStaticMarkup(
    <AppRouterContext value={ROUTER}>
      <PathnameContext value={path}>
        <NextIntlClientProvider locale={language} messages={CATALOGUES[language]} timeZone="Asia/Dubai">
          {till ? <TillContext value={till}>{content}</TillContext> : content}
        </NextIntlClientProvider>
      </PathnameContext>
    </AppRouterContext>,
  );
}
