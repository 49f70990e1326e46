/** Three digits are as many as a machine's noise leaves. */
export function short(value) {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

export const range = ({ min, max }) => `${short(min)} – ${short(max)}`;

/** Columns named in `text`, the first and the last stand to the left; numbers to the right. */
export function printTable(head, rows, { text = [] } = {}) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const isText = (i) => i === 0 || text.includes(head[i]) || i === head.length - 1;
  const line = (row) =>
    row.map((cell, i) => (isText(i) ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  for (const row of [head, ...rows]) console.log(`  ${line(row).trimEnd()}`);
}
