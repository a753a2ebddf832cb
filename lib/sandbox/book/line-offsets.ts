const newline = 0x0a;

/** Where each whole line begins, and where the last one ends. */
export function lineOffsets(content: Buffer): { readonly starts: number[]; readonly end: number } {
  const starts: number[] = [];
  let end = 0;
  for (let at = content.indexOf(newline); at >= 0; at = content.indexOf(newline, end)) {
    starts.push(end);
    end = at + 1;
  }
  return { starts, end };
}
