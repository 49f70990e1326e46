import { Trans } from '@lingui/react/macro';
import type { ComponentProps } from 'react';
import { Field } from '../../../ui/field/field.tsx';

type Props = Omit<ComponentProps<typeof Field>, 'label'>;

export const CodeField = (props: Props) => (
  <Field
    {...props}
    label={<Trans>Code from your authenticator app</Trans>}
    name="code"
    inputMode="numeric"
    autoComplete="one-time-code"
    autoFocus
  />
);
