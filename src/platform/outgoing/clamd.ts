import { createReadStream } from 'node:fs';
import net, { type Socket } from 'node:net';
import { sentences } from '../text/sentences.js';

const say = sentences({
  'scanner-refuses': 'The scanner does not take it: {said}',
  'scanner-silent': 'The scanner does not answer in time.',
  'scanner-unreachable': 'The scanner cannot be reached ({code}).',
  'scanner-broke-off': 'The scanner broke off.',
});

/** Nothing was heard for so long. A scan of a large file takes some seconds, and says nothing meanwhile. */
const SILENCE_MS = 60_000;
const END_OF_STREAM = Buffer.alloc(4);

/** Nobody could say whether a file holds malware; the message says why. */
export class ScannerAway extends Error {}

/**
 * Asks a clamd, in its own protocol, whether a file holds malware.
 * @param address `host:port`, or the path of a socket; the operator names it, so it may lie in the private network
 * @returns what it is called; null when there is none
 * @throws ScannerAway
 */
export async function scan(address: string, path: string): Promise<string | null> {
  const answer = await ask(address, async (socket) => {
    socket.write('zINSTREAM\0');
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      socket.write(length);
      if (!socket.write(chunk)) await drained(socket);
      // It has said already what it thinks of it, or is gone.
      if (socket.destroyed) return;
    }
    socket.write(END_OF_STREAM);
  });
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (found !== undefined) return found;
  if (answer === 'stream: OK') return null;
  throw new ScannerAway(say('scanner-refuses', { said: answer.slice(0, 200) }));
}

/** @throws ScannerAway */
export async function ping(address: string): Promise<void> {
  const answer = await ask(address, async (socket) => void socket.write('zPING\0'));
  if (answer !== 'PONG') throw new ScannerAway('What answers there is no clamd.');
}

/** One question on a connection of its own. @returns the answer without the sign that ends it */
function ask(address: string, begin: (socket: Socket) => Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(placeOf(address));
    let answer = '';
    const away = (why: string) => {
      socket.destroy();
      reject(new ScannerAway(why));
    };
    socket.setTimeout(SILENCE_MS, () => away(say('scanner-silent')));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      const end = answer.indexOf('\0');
      if (end === -1) return;
      // It may have read no further, and never will: what is still to be sent is for nobody.
      socket.destroy();
      resolve(answer.slice(0, end));
    });
    socket.on('error', (error: NodeJS.ErrnoException) => away(say('scanner-unreachable', { code: error.code! })));
    socket.on('close', () => away(say('scanner-broke-off')));
    socket.on('connect', () => void begin(socket).catch((error: Error) => away(error.message)));
  });
}

const drained = (socket: Socket) =>
  new Promise<void>((resolve) => {
    if (socket.destroyed) return resolve();
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });

function placeOf(address: string): net.NetConnectOpts {
  if (address.startsWith('/')) return { path: address };
  const [, host = '', port] = /^\[?(.+?)\]?:(\d+)$/.exec(address)!;
  return { host, port: Number(port) };
}
