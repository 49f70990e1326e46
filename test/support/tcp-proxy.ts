import { connect, createServer, type Server, type Socket } from 'node:net';

/** One connection through the proxy. */
interface Pair {
  near: Socket;
  far: Socket;
  /** Nothing passes any more, and neither end is told. */
  dead: boolean;
}

/** What a test does with bytes that pass; false: they do not. */
type Look = (bytes: Buffer, pair: Pair) => boolean;

/** A way to a server on this machine that can be cut, fall silent, heal, and be looked into. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private state: 'open' | 'cut' | 'silent' = 'open';
  /** Looks at what goes to the server. */
  asked: Look = () => true;
  /** Looks at what comes back. */
  answered: Look = () => true;

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly to: URL,
  ) {}

  static async to(url: string): Promise<TcpProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new TcpProxy(server, (server.address() as { port: number }).port, new URL(url));
    server.on('connection', (near) => proxy.take(near));
    return proxy;
  }

  /** The same address, through the proxy. */
  get url(): string {
    const through = new URL(this.to);
    through.port = String(this.port);
    return through.href;
  }

  /** Connections are reset, new ones too. */
  cut(): void {
    this.state = 'cut';
    for (const { near, far } of this.pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  }

  /** As if nobody listened: connections are reset, new ones refused. */
  refuse(): void {
    this.server.close();
    this.cut();
  }

  /** Listens again, at the same port. */
  async listen(): Promise<void> {
    this.state = 'open';
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
  }

  /** Nothing passes any more, and nobody is told; new connections are accepted into the silence. */
  fallSilent(): void {
    this.state = 'silent';
    for (const pair of this.pairs) pair.dead = true;
  }

  /** For new connections: those of the silence stay as dead as they are. */
  heal(): void {
    this.state = 'open';
  }

  stop(): void {
    for (const { near, far } of this.pairs) {
      near.destroy();
      far.destroy();
    }
    this.server.close();
  }

  private take(near: Socket): void {
    if (this.state === 'cut') return void near.resetAndDestroy();
    const far = connect(Number(this.to.port || 3306), this.to.hostname);
    const pair: Pair = { near, far, dead: this.state === 'silent' };
    this.pairs.add(pair);
    const pass = (from: Socket, to: Socket, look: Look) => {
      from.on('data', (bytes) => {
        if (!pair.dead && look(bytes, pair)) to.write(bytes);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        // The other end of a dead one is not told; it goes with the proxy.
        if (pair.dead) return;
        this.pairs.delete(pair);
        to.destroy();
      });
    };
    pass(near, far, (bytes, at) => this.asked(bytes, at));
    pass(far, near, (bytes, at) => this.answered(bytes, at));
  }
}
