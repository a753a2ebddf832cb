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

/** `run`: digits and Latin letters with signs between or before them; `word`: letters with a hyphen between. */
type Piece = { readonly text: string; readonly kind: 'text' | 'run' | 'word' };

const LATIN = '[\\p{Nd}\\p{Script=Latin}]';

/** `050-1234567`, `#1182`, `+971 50 123 4567`, `3/4`: beside Arabic their parts would change places. */
const RUN = new RegExp(
  `([#+]?${LATIN}+(?:[-#/.:_+]+${LATIN}+)+|\\+?\\p{Nd}{2,}(?: \\p{Nd}{2,})+|[#+]${LATIN}+)`,
  'u',
);

const WORD = /(\S*[\p{L}\p{N}]-[\p{L}\p{N}]\S*)/u;

/** A note in the pieces that keep their order each. */
export const notePieces = (note: string): Piece[] =>
  note
    .split(RUN)
    // Every second one is what the pattern found.
    .flatMap((part, index): Piece[] =>
      index % 2 === 1
        ? [{ text: part, kind: 'run' }]
        : part.split(WORD).map((text, at) => ({ text, kind: at % 2 === 1 ? 'word' : 'text' })),
    )
    .filter(({ text }) => text !== '');

/** The beginning of a note. A line that is cut where it is drawn may lose the beginning of a word of the other direction. */
export function noteBeginning(note: string, most: number): string {
  const characters = Array.from(note);
  return characters.length <= most ? note : `${characters.slice(0, most).join('').trimEnd()}…`;
}

/** What staff wrote about a sale, in its own direction. `INV-1182` stays in one line as long as a line has room for it. */
export function NoteText({ note, className = '' }: { note: string; className?: string }) {
  return (
    <bdi className={className}>
      {notePieces(note).map(({ text, kind }, index) => {
        if (kind === 'text') return text;
        // Arabic digits too run from left to right in a number.
        const Kind = kind === 'run' ? 'bdo' : 'span';
        return (
          <Kind
            key={`${index} ${text}`}
            {...(kind === 'run' && { dir: 'ltr' })}
            className="inline-block max-w-full"
          >
            {text}
          </Kind>
        );
      })}
    </bdi>
  );
}
