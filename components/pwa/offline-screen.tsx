'use client';
import { useState } from 'react';
import { reloadIfServerIsBack, useServerBack } from '@/lib/client/http/server-link';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Icon } from '../ui/icons/icon';

type OfflineText = Record<'title' | 'body' | 'works' | 'worksNot' | 'auto' | 'tryAgain' | 'trying', string>;

type Props = { texts: { language: string; direction: 'ltr' | 'rtl'; text: OfflineText }[] };

/** Stored on the device before it is needed, so in both languages: nobody can switch one while offline. */
export function OfflineScreen({ texts }: Props) {
  useServerBack();
  return (
    <main className="mx-auto grid min-h-page max-w-5xl content-center gap-8 p-5">
      <Icon name="noLink" className="mx-auto size-16 text-amber-ink" />
      <div className="grid gap-4 md:grid-cols-2">
        {texts.map(({ language, direction, text }, index) => (
          <Card as="section" spacing="roomy" key={language} lang={language} dir={direction}>
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
          </Card>
        ))}
      </div>
    </main>
  );
}

function RetryButton({ label, busyLabel }: { label: string; busyLabel: string }) {
  const [isTrying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    await reloadIfServerIsBack();
    setTrying(false);
  };
  return (
    <Button variant="primary" size="large" disabled={isTrying} onClick={retry}>
      {isTrying ? busyLabel : label}
    </Button>
  );
}
