'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { LONGEST_NOTE } from '@/lib/api/limits';

type Props = { note: string; onChange: (note: string) => void };

export function NoteField({ note, onChange }: Props) {
  const t = useTranslations('office.decide');
  const hintId = useId();
  return (
    <label className="grid gap-1">
      <span className="font-semibold">{t('note')}</span>
      <textarea
        dir="auto"
        rows={3}
        maxLength={LONGEST_NOTE}
        value={note}
        aria-describedby={hintId}
        onChange={(event) => onChange(event.target.value)}
        className="rounded-2xl bg-surface p-3 ring-1 ring-edge ring-inset"
      />
      <span id={hintId} className="text-sm text-muted">
        {t('noteHint')}
      </span>
    </label>
  );
}
