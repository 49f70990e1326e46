import { Switch as Base } from '@base-ui/react/switch';
import type { ComponentProps } from 'react';
import css from './switch.module.css';

/** On or off, said by its name. In settings a switch never saves by itself, unless undoing it is as easy. */
export const Switch = (props: ComponentProps<typeof Base.Root>) => (
  <Base.Root {...props} className={css.track}>
    <Base.Thumb className={css.thumb} />
  </Base.Root>
);
