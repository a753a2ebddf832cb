import 'server-only';
import { checkBackupFile, readBackupFile } from '../../backup/read-backup-file';
import { restoreDatabase } from '../../db/backup/restore-database';
import { contentOf, fileSentence, outsideSentence, refusalSentence } from './backup-sentences';
import { readDatabaseUrl } from '../composition/env';

/** Run by `npm run restore`, with the file and perhaps `--replace`. Resolves to why it was refused, if it was. */
async function restore(path: string, isReplacing: boolean): Promise<string | null> {
  console.log('Reading the backup to its end.');
  const checked = await checkBackupFile(path);
  if (!checked.ok) return fileSentence(path, checked.error);
  console.log(`It is whole: ${contentOf(checked.value)}.`);
  const restored = await restoreDatabase(readDatabaseUrl(), {
    start: checked.value.start,
    parts: readBackupFile(path),
    isReplacing,
    onTable: (name) => console.log(`  ${name}`),
  });
  if (!restored.ok) return refusalSentence(restored.error);
  const { leftOut } = restored.value;
  if (leftOut.length > 0) console.log(`Left out, not of qtill: ${leftOut.join(', ')}.`);
  console.log(NEXT);
  return null;
}

const NEXT = `
Restored. Now "npm start".

It then searches your account at the payment service for what the backup did not know:
  - sales made after the backup come back into the list of sales, marked as restored, with their money;
  - money that cannot be attached to a sale is set aside and shown to managers under "Needs a look".
Everybody signs in again. People and PINs are those of the backup: check them with "npm run staff -- list".`;

const [file = '', ...flags] = process.argv.slice(2);
try {
  const refusal = await restore(file, flags.includes('--replace'));
  if (refusal) {
    console.error(`Nothing was restored. ${refusal}`);
    process.exitCode = 1;
  }
} catch (error) {
  const sentence = outsideSentence(error);
  if (!sentence) throw error;
  console.error(`Nothing was restored; the database is as it was. ${sentence}`);
  process.exitCode = 1;
}
