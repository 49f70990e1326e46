import { Trans, useLingui } from '@lingui/react/macro';
import { ShieldCheck } from 'lucide-react';
import { Pill } from '../../../ui/pill/pill.tsx';
import css from './contact-card.module.css';
import type { Contact } from './contact.query.ts';

/** Numbers, each with where it is from. */
export function PhoneLines({ phones }: { phones: Contact['phones'] }) {
  const { t } = useLingui();
  if (phones.length === 0) {
    return (
      <p className={css.quiet}>
        <Trans>No number yet</Trans>
      </p>
    );
  }
  return (
    <ul className={css.phones}>
      {phones.map(({ number, provenance }) => (
        <li key={number}>
          <a href={`tel:${number}`}>{number}</a>
          {provenance === 'shared' ? (
            <Pill
              state="good"
              icon={<ShieldCheck size={13} aria-hidden="true" />}
              title={t`Shared by its owner in the messenger`}
            >
              <Trans>own number</Trans>
            </Pill>
          ) : (
            <Pill icon={<></>}>
              <Trans>typed by staff</Trans>
            </Pill>
          )}
        </li>
      ))}
    </ul>
  );
}
