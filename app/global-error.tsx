'use client';

import './globals.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

// Even the layout failed, and with it the language of the device: so both languages, written out here.
const TEXTS = [
  {
    lang: 'en',
    dir: 'ltr',
    title: 'The till stumbled',
    body: 'No payment was changed by this; open payments go on.',
    again: 'Try again',
  },
  {
    lang: 'ar',
    dir: 'rtl',
    title: 'تعثّر الصندوق',
    body: 'لم تتغير أي دفعة بسبب ذلك، والدفعات المفتوحة مستمرة.',
    again: 'حاول مرة أخرى',
  },
];

export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-8 p-6">
          {TEXTS.map(({ lang, dir, title, body, again }) => (
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
      </body>
    </html>
  );
}
