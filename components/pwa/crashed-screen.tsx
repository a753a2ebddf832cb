'use client';
import { useSyncExternalStore } from 'react';
import { linkPaths, returnPaths } from '@/lib/api/office-paths';

// Even the layout failed, and with it the language of the device: so both languages, written out here.
const TEXTS = [
  {
    lang: 'en',
    dir: 'ltr',
    till: {
      title: 'The till stumbled',
      body: 'No payment was changed by this; open payments go on.',
      again: 'Try again',
    },
    payer: {
      title: 'This page could not be shown',
      body: 'Nothing about your payment was changed by it. Look again in a moment.',
      again: 'Look again',
    },
  },
  {
    lang: 'ar',
    dir: 'rtl',
    till: {
      title: 'تعثّر الصندوق',
      body: 'لم تتغير أي دفعة بسبب ذلك، والدفعات المفتوحة مستمرة.',
      again: 'حاول مرة أخرى',
    },
    payer: {
      title: 'تعذّر عرض هذه الصفحة',
      body: 'لم يتغير شيء في دفعتك بسبب ذلك. تحقق مرة أخرى بعد لحظة.',
      again: 'تحقق مرة أخرى',
    },
  },
] as const;

const OF_PAYERS = [linkPaths.pay(''), returnPaths.of('')];

/** Who looks at a page of ours, by its path. */
export const readerOf = (pathname: string): 'payer' | 'till' =>
  OF_PAYERS.some((start) => pathname.startsWith(start)) ? 'payer' : 'till';

const readerHere = () => readerOf(location.pathname);

const never = () => () => undefined;

type Props = { error: { digest?: string }; reset: () => void };

/** When nothing else could be drawn. Payers have neither a till nor sales; until it is known who looks, it is them. */
export function CrashedScreen({ error, reset }: Props) {
  const reader = useSyncExternalStore(never, readerHere, () => 'payer' as const);
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-8 p-6">
      {TEXTS.map(({ lang, dir, [reader]: { title, body, again } }) => (
        <section key={lang} lang={lang} dir={dir} className="grid justify-items-start gap-3">
          <h1 className="text-3xl font-semibold">{title}</h1>
          <p className="text-lg">{body}</p>
          <button
            type="button"
            onClick={reset}
            className="min-h-16 rounded-2xl bg-primary px-6 text-xl font-semibold text-primary-ink"
          >
            {again}
          </button>
        </section>
      ))}
      {error.digest && <p className="text-sm text-muted">{error.digest}</p>}
    </main>
  );
}
