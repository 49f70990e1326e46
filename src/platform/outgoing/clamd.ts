import { createReadStream } from 'node:fs';
import net, { type Socket } from 'node:net';

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
      if (socket.destroyed || socket.readableEnded) return;
    }
    socket.write(END_OF_STREAM);
  });
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (found !== undefined) return found;
  if (answer === 'stream: OK') return null;
  throw new ScannerAway(`The scanner does not take it: ${answer.slice(0, 200)}`);
}

/** @throws ScannerAway */
export async function ping(address: string): Promise<void> {
  const answer = await ask(address, async (socket) => void socket.write('zPING\0'));
  if (answer !== 'PONG') throw new ScannerAway('What answers there is no clamd.');
}

/** One question on a connection of its own. @returns the answer without the sign that ends it */
function ask(address: string, say: (socket: Socket) => Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(placeOf(address));
    let answer = '';
    const away = (why: string) => {
      socket.destroy();
      reject(new ScannerAway(why));
    };
    socket.setTimeout(SILENCE_MS, () => away('The scanner does not answer in time.'));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // Having answered, it may close while we still send.
      if (!answer.includes('\0')) away(`The scanner cannot be reached (${error.code}).`);
    });
    socket.on('close', () => {
      const end = answer.indexOf('\0');
      if (end === -1) return away('The scanner broke off.');
      resolve(answer.slice(0, end));
    });
    socket.on('connect', () => void say(socket).catch((error: Error) => away(error.message)));
  });
}

const drained = (socket: Socket) =>
  new Promise<void>((resolve) => {
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
