// What the bench does and for how long. Everything can be set by the environment; `--quick` lowers the defaults.

/** @returns settings; seconds are seconds of the clock, `only` a list of 'intake', 'processing', 'start' and 'files'. */
export function readSettings(args, env) {
  const quick = args.includes('--quick');
  const number = (name, full, short) => {
    const value = Number(env[name] || (quick ? short : full));
    if (!Number.isFinite(value) || value <= 0) throw new Error(`${name} must be a number above 0`);
    return value;
  };
  return {
    quick,
    peersOnly: args.includes('--peers'),
    build: !args.includes('--no-build') && !args.includes('--peers'),
    strict: args.includes('--strict'),
    only: (env.BENCH_ONLY || 'intake,processing,start,files').split(','),
    /** Names of the programs to measure (F, NF, V, VT, R, S …); empty means all. */
    programs: (env.BENCH_PROGRAMS || '').split(',').filter(Boolean),
    rounds: number('BENCH_ROUNDS', 5, 3),
    seconds: number('BENCH_SECONDS', 3, 1.5),
    warmupSeconds: number('BENCH_WARMUP', 1.5, 0.8),
    connections: number('BENCH_CONNECTIONS', 64, 64),
    /** Customers among whom the messages of the intake are spread. */
    customers: number('BENCH_CUSTOMERS', 2000, 2000),
    chats: number('BENCH_CHATS', 600, 600),
    messagesPerChat: number('BENCH_MESSAGES', 10, 10),
    /** R is some 50 times slower than we are: it gets this long, not the whole backlog. */
    peerProcessingSeconds: number('BENCH_PEER_SECONDS', 8, 3),
    /** Size of the large file of P8. */
    fileMib: number('BENCH_FILE_MIB', 200, 200),
    /** A started process is left alone this long before its idle memory is read. */
    idleSeconds: number('BENCH_IDLE', 2, 1),
  };
}
