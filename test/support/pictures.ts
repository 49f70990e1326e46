import sharp from 'sharp';
import '../../src/platform/files/examiner/child/libvips.js';

/** The examiner opens files only. In a test of its insides, this lets the test itself read pictures from memory. */
export function readPicturesFromMemory(): void {
  const formats = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'];
  sharp.unblock({ operation: formats.map((format) => `VipsForeignLoad${format}Buffer`) });
}
