'use client';
import type { ExceptionDto } from '@/lib/api/exceptions/exception';
import { paths } from '@/lib/api/paths';
import { SoftLink } from '../ui/soft-link';
import { Reference } from '../ui/reference';

/** The number of a sale, with the way to it; money of nobody has only a number that somebody else gave it. */
export function SaleReference({ reference, orderId }: Pick<ExceptionDto, 'reference' | 'orderId'>) {
  if (reference === null) return null;
  if (orderId === null) return <Reference reference={reference} />;
  return (
    <SoftLink
      href={paths.order(orderId)}
      className="-my-3 inline-flex min-h-12 items-center font-semibold whitespace-nowrap text-primary underline decoration-1 underline-offset-4 hover:text-primary-strong"
    >
      <Reference reference={reference} />
    </SoftLink>
  );
}
