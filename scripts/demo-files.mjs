// The files of the demo's conversation, made on the spot.

/** What the customer photographs: the display of a printer. */
export const photo = () =>
  jpeg(
    'printer.jpg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
    <defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#5b6470"/><stop offset="1" stop-color="#2c323a"/></linearGradient></defs>
    <rect width="1200" height="900" fill="#c9c4ba"/>
    <rect x="120" y="150" width="960" height="600" rx="40" fill="url(#g)"/>
    <rect x="200" y="240" width="640" height="300" rx="12" fill="#9fc7a2"/>
    <g font-family="monospace" fill="#18301b"><text x="240" y="350" font-size="90">ERROR E-04</text>
    <text x="240" y="460" font-size="56">PAPER JAM, TRAY 2</text></g>
    <circle cx="960" cy="320" r="44" fill="#d9534f"/><circle cx="960" cy="460" r="44" fill="#6a737d"/>
    <rect x="200" y="620" width="760" height="60" rx="10" fill="#1b1f24"/>
  </svg>`,
  );

/** What another one photographs: the display of a boiler. */
export const boiler = () =>
  jpeg(
    'boiler.jpg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="1056" height="744" viewBox="0 0 264 186">
    <defs><linearGradient id="b"><stop stop-color="#d9dbdd"/><stop offset=".2" stop-color="#f6f7f8"/><stop offset=".8" stop-color="#eceef0"/><stop offset="1" stop-color="#bfc3c8"/></linearGradient>
    <radialGradient id="g"><stop stop-color="#ff9a3d" stop-opacity=".55"/><stop offset="1" stop-color="#ff9a3d" stop-opacity="0"/></radialGradient></defs>
    <rect width="264" height="186" fill="#a39c8f"/>
    <path d="M0 46h264M0 108h264M0 168h264M62 0v46M188 0v46M30 46v62M220 46v62" stroke="#8f8778" stroke-width="1.5"/>
    <path d="M92 140v46M132 140v46M172 140v46" stroke="#b77b4a" stroke-width="9"/>
    <rect x="54" y="-30" width="156" height="178" rx="12" fill="url(#b)" stroke="#9aa0a6"/>
    <rect x="78" y="86" width="108" height="44" rx="8" fill="#191c20"/><ellipse cx="132" cy="108" rx="70" ry="40" fill="url(#g)"/>
    <text x="132" y="118" text-anchor="middle" font-family="monospace" font-size="27" font-weight="700" letter-spacing="3" fill="#ffb05c">E-04</text>
    <circle cx="68" cy="108" r="4" fill="#c8ccd1"/><circle cx="197" cy="108" r="4" fill="#e0453b"/>
  </svg>`,
  );

async function jpeg(name, svg) {
  // Imported when the dependencies are there.
  const { default: sharp } = await import('sharp');
  return { name, bytes: await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer() };
}

/** What the employee sends back: one page of PDF. */
export function instructions() {
  const lines = [
    'How to clear error E-04',
    '1. Open tray 2 and pull it out.',
    '2. Take the paper out.',
    '3. Close it.',
  ];
  const text = `BT /F 20 Tf 60 760 Td 30 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  const end = `${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return { name: 'clear-error-E-04.pdf', bytes: Buffer.from(pdf + end) };
}
