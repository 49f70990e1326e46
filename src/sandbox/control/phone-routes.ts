import type { Button } from '../button-press.js';
import type { SimulatedPhone, Written } from '../simulated-phone.js';
import type { WireObject } from '../wire/wire-json.js';
import { Refused, type ControlCall } from './control-call.js';

type Route = (phone: SimulatedPhone, call: ControlCall) => unknown;

/**
 * What can be done with one phone: `METHOD action` under its address.
 * `POST media?fileName=…` sends the body as a picture, video or file; with `size` and `seed` in the query it is filled up
 * to that many bytes. `POST fetch-media {token}` downloads what a message of the bot carries, as Viber's client would.
 */
export const phoneRoutes: Readonly<Record<string, Route>> = {
  'POST write': async (phone, { json }) => writtenView(await phone.write(text(json['text']), options(json))),
  'POST send': async (phone, { json }) =>
    writtenView(await phone.send((json['message'] ?? {}) as WireObject, options(json))),
  'POST media': async (phone, { query, bytes }) => {
    const size = Number(query.get('size') ?? 0);
    if (!Number.isSafeInteger(size) || size < 0) throw new Refused(400, 'size must be a number of bytes');
    const content = {
      fileName: query.get('fileName') ?? 'file.bin',
      bytes,
      size,
      seed: query.get('seed') ?? undefined,
    };
    const type = query.get('type') ?? undefined;
    return writtenView(await phone.sendMedia(content, { type, text: query.get('text') ?? undefined }));
  },
  'POST fetch-media': async (phone, { json }) => {
    const token = text(json['token']);
    const message = phone.received.find((candidate) => candidate.token === token);
    if (!message) throw new Refused(404, `the bot sent no message ${token}`);
    const { bytes: _bytes, thumbnail, ...media } = await phone.fetchMedia(message);
    if (!thumbnail) return media;
    const { bytes: _thumbnailBytes, ...small } = thumbnail;
    return { ...media, thumbnail: small };
  },
  'POST press': async (phone, { json }) => {
    const written = await phone.press(json['button'] as Button, { desktop: json['desktop'] === true });
    return written ? writtenView(written) : {};
  },
  'POST open': (phone, { json }) =>
    phone.open({ context: typeof json['context'] === 'string' ? json['context'] : undefined }),
  'POST subscribe': async (phone) => ({ attempts: await phone.subscribe() }),
  'POST unsubscribe': async (phone) => ({ attempts: await phone.unsubscribe() }),
  'POST see': async (phone) => ({ attempts: await phone.see() }),
  'POST deliver': async (phone, { json }) => ({ attempts: await phone.deliver(text(json['token'])) }),
  'POST fail': async (phone, { json }) => ({
    attempts: await phone.fail(text(json['token']), typeof json['desc'] === 'string' ? json['desc'] : undefined),
  }),
  'PATCH settings': (phone, { json }) => {
    if (typeof json['online'] === 'boolean') phone.online = json['online'];
    if (isReceipts(json['receipts'])) phone.receipts = json['receipts'];
    return { online: phone.online, receipts: phone.receipts };
  },
  'GET messages': (phone) => phone.messages,
};

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Refused(400, 'text or token is missing');
  return value;
}

function writtenView({ token, timestamp, attempts }: Written): unknown {
  return { token, timestamp, attempts };
}

function options(json: Record<string, unknown>): { trackingData?: string; timestamp?: number } {
  const { trackingData, timestamp } = json;
  return {
    trackingData: typeof trackingData === 'string' ? trackingData : undefined,
    timestamp: typeof timestamp === 'number' ? timestamp : undefined,
  };
}

function isReceipts(value: unknown): value is SimulatedPhone['receipts'] {
  return value === 'none' || value === 'delivered' || value === 'seen';
}
