import { contentProblems, thumbnailProblems, type Kind } from './client-rules.js';
import { MediaConnection, type MediaAnswerWithContent } from './media-connection.js';

/** What a client got for one address. */
export interface FetchedContent {
  /** The header as it stands there; empty when nothing came. */
  contentType: string;
  /** Bytes that came. */
  size: number;
  /** Hex; empty when nothing came. */
  sha256: string;
  /** Only when there are at most 4 MiB. */
  bytes?: Buffer;
}

/** What a client got for one message. */
export interface FetchedMedia extends FetchedContent {
  /** Everything a client would not put up with (viber-api chapter 3.2); empty: the message can be shown. */
  problems: string[];
  /** When the message has one. */
  thumbnail?: FetchedContent;
}

const KINDS: readonly unknown[] = ['picture', 'video', 'file'] satisfies Kind[];

/** Downloads the media of a bot's message, and its thumbnail, as Viber's client would, and looks at what came. */
export async function fetchMediaOf(body: Record<string, unknown>): Promise<FetchedMedia> {
  const { type, media, thumbnail } = body;
  if (!KINDS.includes(type)) throw new Error(`a message of the type ${JSON.stringify(type)} has no media`);
  const connection = new MediaConnection();
  try {
    const main = await fetchOne(connection, media);
    const problems = [...main.problems];
    if (main.answer) {
      problems.push(...contentProblems(type as Kind, body, main.answer));
      problems.push(...(await rangeProblems(connection, String(media), main.answer)));
    }
    if (thumbnail === undefined) return { problems, ...main.content };
    const small = await fetchOne(connection, thumbnail);
    const smallProblems = [...small.problems, ...(small.answer ? thumbnailProblems(small.answer) : [])];
    problems.push(...smallProblems.map((problem) => `thumbnail: ${problem}`));
    return { problems, ...main.content, thumbnail: small.content };
  } finally {
    await connection.close();
  }
}

interface FetchedOne {
  problems: string[];
  content: FetchedContent;
  /** Left out when no content came that could be looked at. */
  answer?: MediaAnswerWithContent;
}

async function fetchOne(connection: MediaConnection, url: unknown): Promise<FetchedOne> {
  const nothing = { contentType: '', size: 0, sha256: '' };
  if (typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url)) {
    return { problems: ['the address is not http(s)'], content: nothing };
  }
  const problems: string[] = [];
  // One after the other, as clients do: the size is known before the content is asked for.
  const head = await connection.head(url).catch((error: unknown) => refusal('HEAD', error));
  const answer = await connection.get(url).catch((error: unknown) => refusal('GET', error));
  if (typeof head === 'string') problems.push(head);
  else if (head.status !== 200) problems.push(statusProblem('HEAD', head.status));
  if (typeof answer === 'string') return { problems: [...problems, answer], content: nothing };
  if (answer.status !== 200) {
    return { problems: [...problems, statusProblem('GET', answer.status)], content: nothing };
  }
  if (typeof head !== 'string' && head.status === 200) {
    for (const field of ['contentType', 'contentLength'] as const) {
      if (head[field] !== answer[field]) {
        problems.push(`HEAD and GET disagree: ${HEADERS[field]} ${head[field]}, then ${answer[field]}`);
      }
    }
  }
  const { contentType, size, sha256, bytes, broken, contentLength } = answer;
  if (contentLength === null) problems.push('there is no Content-Length');
  if (broken !== undefined) problems.push(`the download broke off after ${size} bytes: ${broken}`);
  return { problems, content: { contentType, size, sha256, bytes }, answer };
}

const HEADERS = { contentType: 'Content-Type', contentLength: 'Content-Length' };

function statusProblem(method: string, status: number): string {
  return `${method} is answered with ${status}${status >= 300 && status < 400 ? '; clients follow no redirects' : ''}`;
}

function refusal(method: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return `${method} is not answered: ${message || code}`;
}

/** A client that was interrupted, and every video player, asks for a part. */
async function rangeProblems(
  connection: MediaConnection,
  url: string,
  whole: MediaAnswerWithContent,
): Promise<string[]> {
  if (whole.broken !== undefined || whole.size === 0) return [];
  const part = await connection.get(url, 'bytes=0-99').catch((error: unknown) => refusal('a range', error));
  if (typeof part === 'string') return [part];
  if (part.status !== 206) return [`the range bytes=0-99 is answered with ${part.status} instead of 206`];
  const expected = `bytes 0-${whole.beginning.length - 1}/${whole.size}`;
  const problems: string[] = [];
  if (part.contentRange !== expected) {
    problems.push(`the Content-Range of bytes=0-99 is ${part.contentRange || 'missing'} instead of ${expected}`);
  }
  const isSame = part.size === whole.beginning.length && part.beginning.equals(whole.beginning);
  return isSame ? problems : [...problems, 'the range bytes=0-99 holds other bytes than the beginning'];
}
