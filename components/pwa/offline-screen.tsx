'use client';
import { useServerBack } from '@/lib/client/http/server-link';
import { Icon } from '../ui/icons/icon';
import { RetryButton } from './retry-button';

export type OfflineText = Record<
  'title' | 'body' | 'works' | 'worksNot' | 'auto' | 'tryAgain' | 'trying',
  string
>;

type Props = { texts: { language: string; direction: 'ltr' | 'rtl'; text: OfflineText }[] };

/** Stored on the device before it is needed, so in both languages: nobody can switch one while offline. */
export function OfflineScreen({ texts }: Props) {
  useServerBack();
  return (
    <main className="mx-auto grid min-h-[calc(100dvh-var(--strip))] max-w-5xl content-center gap-8 p-5">
      <Icon name="noLink" className="mx-auto size-16 text-amber-ink" />
      <div className="grid gap-4 md:grid-cols-2">
        {texts.map(({ language, direction, text }, index) => (
          <section
            key={language}
            lang={language}
            dir={direction}
            className="grid content-start gap-3 rounded-3xl bg-surface p-6 shadow-card"
          >
            {index === 0 ? (
              <h1 className="text-2xl leading-tight font-semibold">{text.title}</h1>
            ) : (
              <h2 className="text-2xl leading-tight font-semibold">{text.title}</h2>
            )}
            <p>{text.body}</p>
            <p className="flex gap-2">
              <Icon name="check" className="size-6 text-paid-ink" />
              {text.works}
            </p>
            <p className="flex gap-2">
              <Icon name="cross" className="size-6 text-declined-ink" />
              {text.worksNot}
            </p>
            <p className="text-muted">{text.auto}</p>
            <RetryButton label={text.tryAgain} busyLabel={text.trying} />
          </section>
        ))}
      </div>
    </main>
  );
}
