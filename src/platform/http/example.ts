const EXAMPLES = new Map<string, object>();

/** An id as they look, of nothing that is there. */
export const SOME_ID = '01933e5a-0000-7000-8000-000000000000';

/**
 * The body that the forms at `/api/docs` begin with. They are sent as they stand, so it is small and harmless: without
 * it a form fills in every field, and overwrites what nobody meant to change.
 */
export const Example =
  (value: object): ClassDecorator =>
  (Request) =>
    void EXAMPLES.set(Request.name, value);

/** Of the class that has this name. */
export const exampleOf = (name: string): object | undefined => EXAMPLES.get(name);
