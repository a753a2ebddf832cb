'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId } from 'react';
import type { OutboundEndpointBody } from '@/lib/api/outbound-webhooks';
import { buttonClass } from '../ui/button';

type Props = { isSaving: boolean; onAdd: (body: OutboundEndpointBody) => void };

/** Where a system wants to hear of changes; inside our own network only if the manager says so. */
export function NewEndpointForm({ isSaving, onAdd }: Props) {
  const t = useTranslations('notices.new');
  const titleId = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onAdd({
      url: String(form.get('url') ?? '').trim(),
      allowPrivateNetwork: form.get('allowPrivateNetwork') !== null,
    });
  };
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={submit}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-3xl bg-surface p-4 shadow-card sm:p-6"
    >
      <h2 id={titleId} className="text-xl font-semibold">
        {t('title')}
      </h2>
      <label className="grid min-w-0 gap-1">
        <span className="font-semibold">{t('url')}</span>
        <input
          name="url"
          type="url"
          dir="ltr"
          required
          maxLength={500}
          autoComplete="off"
          placeholder="https://shop.example.com/hooks/qtill"
          className="min-h-12 w-full min-w-0 rounded-2xl bg-surface px-4 text-lg ring-1 ring-edge ring-inset"
        />
      </label>
      <label className="flex min-h-12 items-center gap-3 text-lg">
        <input type="checkbox" name="allowPrivateNetwork" className="size-6 shrink-0 accent-primary" />
        {t('allowPrivateNetwork')}
      </label>
      <button disabled={isSaving} className={buttonClass({ variant: 'primary', size: 'large' })}>
        {t('add')}
      </button>
    </form>
  );
}
