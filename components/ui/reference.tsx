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

/** What staff wrote about a sale, in its own direction. `INV-1182` stays in one line as long as a line has room for it. */
export function NoteText({ note }: { note: string }) {
  return (
    <bdi>
      {note.split(/(\S*[\p{L}\p{N}]-[\p{L}\p{N}]\S*)/u).map((part, index) =>
        // Every second one is what the pattern found.
        index % 2 === 1 ? (
          <span key={`${index} ${part}`} className="inline-block max-w-full">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </bdi>
  );
}
