/** The gateway's own spelling of a moment: milliseconds and a numeric offset. */
export function timestamp(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('Z', '+00:00');
}
