'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { KeyDto, MadeKeyDto } from '@/lib/api/keys';
import { keyPaths } from '@/lib/api/office-paths';
import { useKeys } from '@/lib/client/office/use-keys';
import { OfficeNav } from '../office/office-nav';
import { OldList } from '../office/old-list';
import { TillHeader } from '../till/till-header';
import { Notice } from '../ui/notice';
import { KeyCard } from './key-card';
import { NewKeyForm } from './new-key-form';
import { RevokeSheet } from './revoke-sheet';
import { ShownOnce } from './shown-once';

/** Which other systems may act for the shop, and what each of them may do. */
export function KeysScreen() {
  const t = useTranslations('keys');
  const { keys, isSaving, hasFailed, make, revoke } = useKeys();
  const [made, setMade] = useState<MadeKeyDto | null>(null);
  const [ending, setEnding] = useState<KeyDto | null>(null);
  return (
    <>
      <TillHeader />
      <main className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-4 px-3 pb-8 sm:px-5">
        <header className="grid grid-cols-[minmax(0,1fr)] gap-1 px-1 pt-2">
          <OfficeNav />
          <h1 className="text-3xl font-semibold">{t('title')}</h1>
          <p className="max-w-3xl text-muted">
            {t.rich('intro', {
              docs: (text) => (
                <a href={keyPaths.docs} className="font-semibold text-ink underline underline-offset-4">
                  {text}
                </a>
              ),
            })}
          </p>
        </header>
        <OldList />
        {hasFailed && (
          <Notice tone="declined" icon="crossCircle" role="alert">
            {t('failed')}
          </Notice>
        )}
        {made ? (
          <ShownOnce
            title={t('made.title', { name: made.key.name })}
            about={t('made.once')}
            secret={made.secret}
            onDone={() => setMade(null)}
          />
        ) : (
          <NewKeyForm isSaving={isSaving} onMake={async (body) => setMade(await make(body))} />
        )}
        {keys && (
          <ul aria-label={t('title')} className="grid gap-3">
            {keys.map((key) => (
              <KeyCard key={key.id} apiKey={key} onRevoke={() => setEnding(key)} />
            ))}
          </ul>
        )}
      </main>
      {ending && (
        <RevokeSheet
          apiKey={ending}
          onClose={() => setEnding(null)}
          onRevoke={() => void revoke(ending.id)}
        />
      )}
    </>
  );
}
