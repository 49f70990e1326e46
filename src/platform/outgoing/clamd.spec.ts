import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EICAR, FakeClamd } from '../../../test/support/clamd.js';
import { WebServer } from '../../../test/support/web-server.js';
import { ping, scan, ScannerAway } from './clamd.js';

let folder: string;
let clamd: FakeClamd;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-clamd-'));
  clamd = await FakeClamd.start(0, 5_000_000);
});
afterAll(async () => {
  await clamd.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  clamd.answer = null;
});

async function file(content: Buffer | string): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return path;
}

it('finds what is in a file, wherever in it that is', async () => {
  expect(await scan(clamd.address, await file(EICAR))).toBe('Eicar-Test-Signature');
  // On the border between two pieces, as a stream is read.
  const large = Buffer.concat([Buffer.alloc(65_520, 'a'), Buffer.from(EICAR), Buffer.alloc(3_000_000, 'b')]);
  expect(await scan(clamd.address, await file(large))).toBe('Eicar-Test-Signature');
  expect(clamd.scanned.at(-1)).toBe(large.length);
});

it('says nothing of a file in which there is nothing, an empty one too', async () => {
  expect(await scan(clamd.address, await file('hello'))).toBeNull();
  expect(await scan(clamd.address, await file(''))).toBeNull();
});

it('speaks through a socket of the machine as well', async () => {
  const local = await FakeClamd.start(join(folder, 'clamd.sock'));
  expect(await scan(local.address, await file(EICAR))).toBe('Eicar-Test-Signature');
  await ping(local.address);
  await local.stop();
});

it.each([
  ['nobody is there', () => '127.0.0.1:9', /cannot be reached \(ECONNREFUSED\)/],
  ['there is no such socket', () => '/nowhere/clamd.sock', /cannot be reached \(ENOENT\)/],
  ['the file is larger than it takes', () => clamd.address, /does not take it: INSTREAM size limit exceeded/],
  ['it has no signatures', () => clamd.address, /does not take it: stream: .*ERROR/],
])('knows nothing where %s', async (what, address, why) => {
  if (what.includes('signatures')) clamd.answer = "stream: Can't load the database ERROR";
  const path = await file(what.includes('larger') ? Buffer.alloc(12_000_000) : 'hello');
  const asked = scan(address(), path);
  await expect(asked).rejects.toThrow(ScannerAway);
  await expect(asked).rejects.toThrow(why);
});

it('heeds what is said by one that reads no further, and does not hang up either', async () => {
  const sockets: Socket[] = [];
  const deaf = createServer((socket) => {
    sockets.push(socket);
    socket
      .on('error', () => undefined)
      .once('data', () => {
        socket.pause();
        socket.write('INSTREAM size limit exceeded. ERROR\0');
      });
  });
  await new Promise<void>((resolve) => void deaf.listen(0, '127.0.0.1', resolve));
  const path = await file('');
  // More than lies on the way between two programs.
  await truncate(path, 200_000_000);
  const asked = scan(`127.0.0.1:${(deaf.address() as AddressInfo).port}`, path);
  await expect(asked).rejects.toThrow(/does not take it: INSTREAM size limit exceeded/);
  // Who reads nothing does not hear either that the other is gone.
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => deaf.close(resolve));
});

it('does not take another server for one', async () => {
  const web = await WebServer.start();
  const place = new URL(web.origin).host;
  await expect(ping(place)).rejects.toThrow(ScannerAway);
  await expect(scan(place, await file('hello'))).rejects.toThrow(ScannerAway);
  await web.stop();
  await ping(clamd.address);
});
