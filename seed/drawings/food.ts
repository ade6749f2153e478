import {
  CHILI,
  COCOA,
  CREAM,
  type DrawObject,
  GLASS,
  GOLD,
  gleam,
  LEAF,
  label,
  STRAW,
  STRAW_DARK,
  shade,
} from './tint';

/** A cracker, round and frilled, with the coil of its dough. */
const kerupuk = (x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="17" fill="#F8E3B0" stroke="#F8E3B0" stroke-width="13" stroke-dasharray="0 10.68" stroke-linecap="round"/><path d="M${x - 10} ${y + 2}c2-14 22-12 20 0s-14 8-12 0" fill="none" stroke="#D9A85C" stroke-width="4" stroke-linecap="round"/>`;

export const food = {
  jar: (t) =>
    `<rect x="146" y="92" width="108" height="34" rx="8" fill="${t.main}"/><path d="M150 126h100c22 14 30 30 30 52v104a30 30 0 0 1-30 30H150a30 30 0 0 1-30-30V178c0-22 8-38 30-52z" fill="${GLASS}"/><path d="M128 190h144v92a22 22 0 0 1-22 22H150a22 22 0 0 1-22-22z" fill="${t.accent}"/>${label(156, 196, 88, 76, t)}<path d="M136 176c2-16 10-26 20-34" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round"/>${shade('M246 190H272V282A22 22 0 0 1 250 304H240Z', 0.14)}`,
  'sambal-bottle': (t) =>
    `<rect x="176" y="78" width="48" height="32" rx="6" fill="${t.dark}"/><path d="M180 110h40v26c0 14 34 22 34 56v100a26 26 0 0 1-26 26h-56a26 26 0 0 1-26-26V192c0-34 34-42 34-56z" fill="${CHILI}"/><path d="M158 190c2-18 16-26 24-36" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="7" stroke-linecap="round"/><rect x="146" y="202" width="108" height="76" fill="${CREAM}"/><path d="M176 256c2-22 20-34 46-36c4 20-18 42-46 36z" fill="${CHILI}"/><path d="M220 220c4-8 10-10 16-10" stroke="${LEAF}" stroke-width="6" fill="none" stroke-linecap="round"/>${shade('M226 152C242 164 254 172 254 192V292A26 26 0 0 1 228 318H214C228 270 232 200 226 152Z')}`,
  'snack-pouch': (t) =>
    `<path d="M128 88l12 8 12-8 12 8 12-8 12 8 12-8 12 8 12-8 12 8 12-8 12 8 12-8v224l-12-8-12 8-12-8-12 8-12-8-12 8-12-8-12 8-12-8-12 8-12-8-12 8z" fill="${t.accent}"/><path d="M128 128h144v52c-50 26-96-26-144 8z" fill="${t.main}"/><circle cx="176" cy="226" r="30" fill="${STRAW}"/><circle cx="218" cy="246" r="34" fill="#EBC47C"/><circle cx="206" cy="208" r="24" fill="${STRAW_DARK}"/><path d="M204 238c8 2 18 8 22 18M168 220c6 0 12 4 16 10" stroke="${STRAW_DARK}" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M140 96v200" stroke="#fff" stroke-opacity=".4" stroke-width="8"/>${shade('M248 96L272 88V312L248 304Z', 0.14)}`,
  'kerupuk-tin': (t) =>
    `<path d="M112 122H288V304A10 10 0 0 1 278 314H122A10 10 0 0 1 112 304Z" fill="${t.main}"/>${shade('M258 122H288V304A10 10 0 0 1 278 314H258Z', 0.22)}<rect x="102" y="92" width="196" height="38" rx="9" fill="${t.dark}"/><rect x="182" y="78" width="36" height="18" rx="6" fill="${t.accent}"/><circle cx="200" cy="218" r="68" fill="${t.accent}"/><circle cx="200" cy="218" r="58" fill="${GLASS}"/>${kerupuk(178, 242)}${kerupuk(224, 240)}${kerupuk(200, 202)}${gleam('M158 200C164 184 174 174 188 170', 0.8)}${gleam('M126 146V290', 0.25)}`,
  'chocolate-bar': (t) =>
    `<g transform="rotate(-12 200 200)"><rect x="132" y="90" width="136" height="220" rx="10" fill="${COCOA}"/><g fill="#7A4A2E"><rect x="144" y="102" width="50" height="38" rx="5"/><rect x="206" y="102" width="50" height="38" rx="5"/><rect x="144" y="150" width="50" height="38" rx="5"/><rect x="206" y="150" width="50" height="38" rx="5"/></g><path d="M124 196l20 8 20-8 20 8 20-8 20 8 20-8 20 8 12-6v110a10 10 0 0 1-10 10H134a10 10 0 0 1-10-10z" fill="${t.main}"/><path d="M124 196l20 8 20-8 20 8 20-8 20 8 20-8 20 8 12-6v16l-12 6-20-8-20 8-20-8-20 8-20-8-20 8-20-8z" fill="${GOLD}"/>${label(164, 236, 72, 64, t)}</g>`,
  'honey-jar': (t) =>
    `<path d="M148 128h104l26 46v100a40 40 0 0 1-40 40h-76a40 40 0 0 1-40-40V174z" fill="#E39A1F"/><path d="M148 128h30l-24 60v112c-18-4-32-18-32-38V174z" fill="#fff" opacity=".3"/><rect x="140" y="92" width="120" height="40" rx="9" fill="${t.main}"/><path d="M200 182l34 20v40l-34 20-34-20v-40z" fill="${CREAM}" stroke="#B86F0E" stroke-width="5"/><path d="M184 222c0-12 32-12 32 0s-32 16-32 0z" fill="${GOLD}"/><path d="M192 214v18M202 212v22M211 215v16" stroke="${COCOA}" stroke-width="4"/>${shade('M246 132L278 174V274A40 40 0 0 1 238 314H228C250 280 256 200 246 132Z', 0.13)}`,
  'cake-box': (t) =>
    `<path d="M104 190l96-36 96 36-96 40z" fill="${t.light}"/><path d="M104 190l96 40v88l-96-40z" fill="${t.main}"/><path d="M296 190l-96 40v88l96-40z" fill="${t.dark}"/><path d="M152 172l96 40v88l24-10v-88l-96-40z" fill="${t.accent}"/><path d="M200 176c-40-8-52-50-24-52c18-2 24 24 24 52c2-30 10-54 28-50c24 4 8 46-28 50z" fill="${t.accent}" stroke="${t.dark}" stroke-width="4"/>`,
  'lapis-legit': (t) =>
    `<ellipse cx="200" cy="296" rx="118" ry="20" fill="${t.main}"/><ellipse cx="200" cy="288" rx="118" ry="20" fill="${t.light}"/><path d="M118 176l128-36 42 40v94l-128 20-42-30z" fill="#D99A4A"/><path d="M118 176l42 34v84l-42-30z" fill="#C98338"/><path d="M118 176l128-36 42 40-128 30z" fill="#8A4B20"/><path d="M160 226l128-28M160 242l128-26M160 258l128-24M160 274l128-21" stroke="#F3CF8F" stroke-width="6"/><path d="M118 190l42 36M118 206l42 36M118 222l42 36M118 238l42 36" stroke="#F3CF8F" stroke-width="5"/>`,
  'fish-pack': (t) =>
    `<rect x="100" y="122" width="200" height="166" rx="16" fill="${t.main}"/><rect x="112" y="134" width="176" height="142" rx="10" fill="${GLASS}"/><g fill="${t.dark}"><path d="M126 178c30-30 84-28 108 0l30-18v36l-30-18c-24 28-78 30-108 0z"/></g><path d="M136 228c30-28 84-26 108 0l30-18v36l-30-18c-24 26-78 28-108 0z" fill="#7F8FA0"/><g fill="${CREAM}"><circle cx="148" cy="174" r="5"/><circle cx="158" cy="224" r="5"/></g><path d="M176 164c6 10 6 18 0 28M186 214c6 10 6 18 0 28" stroke="${CREAM}" stroke-width="4" fill="none"/>`,
  'noodle-pack': (t) =>
    `<path d="M112 116h176l8 14-8 14v130l8 14-8 14H112l-8-14 8-14V144l-8-14z" fill="${t.accent}"/><path d="M112 144h176v44H112z" fill="${t.main}"/><g fill="none" stroke="#F2CF7A" stroke-width="9" stroke-linecap="round"><path d="M138 256c10-50 40-50 50-20s40 30 50-8 28-20 26 12"/><path d="M140 234c20-40 44-26 60 0s50 20 60-16"/><path d="M146 266c30-20 80 10 110-10"/></g><path d="M160 166h80" stroke="${CREAM}" stroke-width="12" stroke-linecap="round"/>${shade('M262 116H288L296 130 288 144V274L296 288 288 302H262Z', 0.13)}`,
} satisfies Record<string, DrawObject>;
