import { useEffect, useMemo } from 'react';
import css from './qr-code.module.css';

/** A code to be scanned, as the service draws it; as a picture, so that nothing in it can become a part of the page. */
export function QrCode({ svg, label }: { svg: string; label: string }) {
  const url = useMemo(() => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), [svg]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img className={css.code} src={url} alt={label} />;
}
