import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Pill } from '../../../ui/pill/pill.tsx';
import css from './rules.module.css';

interface Props {
  rule: { title: string; about: string };
  isChanged: boolean;
  children?: ReactNode;
}

/** What a rule is about, and that it is changed and not saved. */
export const RuleWords = ({ rule: { title, about }, isChanged, children }: Props) => (
  <div>
    <h4 className={css.title}>
      {title}
      {isChanged && (
        <Pill state="iris">
          <Trans>changed</Trans>
        </Pill>
      )}
    </h4>
    <p className={css.about}>{about}</p>
    {children}
  </div>
);
