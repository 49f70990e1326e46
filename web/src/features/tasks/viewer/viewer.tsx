import 'yet-another-react-lightbox/styles.css';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import Lightbox, { type Slide as LightboxSlide } from 'yet-another-react-lightbox';
import Download from 'yet-another-react-lightbox/plugins/download';
import Video from 'yet-another-react-lightbox/plugins/video';
import Zoom from 'yet-another-react-lightbox/plugins/zoom';
import type { Action } from '../thread/thread.query.ts';
import { type Slide, slidesOf } from './slides.ts';

interface Props {
  actions: readonly Action[];
  /** Where it opens. */
  fileId: string;
  load: (towards: 'older' | 'newer') => Promise<void>;
  onClose: () => void;
}

/** Where the viewer puts which one of how many. */
const [at, all] = ['{index}', '{total}'];
/** Small pictures are looked at closely, too. */
const MOST_ZOOM = 4;

/** All pictures and films of the feed as far as it is loaded; at an edge a page more is asked for. */
export default function Viewer({ actions, fileId, load, onClose }: Props) {
  const { t } = useLingui();
  const [shownId, setShownId] = useState(fileId);
  const slides = useMemo(() => slidesOf(actions), [actions]);
  const shown = useMemo(() => slides.map(lightboxSlide), [slides]);
  const index = Math.max(
    0,
    slides.findIndex(({ id }) => id === shownId),
  );
  const [isFirst, isLast] = [index === 0, index === slides.length - 1];
  useEffect(() => {
    void (async () => {
      if (isFirst) await load('older');
      if (isLast) await load('newer');
    })();
  }, [isFirst, isLast, load]);

  return (
    <Lightbox
      open
      close={onClose}
      slides={shown}
      index={index}
      on={{ view: (now) => setShownId((before) => slides[now.index]?.id ?? before) }}
      plugins={[Download, Video, Zoom]}
      carousel={{ finite: true }}
      controller={{ closeOnPullDown: true }}
      zoom={{ maxZoomPixelRatio: MOST_ZOOM, scrollToZoom: true }}
      labels={{
        Lightbox: t`Pictures and videos`,
        'Photo gallery': t`Pictures and videos`,
        Carousel: t`Pictures and videos`,
        Slide: t`Picture`,
        '{index} of {total}': t`${at} of ${all}`,
        Previous: t`Previous`,
        Next: t`Next`,
        Close: t`Close`,
        Download: t`Download`,
        'Zoom in': t`Zoom in`,
        'Zoom out': t`Zoom out`,
      }}
    />
  );
}

function lightboxSlide({ url, name, thumbnailUrl, film, width, height }: Slide): LightboxSlide {
  const download = { url, filename: name };
  if (film === undefined) return { src: url, alt: name, width, height, download };
  return { type: 'video', poster: thumbnailUrl, sources: [{ src: url, type: film }], width, height, download };
}
