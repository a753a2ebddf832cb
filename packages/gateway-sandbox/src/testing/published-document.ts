import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { correctedSchemas, publishedOperations } from '../document/published-answers';

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: 'published', $defs: resolvable(correctedSchemas) });

/** How an answer of an operation departs from the published document; empty when it does not. */
export function publishedMistakes(operation: string, status: number, answer: unknown): readonly string[] {
  const schema = publishedOperations.find(({ name }) => name === operation)?.answers[status];
  if (!schema) return [`The document knows no answer ${status} of ${operation}.`];
  const validate = ajv.compile(resolvable(schema));
  if (validate(answer)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) =>
    `${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
  );
}

/** The validator looks for shared schemas elsewhere than the document keeps them. */
function resolvable(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"published#/$defs/'));
}
