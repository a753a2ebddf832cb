/** PARTIALLY_REFUNDED as people read it, with a space too many, as some documents and answers spell it. */
export function label(status: string): string {
  const words = status.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} `;
}
