'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import type { ScannerKeys } from '@/lib/client/device/key-run';
import { scannerKeys, setScannerKeys } from '@/lib/client/device/scanner-guard';
import { TextField } from '../ui/forms/field';

/** How the till knows a barcode scanner that types as slowly as a person: by a key before its codes, or behind them. */
export function ScannerSetting() {
  const t = useTranslations('menu.scanner');
  const [keys, setKeys] = useState(scannerKeys);
  const change = (part: Partial<ScannerKeys>) => {
    const next = { ...keys, ...part };
    setScannerKeys(next);
    setKeys(next);
  };
  return (
    <details className="rounded-2xl ring-1 ring-edge ring-inset">
      <summary className="flex min-h-12 items-center justify-center px-4 font-semibold">{t('title')}</summary>
      <div className="grid grid-cols-2 gap-3 p-4 pt-1">
        <p className="col-span-2 text-sm text-muted">{t('about')}</p>
        <KeyField label={t('prefix')} value={keys.prefix} onChange={(prefix) => change({ prefix })} />
        <KeyField label={t('suffix')} value={keys.suffix} onChange={(suffix) => change({ suffix })} />
      </div>
    </details>
  );
}

/** A key that people do not use at the till. */
const isSpecial = (key: string) => /^(?:[^\d\s.,٫]|F\d{1,2})$/u.test(key);

type FieldProps = { label: string; value: string | null; onChange: (key: string | null) => void };

/** Shows the key that is pressed in it. */
function KeyField({ label, value, onChange }: FieldProps) {
  const take = (key: string) => isSpecial(key) && onChange(key);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' || event.key === 'Delete') onChange(null);
    else if (!take(event.key)) return;
    event.preventDefault();
  };
  return (
    <TextField
      label={label}
      variant="compact"
      dir="ltr"
      value={value ?? ''}
      onKeyDown={onKeyDown}
      // A keyboard on the screen does not say which key it was.
      onChange={({ target }) => take(Array.from(target.value).at(-1) ?? '')}
    />
  );
}
