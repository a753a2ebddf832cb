'use client';
import { useTranslations } from 'next-intl';
import type { PinGuessesDto } from '@/lib/api/exceptions/exception';
import { Callout } from '../ui/callout';
import { ClockTime } from '../ui/clock-time';

/** Where wrong PINs came from lately, so that a manager can ask who was there. */
export function PinGuesses({ guesses }: { guesses: readonly PinGuessesDto[] }) {
  const t = useTranslations('office.guesses');
  return (
    <Callout tone="amber" icon="info" role="alert">
      <p className="text-lg font-semibold">{t('title')}</p>
      <ul className="grid gap-1">
        {guesses.map((each) => (
          <li key={`${each.till ?? ''}-${each.staffName ?? ''}`}>
            <Guesses {...each} />
          </li>
        ))}
      </ul>
      <p>{t('more')}</p>
    </Callout>
  );
}

function Guesses({ inARow, lastAt, staffName, till, address }: PinGuessesDto) {
  const t = useTranslations('office.guesses');
  return t.rich(till === null ? 'strange' : staffName === null ? 'nobody' : 'known', {
    count: inARow,
    name: staffName ?? '',
    till: till ?? '',
    address,
    time: () => <ClockTime at={lastAt} />,
    own: (chunks) => <bdi>{chunks}</bdi>,
  });
}
