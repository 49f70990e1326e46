import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

export interface Operation {
  operationId: string;
  summary: string;
  security: object[];
  parameters?: Array<{ name: string; in: string; schema: object }>;
  requestBody?: { content: Record<string, { example?: object; schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

/** Every operation with its method and address. */
export const operationsOf = ({ paths }: Description) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** @returns for a status and a body what in it is not as the operation says */
export function checkerOf(description: Description) {
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    formats: {
      uuid: UUID,
      'date-time': (text: string) => !Number.isNaN(Date.parse(text)) && text.includes('T'),
      email: /^\S+@\S+$/,
      uri: (text: string) => URL.canParse(text),
      'uri-reference': (text: string) => URL.canParse(text, 'http://localhost'),
      int32: { type: 'number', validate: (value: number) => Math.abs(value) < 2 ** 31 },
      int64: { type: 'number', validate: Number.isSafeInteger },
      double: true,
    },
  });
  ajv.addSchema({ $id: 'api', components: description.components });
  const compiled = new Map<object, ValidateFunction>();
  const compile = (schema: object): ValidateFunction => {
    const whole = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
    const validate = ajv.compile(JSON.parse(whole) as object);
    compiled.set(schema, validate);
    return validate;
  };
  return ({ responses }: Operation, { status, body }: { status: number; body: unknown }): string[] => {
    const response = responses[status];
    if (!response) return [`${status} is not documented`];
    const schema = Object.entries(response.content ?? {}).find(([type]) => type.includes('json'))?.[1].schema;
    if (!schema) return [];
    const validate = compiled.get(schema) ?? compile(schema);
    return validate(body)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
