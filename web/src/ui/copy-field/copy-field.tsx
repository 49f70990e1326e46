import { Trans } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../button/button.tsx';
import css from './copy-field.module.css';

interface Props {
  label: string;
  text: string;
  help?: ReactNode;
}

/** Something to be taken elsewhere, such as a link. */
export function CopyField({ label, text, help }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className={css.field}>
      <p className={css.label}>{label}</p>
      <div className={css.box}>
        <input
          className={css.text}
          aria-label={label}
          readOnly
          value={text}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
        </Button>
      </div>
      {help && <p className={css.help}>{help}</p>}
    </div>
  );
}
