/** The gateway's timestamp format: milliseconds and a numeric offset. */
export function timestamp(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('Z', '+00:00');
}
