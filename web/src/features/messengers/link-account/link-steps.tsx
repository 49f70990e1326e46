import { Plural, Trans } from '@lingui/react/macro';
import { Check, Circle, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../../../ui/class-names.ts';
import css from './link-steps.module.css';
import type { KeyOwner } from './use-key-owner.ts';

interface Props {
  owner: KeyOwner | undefined;
  isAsking: boolean;
  isLinking: boolean;
}

/** What linking is made of, and how far it is. */
export function LinkSteps({ owner, isAsking, isLinking }: Props) {
  const { name, uri } = owner ?? {};
  return (
    <ol className={css.steps} aria-live="polite">
      <Step
        state={owner ? 'done' : isAsking ? 'now' : 'todo'}
        title={
          owner ? (
            <Trans>The key works</Trans>
          ) : isAsking ? (
            <Trans>Asking Viber whose key it is</Trans>
          ) : (
            <Trans>Paste the key</Trans>
          )
        }
      >
        {owner && (
          <>
            <Trans>This is {name}</Trans> · {uri}
            {owner.subscribers !== null && (
              <>
                {' '}
                · <Plural value={owner.subscribers} one="# subscriber" other="# subscribers" />
              </>
            )}
          </>
        )}
      </Step>
      <Step state={isLinking ? 'now' : 'todo'} title={<Trans>Asking Viber to send messages here</Trans>}>
        {isLinking && <Trans>Viber is calling {location.origin} now</Trans>}
        {!isLinking && owner?.webhookElsewhere && (
          <Trans>They go to {owner.webhookElsewhere} now. Once it is linked they come here.</Trans>
        )}
      </Step>
      <Step state="todo" title={<Trans>Linked</Trans>} />
    </ol>
  );
}

const SIGNS = { done: Check, now: LoaderCircle, todo: Circle };

function Step({ state, title, children }: { state: keyof typeof SIGNS; title: ReactNode; children?: ReactNode }) {
  const Sign = SIGNS[state];
  return (
    <li className={classes(css.step, css[state])}>
      <Sign size={18} aria-hidden="true" />
      <div>
        <p>{title}</p>
        {children && <p className={css.about}>{children}</p>}
      </div>
    </li>
  );
}
