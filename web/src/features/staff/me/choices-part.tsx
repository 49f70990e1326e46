import { Trans, useLingui } from '@lingui/react/macro';
import type { components } from '../../../api/schema.gen.ts';
import { LANGUAGES, type Language } from '../../../i18n/language.ts';
import type { Look } from '../../../theme/look.ts';
import { PlacePart } from '../../../ui/place/place.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { Switch } from '../../../ui/switch/switch.tsx';
import { useChangeMe } from './use-change-me.ts';
import { useMe } from './use-me.ts';

type Seconds = components['schemas']['Me']['undoSeconds'];
const UNDO: Seconds[] = [0, 3, 5, 10, 20, 30];

/** How the app behaves for this person, on every device. */
export function ChoicesPart() {
  const { t, i18n } = useLingui();
  const me = useMe();
  const change = useChangeMe();
  return (
    <PlacePart name={t`The app`}>
      <Rows label={t`The app`}>
        <Row title={<Trans>Language</Trans>}>
          <Select
            aria-label={t`Language`}
            value={i18n.locale}
            options={Object.entries(LANGUAGES)}
            disabled={change.isPending}
            onChoose={(language) => change.mutate({ language: language as Language })}
          />
        </Row>
        <Row title={<Trans>Look</Trans>}>
          <Select
            aria-label={t`Look`}
            value={me.look}
            disabled={change.isPending}
            options={[
              ['system', t`As the system`],
              ['light', t`Light`],
              ['dark', t`Dark`],
            ]}
            onChoose={(look) => change.mutate({ look: look as Look })}
          />
        </Row>
        <Row
          title={<Trans>Time to take an answer back</Trans>}
          about={change.error?.message ?? <Trans>So long it waits here before it leaves for the customer.</Trans>}
        >
          <Select
            aria-label={t`Time to take an answer back`}
            value={String(me.undoSeconds)}
            options={UNDO.map((seconds) => [
              String(seconds),
              seconds === 0 ? t`It leaves at once` : t`${seconds} seconds`,
            ])}
            disabled={change.isPending}
            onChoose={(seconds) => change.mutate({ undoSeconds: Number(seconds) as Seconds })}
          />
        </Row>
        <Row
          title={<Trans>Enter sends</Trans>}
          about={<Trans>Without it Enter begins a new line, as it always does on phones, and Ctrl Enter sends.</Trans>}
        >
          <Switch
            aria-label={t`Enter sends`}
            checked={me.enterSends}
            disabled={change.isPending}
            onCheckedChange={(enterSends) => change.mutate({ enterSends })}
          />
        </Row>
        <Row
          title={<Trans>Shortcuts of single keys</Trans>}
          about={<Trans>Such as J, R, E. Press ? to see them all.</Trans>}
        >
          <Switch
            aria-label={t`Shortcuts of single keys`}
            checked={me.keys}
            disabled={change.isPending}
            onCheckedChange={(keys) => change.mutate({ keys })}
          />
        </Row>
      </Rows>
    </PlacePart>
  );
}
