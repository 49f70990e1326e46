import { createServer, type Server, type Socket } from 'node:net';

/** What every scanner takes for malware, by agreement; in two parts, so that none takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Speaks the protocol of clamd, with one signature, and a limit as `StreamMaxLength`. */
export class FakeClamd {
  /** Sizes of what it was given. */
  readonly scanned: number[] = [];
  /** What it says of whatever comes. */
  answer: string | null = null;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly mostBytes: number,
  ) {
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      void this.serve(socket);
    });
  }

  /** @param place a port, or the path of a socket */
  static async start(place: number | string = 0, mostBytes = 25 * 1024 * 1024): Promise<FakeClamd> {
    const server = createServer();
    const clamd = new FakeClamd(server, mostBytes);
    await new Promise<void>((resolve) => {
      if (typeof place === 'string') server.listen(place, resolve);
      else server.listen(place, '127.0.0.1', resolve);
    });
    return clamd;
  }

  get address(): string {
    const at = this.server.address();
    return typeof at === 'string' ? at : `127.0.0.1:${at!.port}`;
  }

  get port(): number {
    return Number(this.address.split(':')[1]);
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async serve(socket: Socket): Promise<void> {
    let pending = Buffer.alloc(0);
    let streaming = false;
    const chunks: Buffer[] = [];
    // What still comes is read: a connection closed before it would be reset, and the answer lost on the way.
    const say = (text: string) => void socket.end(`${text}\0`).resume();
    for await (const data of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      pending = Buffer.concat([pending, data]);
      if (!streaming) {
        const end = pending.indexOf(0);
        if (end === -1) continue;
        const command = pending.toString('latin1', 0, end);
        pending = pending.subarray(end + 1);
        if (command === 'zPING') return say('PONG');
        if (command !== 'zINSTREAM') return say('UNKNOWN COMMAND');
        streaming = true;
      }
      while (pending.length >= 4) {
        const length = pending.readUInt32BE();
        if (length === 0) return say(this.verdict(Buffer.concat(chunks)));
        if (pending.length < 4 + length) break;
        chunks.push(pending.subarray(4, 4 + length));
        pending = pending.subarray(4 + length);
        if (chunks.reduce((sum, chunk) => sum + chunk.length, 0) > this.mostBytes) {
          return say('INSTREAM size limit exceeded. ERROR');
        }
      }
    }
  }

  private verdict(bytes: Buffer): string {
    this.scanned.push(bytes.length);
    if (this.answer !== null) return this.answer;
    return bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
  }
}
