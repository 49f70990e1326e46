import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { CopyField } from '../../../ui/copy-field/copy-field.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import type { Account } from '../accounts/accounts.query.ts';
import css from './entry.module.css';
import { type ButtonLanguage, entryQuery } from './entry.query.ts';
import { OneTimeLinks } from './one-time-links.tsx';

const LANGUAGES = [
  ['en', 'English'],
  ['ro', 'Română'],
  ['ru', 'Русский'],
  ['uk', 'Українська'],
] as const;

/** How customers get into the chat: links, a code to print, a button for a web page. */
export function EntryDrawer({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useLingui();
  const [lang, setLang] = useState<ButtonLanguage>('en');
  const { data: entry, error } = useQuery({ ...entryQuery(account.id, lang), placeholderData: keepPreviousData });
  return (
    <Dialog drawer open onClose={onClose} title={<Trans>How customers reach {account.name}</Trans>}>
      {!entry && !error && <Skeleton rows={4} />}
      {error && <p role="alert">{error.message}</p>}
      {entry && (
        <>
          <CopyField
            label={t`Page link`}
            text={entry.pageUrl}
            help={<Trans>Works everywhere, also without Viber, and stays the same.</Trans>}
          />
          <CopyField
            label={t`Deep link`}
            text={entry.deepLink}
            help={<Trans>Opens the chat where Viber is installed.</Trans>}
          />
          <figure className={css.code}>
            {/* Drawn by this service of its own address: no text of others is in it. */}
            <div
              role="img"
              aria-label={t`QR code of the page link`}
              className={css.print}
              dangerouslySetInnerHTML={{ __html: entry.qrSvg }}
            />
            <figcaption>
              <Button
                small
                icon={<Download size={15} aria-hidden="true" />}
                onClick={() => download(`${account.uri}-qr.svg`, entry.qrSvg)}
              >
                <Trans>Download as SVG</Trans>
              </Button>
              <Button small icon={<Printer size={15} aria-hidden="true" />} onClick={() => print()}>
                <Trans>Print the code</Trans>
              </Button>
            </figcaption>
          </figure>
          <Select
            label={t`Language of the button`}
            value={lang}
            options={LANGUAGES}
            onChoose={(chosen) => setLang(chosen as ButtonLanguage)}
          />
          <CopyField
            label={t`Button for a web page`}
            text={entry.snippet}
            help={<Trans>Paste it into the HTML of any page.</Trans>}
          />
        </>
      )}
      <OneTimeLinks account={account} />
    </Dialog>
  );
}

function download(name: string, svg: string): void {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
