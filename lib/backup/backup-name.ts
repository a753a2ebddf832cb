/** `qtill-20261121T182600Z.backup.gz`: sorts by time, in UTC, and is a legal name everywhere. */
export const backupName = (now: number): string =>
  `qtill-${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.backup.gz`;
