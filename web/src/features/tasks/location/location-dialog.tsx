import { Trans, useLingui } from '@lingui/react/macro';
import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { type Location, locationWords, readLocation } from './read-location.ts';

interface Props {
  onPick: (location: Location) => void;
  onClose: () => void;
}

const PATIENCE_MS = 20_000;

/** Asks where a place is: by its numbers, by the address of a map, or by the device. */
export default function LocationDialog({ onPick, onClose }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [isSought, setSought] = useState(false);
  const [fault, setFault] = useState<string>();
  const location = readLocation(typed);
  const words = location && locationWords(location);

  const locate = () => {
    setSought(true);
    setFault(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon } }) => {
        setSought(false);
        setTyped(locationWords({ lat, lon }));
      },
      ({ code, PERMISSION_DENIED }) => {
        setSought(false);
        setFault(
          code === PERMISSION_DENIED
            ? t`The browser does not tell where you are. Allow it for this site, or enter the place.`
            : t`This device does not know where it is. Enter the place.`,
        );
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS },
    );
  };

  return (
    <FormDialog
      title={<Trans>Send a place</Trans>}
      act={<Trans>Add the place</Trans>}
      busy={false}
      disabled={!location}
      onSend={() => {
        if (!location) return;
        onPick(location);
        onClose();
      }}
      onClose={onClose}
    >
      <Field
        label={<Trans>Coordinates, or the address of a map</Trans>}
        help={
          words ? (
            <Trans>Found: {words}</Trans>
          ) : (
            <Trans>Such as 50.45010, 30.52340, or what the browser shows above a map.</Trans>
          )
        }
        error={
          fault ??
          (typed.trim() && !location ? (
            <Trans>
              There are no coordinates in this. Short links have none: open it, then copy the address above.
            </Trans>
          ) : undefined)
        }
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setFault(undefined);
        }}
        autoComplete="off"
        autoFocus
      />
      <Button icon={<LocateFixed size={15} aria-hidden="true" />} busy={isSought} onClick={locate}>
        <Trans>Where I am now</Trans>
      </Button>
    </FormDialog>
  );
}
