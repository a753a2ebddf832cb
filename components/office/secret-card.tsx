'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { copyText } from '@/lib/client/links/use-share';
import { Button } from '../ui/button';
import { TitledCard } from '../ui/titled-card';

type Props = { title: string; about: string; secret: string; onDone: () => void };

/** The only time that anybody sees a secret. */
export function SecretCard({ title, about, secret, onDone }: Props) {
  const t = useTranslations('keys.made');
  const [isCopied, setIsCopied] = useState(false);
  return (
    <TitledCard title={title} tone="done" takesFocus>
      <p className="text-lg">{about}</p>
      <code dir="ltr" className="rounded-2xl bg-surface p-4 text-lg break-all text-ink select-all">
        {secret}
      </code>
      <div className="flex flex-wrap gap-3">
        <Button icon="copy" onClick={async () => setIsCopied(await copyText(secret))}>
          {isCopied ? t('copied') : t('copy')}
        </Button>
        <Button variant="primary" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {isCopied ? t('copied') : ''}
      </p>
    </TitledCard>
  );
}
