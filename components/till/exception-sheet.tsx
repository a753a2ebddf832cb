'use client';
import { useTranslations } from 'next-intl';
import type { TillExceptionDto } from '@/lib/api/exceptions/exception';
import { exceptionPaths } from '@/lib/api/office-paths';
import { paths } from '@/lib/api/paths';
import { ALERT_TEXTS } from '@/lib/client/exceptions/alert-texts';
import { dismissException } from '@/lib/client/exceptions/use-my-exceptions';
import { useWho } from '@/lib/client/session/till-context';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { EXCEPTION_VARIANT } from '@/lib/client/exceptions/exception-variant';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Reference } from '../ui/reference';
import { Sheet } from '../ui/sheet';
import { Stake } from '../ui/stake';
import { ButtonLink } from '../ui/button-link';

type Props = { exceptions: readonly TillExceptionDto[]; onClose: () => void };

/** Money that does not fit a sale of this till: somebody may have been sent away without goods, or with them. */
export function ExceptionSheet({ exceptions, onClose }: Props) {
  const t = useTranslations('banner');
  const who = useWho();
  const dialog = useOpenDialog(onClose);
  return (
    <Sheet dialogRef={dialog} title={t('needLookTitle')}>
      <ul className="grid gap-2">
        {exceptions.map((exception) => (
          <li key={exception.id}>
            <ExceptionAlert exception={exception} onGo={() => dialog.current?.close()} />
          </li>
        ))}
      </ul>
      {who !== 'manager' && <p className="text-muted">{t('stays')}</p>}
    </Sheet>
  );
}

type AlertProps = { exception: TillExceptionDto; onGo: () => void };

function ExceptionAlert({ exception, onGo }: AlertProps) {
  const t = useTranslations();
  const who = useWho();
  const { id, kind, reference, orderId, amount, cash } = exception;
  const [ofKind, more] = ALERT_TEXTS[kind];
  const title = exception.isOtherAmount ? 'exceptionAlert.otherAmount' : ofKind;
  const go = () => {
    onGo();
    dismissException(id);
  };
  return (
    <Callout
      {...EXCEPTION_VARIANT[kind]}
      action={
        <>
          <ButtonLink
            href={who === 'manager' ? exceptionPaths.all : paths.order(orderId)}
            onClick={go}
            variant="primary"
          >
            {who === 'manager' ? t('office.toDecide') : t('banner.show')}
          </ButtonLink>
          <Button onClick={() => dismissException(id)}>{t('banner.dismiss')}</Button>
        </>
      }
    >
      <p className="text-lg font-semibold">
        {t.rich(title, { reference: () => <Reference reference={reference} /> })}
        {amount && (
          <span>
            {' · '}
            <Stake amount={amount} cash={cash} />
          </span>
        )}
      </p>
      <p>{t(more, { who })}</p>
    </Callout>
  );
}
