import { classes } from '../class-names.ts';
import css from './mark.module.css';

/** The product's sign. */
export const Mark = ({ large }: { large?: boolean }) => (
  <span role="img" aria-label="viber-tasks" className={classes(css.mark, large && css.large)}>
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M3.500 8.600c0-3.700 2.700-5.600 6.500-5.600s6.500 1.900 6.500 5.600c0 3.800-2.700 5.700-6.500 5.700-.5 0-1 0-1.400-.1L5.600 16.800v-3.500c-1.400-1-2.100-2.600-2.100-4.700z" />
      <path d="m7.200 8.700 2 2 3.700-4" />
    </svg>
  </span>
);
