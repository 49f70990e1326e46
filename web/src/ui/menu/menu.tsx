import { Menu } from '@base-ui/react/menu';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../class-names.ts';
import css from './menu.module.css';

/** The floating part of a menu; put it into Base UI's `Menu.Root`, after its trigger. */
export const MenuPopup = ({ children }: { children: ReactNode }) => (
  <Menu.Portal>
    <Menu.Positioner sideOffset={6} align="end" className={css.place}>
      <Menu.Popup className={css.popup}>{children}</Menu.Popup>
    </Menu.Positioner>
  </Menu.Portal>
);

interface ItemProps extends ComponentProps<typeof Menu.Item> {
  icon?: ReactNode;
  /** It takes something away. */
  bad?: boolean;
}

export const MenuItem = ({ icon, bad, children, ...rest }: ItemProps) => (
  <Menu.Item {...rest} className={classes(css.item, bad && css.bad)}>
    {icon}
    {children}
  </Menu.Item>
);
