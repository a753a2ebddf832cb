'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { KeyDto, MadeKeyDto, MakeKeyBody } from '@/lib/api/systems/keys';
import { keyPaths } from '@/lib/api/office-paths';
import { useKeys } from '@/lib/client/office/use-keys';
import { OfficePage } from '../office/office-page';
import { SecretCard } from '../office/secret-card';
import { Callout } from '../ui/callout';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';
import { KeyCard } from './key-card';
import { NewKeyForm } from './new-key-form';

/** Which other systems may act for the shop, and what each of them may do. */
export function KeysScreen() {
  const t = useTranslations('keys');
  const { keys, isSaving, hasFailed, make, renew, revoke } = useKeys();
  const [made, setMade] = useState<MadeKeyDto | null>(null);
  const [ending, setEnding] = useState<KeyDto | null>(null);
  /** Whose further key is being made; null: a new system's. */
  const [system, setSystem] = useState<KeyDto | null>(null);
  const makeFor = async (body: MakeKeyBody) => {
    const { actions } = body;
    setMade(await (system ? renew(system.id, { actions }) : make(body)));
    setSystem(null);
  };
  const intro = t.rich('intro', {
    docs: (text) => (
      <a href={keyPaths.docs} className="font-semibold text-ink underline underline-offset-4">
        {text}
      </a>
    ),
  });
  return (
    <OfficePage title={t('title')} intro={intro}>
      {hasFailed && (
        <Callout tone="declined" icon="crossCircle" role="alert">
          {t('failed')}
        </Callout>
      )}
      {made ? (
        <SecretCard
          title={t('made.title', { name: made.key.name })}
          about={t('made.once')}
          secret={made.secret}
          onDone={() => setMade(null)}
        />
      ) : (
        <NewKeyForm
          key={system?.id}
          system={system}
          isSaving={isSaving}
          onMake={(body) => void makeFor(body)}
        />
      )}
      {keys && (
        <ul aria-label={t('title')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {keys.map((key) => (
            <KeyCard
              key={key.id}
              apiKey={key}
              onRenew={() => setSystem(key)}
              onRevoke={() => setEnding(key)}
            />
          ))}
        </ul>
      )}
      {ending && (
        <ConfirmSheet
          title={t('revoke.title', { name: ending.name })}
          keep={t('revoke.keep')}
          confirm={t('revoke.confirm')}
          onClose={() => setEnding(null)}
          onConfirm={() => void revoke(ending.id)}
        >
          <p className="text-lg">
            {t.rich(hasAnother(keys ?? [], ending) ? 'revoke.bodyOfOne' : 'revoke.body', {
              ending: () => <bdi dir="ltr">…{ending.ending}</bdi>,
            })}
          </p>
        </ConfirmSheet>
      )}
    </OfficePage>
  );
}

/** The system goes on with a key that is left. */
const hasAnother = (keys: readonly KeyDto[], { id, systemId }: KeyDto): boolean =>
  keys.some((key) => key.systemId === systemId && key.id !== id && key.revokedAt === null);
