/** Where the digits of a keyboard here may begin: Arabic, Persian, full-width. */
const ZEROS = [0x0660, 0x06f0, 0xff10];

/** The Latin digit of a key or a character in any of the digits a keyboard here may send; null otherwise. */
export function latinDigit(character: string): string | null {
  if (/^[0-9]$/.test(character)) return character;
  const code = character.length === 1 ? character.charCodeAt(0) : 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? null : String(code - zero);
}
