import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import css from './action-line.module.css';

/** Coordinates, and a way to a map of one's own choice: no third party learns where customers are. */
export function LocationLines({
  location,
  children,
}: {
  location: { lat: number; lon: number };
  children?: ReactNode;
}) {
  const { lat, lon } = location;
  return (
    <div className={css.under}>
      <span>
        {lat.toFixed(5)}, {lon.toFixed(5)}
      </span>
      <a
        href={`https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`}
        target="_blank"
        rel="noopener noreferrer nofollow"
      >
        <Trans>Open in maps</Trans>
      </a>
      {children}
    </div>
  );
}
