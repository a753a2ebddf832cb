import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Certificate = { readonly cert: string; readonly key: string };

const SUBJECT = ['-nodes', '-newkey', 'rsa:2048', '-subj', '/CN=localhost'];

/** An authority of the test's own and what it signed, good and bad, in `folder`. */
export function makeCertificates(folder: string) {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  openssl('req', '-x509', ...SUBJECT, '-days', '2', '-keyout', 'ca.key', '-out', 'ca.pem');

  function sign(name: string, { host, days }: { host: string; days: number }): Certificate {
    openssl('req', ...SUBJECT, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    writeFileSync(at(`${name}.ext`), `subjectAltName=DNS:${host}`);
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
    const files = ['-in', `${name}.csr`, '-extfile', `${name}.ext`, '-out', `${name}.pem`];
    openssl('x509', '-req', ...by, ...files, '-days', String(days));
    return { cert: readFileSync(at(`${name}.pem`), 'utf8'), key: readFileSync(at(`${name}.key`), 'utf8') };
  }

  openssl('req', '-x509', ...SUBJECT, '-days', '2', '-keyout', 'self.key', '-out', 'self.pem');
  return {
    authority: at('ca.pem'),
    good: sign('good', { host: 'localhost', days: 2 }),
    expired: sign('expired', { host: 'localhost', days: -1 }),
    wrongName: sign('wrong-name', { host: 'pay.example.test', days: 2 }),
    selfSigned: { cert: readFileSync(at('self.pem'), 'utf8'), key: readFileSync(at('self.key'), 'utf8') },
  };
}
