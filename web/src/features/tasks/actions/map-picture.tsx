import { useLingui } from '@lingui/react/macro';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { useAppInfo } from '../../../api/app-info.query.ts';
import css from './action-line.module.css';
import { HEIGHT, mapView, WIDTH } from './map-view.ts';

/** The streets around a place, where the service has a map. Its room is kept before it comes. */
export function MapPicture({ location }: { location: { lat: number; lon: number } }) {
  const { t } = useLingui();
  const { data: app } = useAppInfo();
  const [isMissing, setMissing] = useState(false);
  if (!app?.map || isMissing) return null;
  const { lat, lon } = location;
  const { left, top, pin } = mapView(location);
  return (
    <div className={css.map}>
      <img
        src={`/api/maps/${lat},${lon}`}
        alt={t`Map around ${lat.toFixed(5)}, ${lon.toFixed(5)}`}
        width={WIDTH}
        height={HEIGHT}
        loading="lazy"
        style={{ objectPosition: `${-left}px ${-top}px` }}
        onError={() => setMissing(true)}
      />
      <MapPin className={css.pin} size={30} aria-hidden="true" style={pin} />
      <span className={css.credit}>{app.map.credit}</span>
    </div>
  );
}
