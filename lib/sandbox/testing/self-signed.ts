import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const subject = ['-subj', '/CN=sandbox.test', '-addext', 'subjectAltName=DNS:sandbox.test'];
const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];

/** A certificate that nobody vouches for, for a name that is not this machine's. */
export async function selfSigned(folder: string) {
  const files = { cert: join(folder, 'sandbox.crt'), key: join(folder, 'sandbox.key') };
  const into = ['-out', files.cert, '-keyout', files.key];
  await promisify(execFile)('openssl', ['req', ...kind, ...subject, ...into]);
  return files;
}
