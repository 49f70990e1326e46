import { useLingui } from '@lingui/react/macro';
import { MapPin, X } from 'lucide-react';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import css from '../composer/composer.module.css';
import { type Location, locationWords } from './read-location.ts';

/** The place that goes with an action. */
export function LocationTile({ location, onRemove }: { location: Location; onRemove: () => void }) {
  const { t } = useLingui();
  return (
    <div className={css.files}>
      <div className={css.upload}>
        <MapPin size={16} aria-hidden="true" />
        <span>{locationWords(location)}</span>
        <IconButton label={t`Remove the place`} onClick={onRemove}>
          <X size={16} />
        </IconButton>
      </div>
    </div>
  );
}
