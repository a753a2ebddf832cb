const ARABIC_INDIC = 0x0660;
const EXTENDED_ARABIC_INDIC = 0x06f0;

/** The Latin digit of a key or a character in any of the digits a keyboard here may send; null otherwise. */
export function latinDigit(character: string): string | null {
  if (/^[0-9]$/.test(character)) return character;
  const code = character.length === 1 ? character.charCodeAt(0) : 0;
  for (const zero of [ARABIC_INDIC, EXTENDED_ARABIC_INDIC]) {
    if (code >= zero && code <= zero + 9) return String(code - zero);
  }
  return null;
}

/** Only the digits of a text, as Latin ones: what is left of a pasted PIN or amount. */
export const latinDigits = (text: string): string =>
  Array.from(text, (character) => latinDigit(character) ?? '').join('');
