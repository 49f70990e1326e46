// Preloaded into the programs of the demo, so that their week may pass in seconds: their clock is behind by as many
// milliseconds as DEMO_CLOCK_BEHIND says, and later by as many as a message of the parent does.
const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);
let behind = Number(process.env.DEMO_CLOCK_BEHIND ?? 0);
process.on('message', (message) => {
  if (!Number.isFinite(message?.clockBehind)) return;
  behind = message.clockBehind;
  process.send(message);
});

const now = () => realNow() - behind;
RealDate.now = now;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
});
