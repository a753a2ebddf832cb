'use client';
import { useTranslations } from 'next-intl';
import { PIN_LENGTH } from '@/lib/client/session/use-pin';

/** How many digits are in, never which. */
export function PinDots({ length, isAsking }: { length: number; isAsking: boolean }) {
  const t = useTranslations('signIn');
  const places = Array.from({ length: PIN_LENGTH }, (_, place) => place);
  return (
    <div role="status" dir="ltr" className={`flex justify-center gap-4 ${isAsking ? 'animate-breathe' : ''}`}>
      <span className="sr-only">{t('digits', { count: length })}</span>
      {places.map((place) => (
        <span
          key={place}
          aria-hidden="true"
          className={`size-5 rounded-full border-2 ${place < length ? 'border-primary bg-primary' : 'border-edge'}`}
        />
      ))}
    </div>
  );
}
