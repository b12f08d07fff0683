import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isWebhookSecret } from '../carriers/carriers.ts';
import type { EnquiryRoute } from './enquiry-services.ts';
import { isWebhookUrl } from './webhook-queue.ts';

/** Routes that cannot be used; the message names the file and the place. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
}

const texts = (pattern: string) => ({ type: 'array', minItems: 1, items: { type: 'string', pattern } });

/** What a file of routes may hold. */
const SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    properties: {
      countries: texts('^[A-Z]{2}$'),
      subjects: texts('^[a-z][a-z-]*$'),
      audiences: texts('^\\S+$'),
      email: { type: 'string', pattern: '^[^\\s@<>()",;:\\\\]+@[^\\s@<>()",;:\\\\]+$' },
      webhook: {
        type: 'object',
        additionalProperties: false,
        required: ['url', 'secret'],
        properties: { url: { type: 'string' }, secret: { type: 'string' } },
      },
      answerWithin: { type: 'integer', minimum: 1, maximum: 10_000 },
      language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' },
    },
  },
};

/** What a schema does not say: nothing of a secret is repeated. */
function findFault(routes: readonly EnquiryRoute[]): string | undefined {
  for (const [position, { webhook }] of routes.entries()) {
    const place = `/${position}/webhook`;
    if (webhook && !isWebhookUrl(webhook.url)) return `${place}/url is no https address`;
    if (webhook && !isWebhookSecret(webhook.secret)) return `${place}/secret is not whsec_ and base64 of 24 bytes or more`;
  }
  return undefined;
}

/**
 * Reads where enquiries go to: a JSON list of `EnquiryRoute`, of which the first that fits counts.
 * @throws RouteError which says what is wrong where.
 */
export function readEnquiryRoutes(file: string): EnquiryRoute[] {
  let routes: unknown;
  try {
    routes = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new RouteError(`${file}: ${(error as Error).message}`);
  }
  const validate = new Ajv2020({ strict: false }).compile<EnquiryRoute[]>(SCHEMA);
  if (!validate(routes)) {
    const [error] = validate.errors ?? [];
    const { additionalProperty } = (error?.params ?? {}) as { additionalProperty?: string };
    const named = additionalProperty === undefined ? '' : ` (${additionalProperty})`;
    throw new RouteError(`${file} ${error?.instancePath || '/'} ${error?.message ?? 'is not valid'}${named}`);
  }
  const fault = findFault(routes);
  if (fault !== undefined) throw new RouteError(`${file} ${fault}`);
  return routes;
}
