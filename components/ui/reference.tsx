type Props = { /** As people quote it. */ reference: string; className?: string };

/** Of ours every one fits on the narrowest phone; those of other systems may be four times as long. */
const FITS = 24;

/** The number of a sale: in one line, left to right whatever stands around it, and never translated. */
export function Reference({ reference, className = '' }: Props) {
  const line = reference.length > FITS ? 'wrap-anywhere' : 'whitespace-nowrap';
  return (
    <bdi dir="ltr" translate="no" className={`${line} ${className}`}>
      {reference}
    </bdi>
  );
}

/** Behind the number what staff wrote about the sale, where they did. In one line: another system's may be long. */
export function SaleNote({ note }: { note: string | null }) {
  return (
    note !== null && (
      <>
        {' · '}
        <bdi className="inline-block max-w-[min(16rem,100%)] truncate align-bottom">{note}</bdi>
      </>
    )
  );
}
