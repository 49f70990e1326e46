import type { ComponentProps } from 'react';
import css from './form.module.css';

/** Fields one below the other. A button outside of it sends it by the form's id. */
export const Form = ({ onSend, ...rest }: Omit<ComponentProps<'form'>, 'onSubmit'> & { onSend: () => void }) => (
  <form
    noValidate
    {...rest}
    className={css.form}
    onSubmit={(event) => {
      event.preventDefault();
      onSend();
    }}
  />
);
