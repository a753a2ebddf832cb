'use client';
import { useEffect, useState } from 'react';
import type { Locale } from '@/lib/api/device-settings';
import { useDeviceLanguage } from '@/lib/client/device/device-language';
import { reloadIfServerIsBack, useServerBack } from '@/lib/client/http/server-link';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Icon } from '../ui/icons/icon';

type OfflineText = Record<'title' | 'body' | 'works' | 'worksNot' | 'auto' | 'tryAgain' | 'trying', string>;

type Props = { texts: { language: Locale; direction: 'ltr' | 'rtl'; text: OfflineText }[] };

/**
 * Stored on the device before it is needed, so in both languages: nobody can switch one while offline. It says what it has
 * to in the one that is used here, and in both where that is not known.
 */
export function OfflineScreen({ texts }: Props) {
  useServerBack();
  const language = useDeviceLanguage();
  const shown = texts.filter((each) => language === null || each.language === language);
  const direction = shown.length === 1 ? shown[0]?.direction : undefined;
  useEffect(() => {
    if (language === null || !direction) return;
    const { documentElement: page } = document;
    page.lang = language;
    page.dir = direction;
  }, [language, direction]);
  return (
    <main className="mx-auto grid min-h-page max-w-5xl content-center gap-8 p-5">
      <Icon name="noLink" className="mx-auto size-16 text-amber-ink" />
      <div className={`grid gap-4 ${shown.length > 1 ? 'md:grid-cols-2' : 'mx-auto max-w-2xl'}`}>
        {shown.map(({ language: spoken, direction: written, text }, index) => (
          <Card as="section" spacing="roomy" key={spoken} lang={spoken} dir={written}>
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
