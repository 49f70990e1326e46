// The chart of a run: how many times as much as each peer we do, as bars, with the bar to reach marked on each.

const WIDTH = 860;
const [LEFT, RIGHT, TOP, ROW, BAR] = [310, 130, 74, 27, 15];
const SCALE = WIDTH - LEFT - RIGHT;
/** A ratio of 30 beside one of 0.4: every doubling has the same length, and bars begin at 1, where both are as fast. */
const [LEAST, MOST] = [1 / 16, 128];

const GROUPS = [
  { part: 'intake', title: 'Durable intake, while everything is processed too', names: ['S/MariaDB', 'S/SQLite'] },
  { part: 'intake', title: 'Durable intake alone', names: ['S/MariaDB held', 'S/SQLite held'] },
  { part: 'processing', title: 'Processing: message → contact, task, action', names: ['S/MariaDB'] },
  { part: 'sustained', title: 'Intake and processing together, sustained', names: ['S/MariaDB'] },
  { part: 'sending', title: 'Sending replies', names: ['S/MariaDB', 'S/SQLite'] },
];
const PEERS = {
  F: 'bare Fastify, stores nothing',
  NF: 'Nest on Fastify, stores nothing',
  V: 'viber-bot, stores nothing',
  VT: 'viber-bot + TypeORM save',
  R: 'TypeORM repositories',
};
// A light and a dark reader see it in their own colours; without style sheets it is the light one.
const STYLE = `
  text { font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif; fill: #1e293b }
  .title { font-size: 16px; font-weight: 600 } .group { font-weight: 600 } .dim { fill: #64748b; font-size: 12px }
  .ground { fill: #ffffff; stroke: #e2e8f0 } .grid { stroke: #e2e8f0 } .even { stroke: #64748b } .goal { stroke: #1e293b; stroke-width: 2 }
  .reached { fill: #0f766e } .missed { fill: #b45309 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e2e8f0 } .dim { fill: #94a3b8 } .ground { fill: #0f172a; stroke: #334155 } .grid { stroke: #334155 }
    .even { stroke: #94a3b8 } .goal { stroke: #f8fafc } .reached { fill: #2dd4bf } .missed { fill: #fbbf24 }
  }`;

/** @returns the chart as SVG, and in words */
export function drawChart({ verdicts, startedAt, machine, node, mariaDb, settings }) {
  const bars = verdicts.filter(({ names, measured }) => names && Number.isFinite(measured.median));
  const lines = GROUPS.flatMap(({ part, title, names }) => {
    const own = bars.filter((bar) => bar.part === part && names.includes(bar.names[0]));
    return own.length === 0 ? [] : [{ title }, ...own.map((bar) => ({ bar }))];
  });
  const height = TOP + lines.length * ROW + 56;
  const about = `${startedAt.toISOString().slice(0, 10)}, ${settings.rounds} rounds, ${machine.cores} cores, Node ${node}, ${mariaDb}`;
  const words = inWords(lines);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t d">
  <title id="t">How fast it is beside its peers, measured in the same run</title>
  <desc id="d">${escaped(words)}</desc>
  <style>${STYLE}
  </style>
  <rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="12"/>
  <text class="title" x="20" y="30">Times as fast as the peer, in the same run</text>
  <text class="dim" x="20" y="50">Bars begin where both are as fast; every doubling has the same length. Upright stroke: the goal.</text>
${grid(height - 44)}
${lines.map(drawLine).join('\n')}
  <text class="dim" x="20" y="${height - 14}">${escaped(about)}</text>
</svg>
`;
  return { svg, words };
}

const x = (ratio) => {
  const kept = Math.min(MOST, Math.max(LEAST, ratio));
  return round(LEFT + (SCALE * Math.log2(kept / LEAST)) / Math.log2(MOST / LEAST));
};
const round = (value) => Math.round(value * 10) / 10;

function grid(bottom) {
  const ratios = [1 / 16, 1 / 4, 1, 4, 16, 64];
  return ratios
    .map((ratio) => {
      const [at, label] = [x(ratio), ratio < 1 ? `1/${1 / ratio}` : `${ratio}×`];
      const stroke = `<line class="${ratio === 1 ? 'even' : 'grid'}" x1="${at}" x2="${at}" y1="${TOP - 4}" y2="${bottom}"/>`;
      return `  ${stroke}<text class="dim" x="${at}" y="${bottom + 14}" text-anchor="middle">${label}</text>`;
    })
    .join('\n');
}

function drawLine({ title, bar }, index) {
  const y = TOP + index * ROW;
  if (title) return `  <text class="group" x="20" y="${y + 17}">${escaped(title)}</text>`;
  const [from, to] = [x(1), x(bar.measured.median)].toSorted((a, b) => a - b);
  const goal = x(bar.atLeast);
  return [
    `  <text x="32" y="${y + 16}">${escaped(labelOf(bar))}</text>`,
    `<rect class="${bar.reached ? 'reached' : 'missed'}" x="${from}" y="${y + 4}" width="${round(Math.max(1, to - from))}" height="${BAR}" rx="2"/>`,
    `<line class="goal" x1="${goal}" x2="${goal}" y1="${y + 1}" y2="${y + BAR + 7}"/>`,
    `<text x="${WIDTH - RIGHT + 12}" y="${y + 16}">${shown(bar.measured.median)}${bar.reached ? '' : ' missed'}</text>`,
  ].join('');
}

const peerOf = (name) => PEERS[name] ?? 'bare HTTP client';
const labelOf = ({ names: [ours, theirs] }) => `${/MariaDB|SQLite/.exec(ours)[0]} ÷ ${peerOf(theirs)}`;
const shown = (ratio) => `${Number(ratio.toPrecision(ratio < 10 ? 2 : 3))}×`;
const inWords = (lines) =>
  lines
    .map(({ title, bar }, index) => {
      if (title) return `${index === 0 ? '' : '. '}${title}: `;
      const goal = `goal ${shown(bar.atLeast)}${bar.reached ? '' : ', missed'}`;
      return `${lines[index - 1].bar ? '; ' : ''}${labelOf(bar)} ${shown(bar.measured.median)} (${goal})`;
    })
    .join('') || 'Nothing was compared in this run.';
const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
