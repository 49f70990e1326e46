// The files of the demo's conversation, made on the spot.

/** What the customer photographs: the display of a printer. */
export async function photo() {
  // Imported when the dependencies are there.
  const { default: sharp } = await import('sharp');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
    <defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#5b6470"/><stop offset="1" stop-color="#2c323a"/></linearGradient></defs>
    <rect width="1200" height="900" fill="#c9c4ba"/>
    <rect x="120" y="150" width="960" height="600" rx="40" fill="url(#g)"/>
    <rect x="200" y="240" width="640" height="300" rx="12" fill="#9fc7a2"/>
    <g font-family="monospace" fill="#18301b"><text x="240" y="350" font-size="90">ERROR E-04</text>
    <text x="240" y="460" font-size="56">PAPER JAM, TRAY 2</text></g>
    <circle cx="960" cy="320" r="44" fill="#d9534f"/><circle cx="960" cy="460" r="44" fill="#6a737d"/>
    <rect x="200" y="620" width="760" height="60" rx="10" fill="#1b1f24"/>
  </svg>`;
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
  return { name: 'printer.jpg', bytes };
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
