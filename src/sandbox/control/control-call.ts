/** A mistake of the caller. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** What a control call brings along. */
export interface ControlCall {
  method: string;
  query: URLSearchParams;
  json: Record<string, unknown>;
  bytes: Buffer;
}
