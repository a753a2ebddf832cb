'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ExceptionDto } from '@/lib/api/exceptions';
import type { Decision } from '@/lib/domain/checkout/exception';
import { EXCEPTION_VARIANT, exceptionCase } from '@/lib/client/exceptions/exception-variant';
import { Icon } from '../ui/icons/icon';
import { SOFT_TONE } from '../ui/tones';
import { DecisionButton } from './decision-button';
import { ExceptionFacts } from './exception-facts';
import { MovedFact } from './moved-fact';

type Props = { exception: ExceptionDto; onDecide: (decision: Decision) => void };

/** One of them: what happened, whether money moved, what to do now, and the buttons to end it. */
export function ExceptionCard({ exception, onDecide }: Props) {
  const t = useTranslations('office');
  const titleId = useId();
  const { kind, statusText, decisions } = exception;
  const { tone, icon } = EXCEPTION_VARIANT[kind];
  const which = exceptionCase(exception);
  return (
    <li>
      <article aria-labelledby={titleId} className="grid gap-4 rounded-3xl bg-surface p-4 shadow-card sm:p-6">
        <header className="flex items-start gap-4">
          <span className={`grid size-12 shrink-0 place-items-center rounded-full ${SOFT_TONE[tone]}`}>
            <Icon name={icon} />
          </span>
          <div className="grid min-w-0 gap-1">
            <h2 id={titleId} className="text-xl leading-tight font-semibold">
              {t(`kind.${kind}`)}
            </h2>
            <p className="text-lg leading-snug break-words">
              {t(`what.${which}`, { status: statusText ?? '?' })}
            </p>
          </div>
        </header>
        <MovedFact exception={exception} />
        <ExceptionFacts exception={exception} />
        <div className="grid gap-1 rounded-2xl bg-sunken p-4">
          <h3 className="font-semibold">{t('todo.title')}</h3>
          <p>{t(`todo.${which}`)}</p>
        </div>
        <div className="grid gap-2 sm:flex sm:flex-wrap">
          {decisions.map((decision) => (
            <DecisionButton
              key={decision}
              exception={exception}
              decision={decision}
              onClick={() => onDecide(decision)}
            />
          ))}
        </div>
      </article>
    </li>
  );
}
