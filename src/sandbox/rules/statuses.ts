/** Viber's names for its statuses; the status message of a refusal unless a rule has a better one. */
export const STATUS_NAMES: Readonly<Record<number, string>> = {
  0: 'ok',
  1: 'invalidUrl',
  2: 'invalidAuthToken',
  3: 'badData',
  4: 'missingData',
  5: 'receiverNotRegistered',
  6: 'notSubscribed',
  7: 'publicAccountBlocked',
  8: 'publicAccountNotFound',
  9: 'publicAccountSuspended',
  10: 'webhookNotSet',
  11: 'receiverNoSuitableDevice',
  12: 'Too many requests',
  13: 'apiVersionNotSupported',
  14: 'incompatibleWithVersion',
  15: 'publicAccountNotAuthorized',
  16: 'inchatReplyMessageNotAllowed',
  17: 'publicAccountIsNotInline',
  18: 'noPublicChat',
  19: 'cannotSendBroadcast',
  20: 'broadcastNotAllowed',
  21: 'unsupportedCountry',
  22: 'paymentUnsupported',
  23: 'freeMessagesExceeded',
  24: 'noBalance',
};

/** A rule that a body breaks, with the status Viber would answer. */
export interface Problem {
  status: number;
  message: string;
}

/** Field is wrong. */
export const bad = (message: string): Problem => ({ status: 3, message });
/** Field is missing. */
export const missing = (field: string): Problem => ({ status: 4, message: `missing required field: ${field}` });
/** Field needs a higher `min_api_version`. */
export const tooNew = (field: string, version: number): Problem => ({
  status: 14,
  message: `${field} needs min_api_version ${version}`,
});

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
