// Preloaded into the service: its clock is wrong by as many ms as CLOCK_FILE says. SIGWINCH makes it look again.
import { readFileSync } from 'node:fs';

const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);
let shift = 0;
const look = () => {
  shift = Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));
};
look();
process.on('SIGWINCH', look);

const now = () => realNow() + shift;
RealDate.now = now;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
});
