import sharp from 'sharp';

// A picture uses one core, and nothing of it is kept in memory afterwards.
sharp.cache(false);
sharp.concurrency(1);

/*
 * libvips opens a file with whatever decoder knows its content, drawings and documents included.
 * Here it has those of the named formats only.
 */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map((format) => `VipsForeignLoad${format}File`),
});

/** A picture of a few hundred bytes can unfold to gigabytes. */
const MAX_PIXELS = 100_000_000;
/** One that takes longer is given up. */
const SECONDS = 10;

/** A picture whose every part must be readable. */
export const openPicture = (path: string) =>
  sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).timeout({ seconds: SECONDS });
