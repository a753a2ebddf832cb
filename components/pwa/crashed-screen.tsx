// Even the layout failed, and with it the language of the device: so both languages, written out here. Whoever reads it may
// be a payer, who has neither a till nor sales.
const TEXTS = [
  {
    lang: 'en',
    dir: 'ltr',
    title: 'This page could not be shown',
    body: 'No payment was changed by it; one that has begun goes on. Try again in a moment.',
    again: 'Try again',
  },
  {
    lang: 'ar',
    dir: 'rtl',
    title: 'تعذّر عرض هذه الصفحة',
    body: 'لم تتغير أي دفعة بسبب ذلك، وما بدأ منها مستمر. حاول مرة أخرى بعد لحظة.',
    again: 'حاول مرة أخرى',
  },
];

type Props = { error: { digest?: string }; reset: () => void };

/** When nothing else could be drawn. */
export function CrashedScreen({ error, reset }: Props) {
  return (
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
  );
}
