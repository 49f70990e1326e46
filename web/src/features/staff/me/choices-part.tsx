import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { components } from '../../../api/schema.gen.ts';
import { chooseLanguage, LANGUAGES, type Language } from '../../../i18n/language.ts';
import { chooseLook, chosenLook, type Look } from '../../../theme/look.ts';
import { PlacePart } from '../../../ui/place/place.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { useChangeMe } from './use-change-me.ts';
import { useMe } from './use-me.ts';

type Seconds = components['schemas']['Me']['undoSeconds'];
const UNDO: Seconds[] = [0, 3, 5, 10, 20, 30];

/** How the app behaves for this person. Language and look are the device's, undo goes with them. */
export function ChoicesPart() {
  const { t, i18n } = useLingui();
  const me = useMe();
  const [look, setLook] = useState(chosenLook);
  const change = useChangeMe();
  return (
    <PlacePart name={t`The app`}>
      <Rows label={t`The app`}>
        <Row title={<Trans>Language</Trans>}>
          <Select
            aria-label={t`Language`}
            value={i18n.locale}
            options={Object.entries(LANGUAGES)}
            onChoose={(language) => void chooseLanguage(language as Language)}
          />
        </Row>
        <Row title={<Trans>Look</Trans>}>
          <Select
            aria-label={t`Look`}
            value={look}
            options={[
              ['system', t`As the system`],
              ['light', t`Light`],
              ['dark', t`Dark`],
            ]}
            onChoose={(next) => {
              chooseLook(next as Look);
              setLook(next as Look);
            }}
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
      </Rows>
    </PlacePart>
  );
}
