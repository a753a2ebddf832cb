'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ExceptionDto } from '@/lib/api/exceptions/exception';
import { refundPage } from '@/lib/api/office-paths';
import { paths } from '@/lib/api/paths';
import type { Decision } from '@/lib/domain/checkout/exception';
import {
  EXCEPTION_VARIANT,
  exceptionAdvice,
  exceptionCase,
  exceptionTitle,
  isOneOfTwo,
  isOnTop,
  movedVariant,
} from '@/lib/client/exceptions/exception-variant';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { IconBadge, Pill } from '../ui/pill';
import { ButtonLink } from '../ui/button-link';
import { ExceptionFacts } from './exception-facts';

type Props = { exception: ExceptionDto; onDecide: (decision: Decision) => void };

/** One of them: what happened, whether money moved, what to do now, and the buttons to end it. */
export function ExceptionCard({ exception, onDecide }: Props) {
  const t = useTranslations('office');
  const titleId = useId();
  const { kind, statusText, payment, decisions, isRefundable, orderId, checkoutId, setAside } = exception;
  const other = exception.saleHas ?? exception.othersAside ?? exception.othersRefunded;
  const refund = isRefundable && orderId !== null && checkoutId !== null && refundPage(orderId, checkoutId);
  const isExtra = isOnTop(exception);
  const isEither = isExtra || isOneOfTwo(exception);
  const which = exceptionCase(exception);
  return (
    <li>
      <Card as="article" aria-labelledby={titleId}>
        <header className="flex items-start gap-4">
          <IconBadge {...EXCEPTION_VARIANT[kind]} size="large" />
          <div className="grid min-w-0 gap-1">
            <h2 id={titleId} className="text-xl leading-tight font-semibold">
              {t(`kind.${exceptionTitle(exception)}`)}
            </h2>
            <p className="text-lg leading-snug break-words">
              {t(`what.${which}`, { status: statusText ?? '?', payment: payment ?? 0 })}
            </p>
          </div>
        </header>
        <Moved exception={exception} />
        <ExceptionFacts exception={exception} />
        <div className="grid gap-1 rounded-2xl bg-sunken p-4">
          <h3 className="font-semibold">{t('todo.title')}</h3>
          <p>
            {t.rich(`todo.${exceptionAdvice(exception)}`, {
              amount: () => other && <Amount {...other} />,
              own: () => setAside && <Amount {...setAside} />,
            })}
          </p>
          {isRefundable && orderId !== null && !isEither && (
            <ButtonLink href={paths.order(orderId)} icon="back" className="mt-2 justify-self-start">
              {t('todo.toRefund')}
            </ButtonLink>
          )}
        </div>
        <div className="grid gap-2 sm:flex sm:flex-wrap">
          {isEither && refund && (
            <ButtonLink href={refund} icon="back" variant={isExtra ? 'primary' : 'plain'}>
              {t('todo.refund')}
            </ButtonLink>
          )}
          {decisions.map((decision) => (
            <DecisionButton
              key={decision}
              exception={exception}
              decision={decision}
              onClick={() => onDecide(decision)}
            />
          ))}
        </div>
      </Card>
    </li>
  );
}

/** The first thing anybody wants to know. */
function Moved({ exception }: { exception: ExceptionDto }) {
  const t = useTranslations('office.moved');
  const { word, tone, icon } = movedVariant(exception);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-muted">{t('title')}</span>
      <Pill tone={tone} icon={icon} size="large">
        {t(word)}
      </Pill>
    </p>
  );
}

type DecisionProps = { exception: ExceptionDto; decision: Decision; onClick: () => void };

/** A way to end it. Accepting names the money, so that nobody accepts more than they think. */
function DecisionButton({ exception, decision, onClick }: DecisionProps) {
  const t = useTranslations('office.decide');
  const { setAside, decisions } = exception;
  const isMain = decision === decisions[0] && !isOnTop(exception) && !isOneOfTwo(exception);
  return (
    <Button variant={isMain ? 'primary' : 'plain'} onClick={onClick}>
      {decision === 'accepted'
        ? t.rich('accepted', { amount: () => setAside && <Amount {...setAside} /> })
        : t('noted')}
    </Button>
  );
}
