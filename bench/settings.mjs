// What the bench does and for how long. Everything can be set by the environment; `--quick` lowers the defaults.

/** In the order in which they are measured. */
const PARTS = ['intake', 'processing', 'sustained', 'answer', 'delay', 'sending', 'growth', 'start', 'files', 'app'];

/** @returns settings; seconds are seconds of the clock, `only` is a list of parts, `chart` the file to draw, if any */
export function readSettings(args, env) {
  const quick = args.includes('--quick');
  const number = (name, full, short = full) => {
    const value = Number(env[name] || (quick ? short : full));
    if (!Number.isFinite(value) || value <= 0) throw new Error(`${name} must be a number above 0`);
    return value;
  };
  return {
    quick,
    peersOnly: args.includes('--peers'),
    build: !args.includes('--no-build') && !args.includes('--peers'),
    strict: args.includes('--strict'),
    chart: args.includes('--chart') ? chartFile(args[args.indexOf('--chart') + 1]) : undefined,
    only: parts(env.BENCH_ONLY),
    /** Names of the programs to measure (F, NF, V, VT, R, S …); empty means all. */
    programs: (env.BENCH_PROGRAMS || '').split(',').filter(Boolean),
    rounds: number('BENCH_ROUNDS', 5, 3),
    /** Of the parts that are judged by what they are, not by a ratio: answer, delay, files and app. */
    slowRounds: number('BENCH_SLOW_ROUNDS', 3, 1),
    seconds: number('BENCH_SECONDS', 3, 1.5),
    warmupSeconds: number('BENCH_WARMUP', 1.5, 0.8),
    connections: number('BENCH_CONNECTIONS', 64),
    /** Customers among whom the messages of the intake are spread. */
    customers: number('BENCH_CUSTOMERS', 2000),
    chats: number('BENCH_CHATS', 600),
    messagesPerChat: number('BENCH_MESSAGES', 10),
    /** R is some 50 times slower than we are: it gets this long, not the whole backlog. */
    peerProcessingSeconds: number('BENCH_PEER_SECONDS', 8, 3),
    sustainedRounds: number('BENCH_SUSTAINED_ROUNDS', 1),
    sustainedSeconds: number('BENCH_SUSTAINED_SECONDS', 60, 10),
    answerRate: number('BENCH_ANSWER_RATE', 500),
    answerSeconds: number('BENCH_ANSWER_SECONDS', 4, 2),
    /** Messages that wait when the busy service is started: more than it processes while it is measured. */
    backlog: number('BENCH_BACKLOG', 80_000, 40_000),
    delayRate: number('BENCH_DELAY_RATE', 100),
    delaySeconds: number('BENCH_DELAY_SECONDS', 10, 5),
    sendingRounds: number('BENCH_SENDING_ROUNDS', 5, 1),
    replyChats: number('BENCH_REPLY_CHATS', 1000),
    repliesPerChat: number('BENCH_REPLIES', 4, 2),
    /** Size of the large file of P8. */
    fileMib: number('BENCH_FILE_MIB', 200),
    /** P7: actions in the large database. */
    growthActions: number('BENCH_GROWTH_ACTIONS', 1_000_000, 100_000),
    /** A started process is left alone this long before its idle memory is read. */
    idleSeconds: number('BENCH_IDLE', 2, 1),
  };
}

function parts(given) {
  const only = given ? given.split(',') : PARTS;
  const unknown = only.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`BENCH_ONLY knows ${PARTS.join(', ')}; not ${unknown.join(', ')}`);
  return PARTS.filter((part) => only.includes(part));
}

function chartFile(file) {
  if (!file || file.startsWith('--'))
    throw new Error('--chart needs the file to draw, such as --chart bench/chart.svg');
  return file;
}
