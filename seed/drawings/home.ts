import {
  CHILI,
  CREAM,
  type DrawObject,
  GOLD,
  LEAF,
  LEAF_DARK,
  label,
  STRAW,
  STRAW_DARK,
  shade,
  WOOD,
  WOOD_DARK,
} from './tint';

export const home = {
  'spoon-set': (t) =>
    `<g transform="rotate(-12 200 200)"><ellipse cx="140" cy="132" rx="28" ry="40" fill="${WOOD}"/><ellipse cx="138" cy="128" rx="16" ry="26" fill="${WOOD_DARK}"/><rect x="132" y="164" width="16" height="148" rx="8" fill="${WOOD}"/></g><g><path d="M180 96h12v44h8V96h12v44h8V96h12v60c0 16-10 24-18 26v132h-16V182c-8-2-18-10-18-26z" fill="${WOOD_DARK}"/></g><g transform="rotate(12 200 200)"><path d="M236 92h52v70c0 10-8 16-18 16v134h-16V178c-10 0-18-6-18-16z" fill="${WOOD}"/><path d="M248 104v52M262 104v52M276 104v52" stroke="${WOOD_DARK}" stroke-width="5"/></g><path d="M122 270h156" stroke="${t.main}" stroke-width="20" stroke-linecap="round"/><path d="M200 270l-20 30M200 270l22 28" stroke="${t.accent}" stroke-width="9" stroke-linecap="round"/>`,
  bowl: (t) =>
    `<ellipse cx="200" cy="306" rx="60" ry="12" fill="${t.dark}"/><path d="M96 186h208c0 66-44 116-104 116S96 252 96 186z" fill="${t.main}"/><ellipse cx="200" cy="186" rx="104" ry="30" fill="${t.dark}"/><ellipse cx="200" cy="188" rx="90" ry="22" fill="${CREAM}"/><path d="M106 222c40 24 148 24 188 0" fill="none" stroke="${t.light}" stroke-width="7"/><path d="M118 246l16-10 16 14 18-10 16 12 16-12 16 12 18-12 16 10 16-14 12 8" fill="none" stroke="${t.accent}" stroke-width="5"/>${shade('M304 186C304 252 260 302 200 302 240 276 262 240 268 206 286 202 300 196 304 186Z', 0.2)}`,
  plate: (t) =>
    `<circle cx="200" cy="204" r="112" fill="${t.main}"/><circle cx="200" cy="204" r="112" fill="none" stroke="${t.dark}" stroke-width="6"/><circle cx="200" cy="204" r="72" fill="${CREAM}"/><circle cx="200" cy="204" r="92" fill="none" stroke="${t.light}" stroke-width="12" stroke-dasharray="10 14"/><path d="M200 164c16 14 16 26 0 40-16-14-16-26 0-40zM200 244c16-14 16-26 0-40-16 14-16 26 0 40zM160 204c14-16 26-16 40 0-14 16-26 16-40 0zM240 204c-14-16-26-16-40 0 14 16 26 16 40 0z" fill="${t.accent}"/>`,
  'soap-bar': (t) =>
    `<rect x="100" y="222" width="200" height="86" rx="28" fill="${t.accent}"/><path d="M128 222H272A28 28 0 0 1 300 250V262A28 28 0 0 0 272 240H128A28 28 0 0 0 100 262V250A28 28 0 0 1 128 222Z" fill="#fff" opacity=".35"/><g transform="rotate(-7 200 170)"><rect x="112" y="132" width="176" height="82" rx="26" fill="${t.light}"/><rect x="112" y="132" width="176" height="82" rx="26" fill="none" stroke="${t.accent}" stroke-width="4"/><path d="M156 130H244V216H156Z" fill="${t.main}"/>${shade('M224 130H244V216H224Z', 0.2)}<circle cx="200" cy="173" r="30" fill="${CREAM}"/><path d="M200 195C180 183 180 163 200 150 220 163 220 183 200 195ZM200 192V170" fill="${LEAF}" stroke="${CREAM}" stroke-width="3"/></g><g fill="#fff" fill-opacity=".8" stroke="${t.main}" stroke-width="3"><circle cx="112" cy="196" r="15"/><circle cx="88" cy="222" r="9"/><circle cx="300" cy="200" r="12"/><circle cx="318" cy="176" r="7"/></g>`,
  'oil-bottle': (t) =>
    `<rect x="178" y="80" width="44" height="30" rx="6" fill="${t.main}"/><path d="M182 110h36v34l34 34v112a22 22 0 0 1-22 22h-60a22 22 0 0 1-22-22V178l34-34z" fill="#E2B33C"/><path d="M160 190l28-30" stroke="#fff" stroke-opacity=".6" stroke-width="8" stroke-linecap="round"/>${label(160, 198, 80, 88, t)}${shade('M226 152L252 178V290A22 22 0 0 1 230 312H218C228 270 232 200 226 152Z')}`,
  'cream-jar': (t) =>
    `<ellipse cx="200" cy="302" rx="104" ry="15" fill="${t.dark}" opacity=".25"/><rect x="112" y="196" width="176" height="106" rx="22" fill="${t.light}" stroke="${t.accent}" stroke-width="4"/><rect x="104" y="140" width="192" height="66" rx="16" fill="${t.main}"/><path d="M120 152v40M140 150v44M160 150v44" stroke="#fff" stroke-opacity=".2" stroke-width="6"/><path d="M200 274c-22-14-22-38 0-54 22 16 22 40 0 54zM200 270v-34" fill="${LEAF}" stroke="${CREAM}" stroke-width="3"/>${shade('M252 206H288V280A22 22 0 0 1 266 302H252Z', 0.14)}`,
  broom: (t) =>
    `<g transform="rotate(24 200 200)"><rect x="191" y="60" width="18" height="150" rx="8" fill="${WOOD}"/><path d="M168 204h64l30 116H138z" fill="${STRAW}"/><path d="M176 220l-20 98M190 220l-8 100M210 220l8 100M224 220l20 98" stroke="${STRAW_DARK}" stroke-width="6"/><path d="M166 204h68l4 18h-76z" fill="${t.main}"/><path d="M154 254h92" stroke="${t.accent}" stroke-width="9"/></g>`,
  'potted-plant': (t) =>
    `<path d="M200 222c-60 0-86-40-84-84 46-4 84 26 84 84zM200 222c60 0 86-50 80-98-46 0-80 38-80 98z" fill="${LEAF}"/><path d="M200 226c-24-40-22-100 0-138 24 38 24 98 0 138z" fill="${LEAF_DARK}"/><path d="M200 220v-110M190 210c-20-20-40-40-60-58M212 208c16-30 32-50 54-70" stroke="${CREAM}" stroke-opacity=".5" stroke-width="4" fill="none"/><path d="M134 214h132l-16 92a12 12 0 0 1-12 10h-76a12 12 0 0 1-12-10z" fill="${t.main}"/><rect x="126" y="206" width="148" height="28" rx="8" fill="${t.dark}"/><path d="M146 262l16-12 18 12 20-12 18 12 18-12 16 12" fill="none" stroke="${t.light}" stroke-width="6"/>${shade('M236 234H263L251 306A12 12 0 0 1 239 316H222Z', 0.22)}`,
  'seed-packet': (t) =>
    `<g transform="rotate(6 200 200)"><rect x="128" y="92" width="144" height="220" rx="8" fill="${t.light}" stroke="${t.main}" stroke-width="6"/><rect x="128" y="92" width="144" height="46" fill="${t.main}"/><path d="M200 282v-66" stroke="${LEAF_DARK}" stroke-width="8"/><path d="M200 232c-40 4-56-20-54-46 36-2 54 16 54 46zM200 220c36 4 52-18 52-42-36-2-52 14-52 42z" fill="${LEAF}"/><path d="M158 286c10-14 74-14 84 0z" fill="${WOOD_DARK}"/><path d="M150 116h100" stroke="${CREAM}" stroke-width="10" stroke-linecap="round"/></g>`,
  'fruit-crate': (t) =>
    `<g><circle cx="148" cy="176" r="34" fill="#E48A2A"/><circle cx="206" cy="164" r="36" fill="${CHILI}"/><circle cx="256" cy="180" r="32" fill="#E9B93A"/><path d="M206 130c4-18 18-24 32-22-2 16-14 24-32 22z" fill="${LEAF}"/><path d="M138 156c4-8 10-10 16-10M194 144c4-8 12-10 18-8" stroke="#fff" stroke-opacity=".6" stroke-width="6" stroke-linecap="round"/></g><rect x="100" y="196" width="200" height="34" rx="5" fill="${WOOD}"/><rect x="100" y="238" width="200" height="34" rx="5" fill="${WOOD}"/><rect x="100" y="280" width="200" height="30" rx="5" fill="${WOOD}"/><path d="M118 192v122M282 192v122" stroke="${WOOD_DARK}" stroke-width="17"/><rect x="172" y="238" width="56" height="34" fill="${t.main}"/><circle cx="200" cy="255" r="9" fill="${GOLD}"/>`,
  'rice-sack': (t) =>
    `<path d="M140 128c-26 40-38 110-26 170 4 20 168 20 172 0 12-60 0-130-26-170z" fill="#EFE3C8"/><path d="M140 128c-10-20-4-30 10-38 20 10 80 10 100 0 14 8 20 18 10 38-30 12-90 12-120 0z" fill="#E2D2AE"/><path d="M142 128c30 12 86 12 116 0" stroke="${t.main}" stroke-width="11" fill="none"/><path d="M112 214c50 16 126 16 176 0l2 56c-50 14-130 14-180 0z" fill="${t.main}"/><path d="M200 256v-30M200 238c-14-2-20-12-20-22 14 2 20 10 20 22zM200 244c14-2 20-12 20-22-14 2-20 10-20 22z" fill="${GOLD}" stroke="${GOLD}" stroke-width="4"/>${shade('M244 130L260 128C286 168 298 238 286 298 285 306 262 310 240 311 262 250 262 190 244 130Z', 0.12)}`,
} satisfies Record<string, DrawObject>;
