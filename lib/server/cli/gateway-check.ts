import 'server-only';
import { checkGateway, type GatewayReport } from '../../gateway/check/check-gateway';
import { createTransport } from '../../gateway/http';
import { gatewayConfig, readGatewayEnv } from '../composition/env';

const MARKS = { confirmed: '+', contradicted: '!', unknown: '?' } as const;

/** Run by `npm run gateway:check`. Ends with exit code 1 when keys, brand and hosts do not fit. */
const env = readGatewayEnv();
console.log(
  `Reading ${env.GATEWAY_BASE_URL} (${env.GATEWAY_BRAND}, ${env.GATEWAY_ENV}). Nothing is changed there.\n`,
);
const report = await checkGateway(createTransport(), gatewayConfig(env), env.GATEWAY_PAY_BASE_URL);
console.log(render(report));
process.exit(report.fit.fits ? 0 : 1);

function render({ fit, findings }: GatewayReport): string {
  const next = fit.fits
    ? 'The till can work with this gateway. "npm start" uses the same settings.'
    : 'Correct the settings in .env and run this again.';
  // Where nothing answered there is nothing to say about assumptions.
  if (!findings.some(({ verdict }) => verdict !== 'unknown')) return [...fit.sentences, '', next].join('\n');
  const lines = findings.map(
    ({ claim, verdict, because }) => `  ${MARKS[verdict]} ${verdict.padEnd(12)} ${claim} (${because})`,
  );
  return [...fit.sentences, '', 'What the till assumes about the gateway:', ...lines, '', next].join('\n');
}
