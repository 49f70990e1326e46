import { type ExecutionContext, SetMetadata } from '@nestjs/common';

/** What costs more than a look: it has a limit of its own besides, a share of all calls. */
export const SHARES = { upload: 0.02, link: 0.005, check: 0.01, write: 0.05 };
type Costly = keyof typeof SHARES;
const COSTLY = 'limits:costly';

/** A route that costs more than others. */
export const CostsMuch = (what: Costly) => SetMetadata(COSTLY, what);

export const costlyOf = (context: ExecutionContext): Costly | undefined =>
  Reflect.getMetadata(COSTLY, context.getHandler()) as Costly | undefined;
