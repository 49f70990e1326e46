// The load: a process of its own, started by load.mjs. It shares the machine's cores with what it measures, so it does
// as little as it can: bare keep-alive sockets, requests signed and laid out beforehand, one pass over each answer.
import { once } from 'node:events';
import { connect } from 'node:net';
import { packRequests } from './callbacks.mjs';
import { quantile } from './statistics.mjs';

const PATIENCE_MS = 10_000;

class Load {
  next = 0;
  acknowledged = 0;
  inFlight = 0;
  failures = {};
  latencies = [];
  /** How late this process was with what was due, through its own fault: a connection was free. */
  lags = [];
  idle = [];
  measuring = false;

  constructor(job, requests) {
    this.job = job;
    this.requests = requests;
  }

  async run() {
    const { connections, warmupSeconds, seconds, rate } = this.job;
    const ended = new Promise((resolve) => (this.allAnswered = resolve));
    const sockets = await Promise.all(Array.from({ length: connections }, () => this.open()));
    this.stopAt = performance.now() + (warmupSeconds + seconds) * 1000;
    if (warmupSeconds > 0) setTimeout(() => this.startMeasuring(), warmupSeconds * 1000);
    else this.startMeasuring();
    if (rate) this.setRate(rate);
    for (const socket of sockets) this.free(socket);
    if (rate) setInterval(() => this.sendDue(true), 1);
    // What is not answered long after the end never will be.
    setTimeout(() => this.allAnswered(), (warmupSeconds + seconds) * 1000 + PATIENCE_MS);
    await ended;
    return this.result();
  }

  startMeasuring() {
    this.measuring = true;
    this.startedAt = this.lastAnswerAt = performance.now();
    this.cpuAtStart = process.cpuUsage();
    process.send({ measuring: true });
  }

  open() {
    return new Promise((resolve, reject) => {
      const socket = connect({ port: this.job.port, host: '127.0.0.1', noDelay: true }, () => {
        socket.off('error', reject);
        socket.on('error', (error) => this.count(error.code));
        socket.on('close', () => this.closed(socket));
        socket.on('data', (chunk) => this.answered(socket, chunk));
        resolve(socket);
      });
      socket.once('error', reject);
    });
  }

  /** From now on so many requests are due each second. What is overdue is forgotten. */
  setRate(rate) {
    this.gapMs = 1000 / rate;
    this.dueAt = performance.now();
  }

  isOver() {
    return this.next >= this.requests.count || (this.dueAt ?? performance.now()) >= this.stopAt;
  }

  /** A connection without a request on its way: it takes the next one, now or when that is due. */
  free(socket) {
    if (this.isOver()) return void (this.inFlight === 0 && this.allAnswered());
    if (!this.gapMs) return this.send(socket, performance.now());
    this.idle.push(socket);
    this.sendDue(false);
  }

  sendDue(byTheClock) {
    const now = performance.now();
    while (this.idle.length > 0 && this.dueAt <= now && !this.isOver()) {
      if (byTheClock && this.measuring) this.lags.push(now - this.dueAt);
      this.send(this.idle.shift(), this.dueAt);
      this.dueAt += this.gapMs;
    }
    if (this.inFlight === 0 && this.isOver()) this.allAnswered();
  }

  /** @param dueAt  when its time begins: it may have had to wait for a connection */
  send(socket, dueAt) {
    socket.sentAt = dueAt;
    socket.waiting = true;
    this.inFlight++;
    socket.write(this.requests.request(this.next++));
  }

  answered(socket, chunk) {
    const answer = socket.partial ? Buffer.concat([socket.partial, chunk]) : chunk;
    if (!isWhole(answer)) {
      socket.partial = answer;
      return;
    }
    socket.partial = undefined;
    socket.waiting = false;
    this.inFlight--;
    if (answer[9] === 0x32) this.acknowledge(socket);
    else this.count(answer.latin1Slice(9, 12));
    this.free(socket);
  }

  acknowledge(socket) {
    this.acknowledged++;
    if (!this.measuring) return;
    this.lastAnswerAt = performance.now();
    this.latencies.push(this.lastAnswerAt - socket.sentAt);
  }

  count(failure) {
    this.failures[failure] = (this.failures[failure] ?? 0) + 1;
  }

  /** A server may close a connection it was told to keep; its place is taken by a new one while that makes sense. */
  closed(socket) {
    this.idle = this.idle.filter((one) => one !== socket);
    if (socket.waiting) {
      this.inFlight--;
      this.count('closed');
    }
    if ((this.failures.closed ?? 0) > 1000) return this.allAnswered();
    this.open().then(
      (fresh) => this.free(fresh),
      () => this.allAnswered(),
    );
  }

  result() {
    const cpu = process.cpuUsage(this.cpuAtStart);
    const seconds = (this.lastAnswerAt - this.startedAt) / 1000;
    return {
      acknowledged: this.acknowledged,
      measured: this.latencies.length,
      unanswered: this.inFlight,
      failures: this.failures,
      seconds,
      perSecond: this.latencies.length / seconds,
      ranOut: this.next >= this.requests.count,
      lagMs: quantile(this.lags, 0.99),
      latencyMs: Object.fromEntries([0.5, 0.99, 0.999, 1].map((q) => [`p${q * 100}`, quantile(this.latencies, q)])),
      cpuMs: (cpu.user + cpu.system) / 1000,
    };
  }
}

/** With one request at a time on a connection, an answer is whole when its announced length is there. */
function isWhole(answer) {
  const headEnd = answer.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const length = /\r\ncontent-length: *(\d+)/i.exec(answer.latin1Slice(0, headEnd))?.[1];
  if (length !== undefined) return answer.length >= headEnd + 4 + Number(length);
  return answer.latin1Slice(answer.length - 5) === '0\r\n\r\n' || answer.length === headEnd + 4;
}

process.once('disconnect', () => process.exit(1));
const [job] = await once(process, 'message');
const load = new Load(job, packRequests(job));
process.send({ prepared: true });
await once(process, 'message');
process.on('message', ({ rate }) => load.setRate(rate));
// The bench ends this process once it has the result.
process.send(await load.run().catch((error) => ({ error: error.stack })));
