'use client';
import { useTranslations } from 'next-intl';
import { LONGEST_URL } from '@/lib/api/limits';
import type { OutboundEndpointBody } from '@/lib/api/systems/outbound-webhooks';
import { CheckField, TextField } from '../ui/forms/field';
import { FormCard } from '../ui/forms/form-card';

type Props = { isSaving: boolean; onAdd: (body: OutboundEndpointBody) => void };

/** Where a system wants to hear of changes; inside our own network only if the manager says so. */
export function NewEndpointForm({ isSaving, onAdd }: Props) {
  const t = useTranslations('outboundWebhooks.new');
  const submit = (form: FormData) =>
    onAdd({
      url: String(form.get('url') ?? '').trim(),
      allowPrivateNetwork: form.get('allowPrivateNetwork') !== null,
    });
  return (
    <FormCard title={t('title')} submit={t('add')} isDisabled={isSaving} onSubmit={submit}>
      <TextField
        label={t('url')}
        name="url"
        type="url"
        dir="ltr"
        required
        maxLength={LONGEST_URL}
        placeholder="https://shop.example.com/hooks/qtill"
      />
      <CheckField label={t('allowPrivateNetwork')} name="allowPrivateNetwork" />
    </FormCard>
  );
}
