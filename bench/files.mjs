import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf } from './processes.mjs';
import { startProgram } from './programs.mjs';

const MIB = 2 ** 20;
const CHUNK = Buffer.alloc(64 * 1024, 'viber-tasks ');

/** P8: the three ways of a large file, each in a process that has done nothing before. */
const WAYS = { 'a customer’s file is copied': copyIn, 'staff send a file': upload, 'Viber fetches a file': fetchOut };

/** @returns samples by the way: seconds, and the highest memory of the process's whole life */
export async function measureFiles(context, settings, say) {
  const media = await startMediaHost();
  const samples = {};
  try {
    for (let round = 1; round <= settings.slowRounds; round++) {
      for (const [way, run] of Object.entries(WAYS)) {
        const program = await startProgram('S/SQLite', context, { mediaHosts: media.origin });
        try {
          const seconds = await run(program, media, settings.fileMib * MIB);
          const { peak } = memoryOf(program.pid);
          (samples[way] ??= []).push({ seconds, peakMib: peak });
          say(
            `files ${round}/${settings.slowRounds}  ${way.padEnd(28)} ${seconds.toFixed(1)} s, ${peak.toFixed(0)} MiB`,
          );
        } finally {
          await program.stop();
          await program.drop();
        }
      }
    }
  } finally {
    media.stop();
  }
  return samples;
}

async function copyIn(program, media, size) {
  const since = performance.now();
  const body =
    `{"event":"message","timestamp":${Date.now()},"message_token":5871234567890123456,"sender":{"id":"kT3x/9aQ+uPz1mN0bVYw6A==",` +
    `"name":"Olga"},"message":{"type":"file","media":"${media.origin}/${size}/large.dat","file_name":"large.dat"}}`;
  const signature = createHmac('sha256', program.token).update(body).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-viber-content-signature': signature };
  await fetch(program.url + program.path, { method: 'POST', headers, body });
  for (;;) {
    const { items: tasks } = await program.api('GET', '/api/tasks');
    const file = tasks[0] && (await program.api('GET', `/api/tasks/${tasks[0].id}/actions`)).items[0].files[0];
    if (file?.state === 'stored' && file.size === size) return (performance.now() - since) / 1000;
    if (file?.state === 'lost') throw new Error(file.reason);
    await pause(100);
  }
}

async function upload(program, _media, size) {
  const since = performance.now();
  await sendFile(program, size);
  return (performance.now() - since) / 1000;
}

/** Uploading is a part of the life of this process too. */
async function fetchOut(program, _media, size) {
  const { id } = await sendFile(program, size);
  const since = performance.now();
  const response = await fetch(`${program.url}/api/files/${id}`, { headers: program.authorization });
  let read = 0;
  for await (const chunk of response.body) read += chunk.length;
  if (read !== size) throw new Error(`${read} of ${size} bytes came`);
  return (performance.now() - since) / 1000;
}

/** Streamed: a form made of a Blob would first be whole in this process. */
async function sendFile(program, size) {
  const boundary = 'bench-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="large.dat"\r\n\r\n`;
  async function* form() {
    yield Buffer.from(head);
    yield* bytes(size);
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  const headers = { ...program.authorization, 'content-type': `multipart/form-data; boundary=${boundary}` };
  const body = Readable.from(form());
  const response = await fetch(`${program.url}/api/files`, { method: 'POST', headers, body, duplex: 'half' });
  if (response.status !== 201) throw new Error(`The upload was answered ${response.status}: ${await response.text()}`);
  return response.json();
}

function* bytes(size) {
  for (let left = size; left > 0; left -= CHUNK.length) yield left >= CHUNK.length ? CHUNK : CHUNK.subarray(0, left);
}

/** `GET /<bytes>/<name>` answers with so many bytes. */
async function startMediaHost() {
  const server = createServer((request, response) => {
    const size = Number(request.url.split('/')[1]);
    response.writeHead(200, { 'content-length': size, 'content-type': 'application/octet-stream' });
    Readable.from(bytes(size)).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}
