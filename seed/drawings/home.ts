import {
  CHILI,
  CREAM,
  type DrawObject,
  GLASS,
  GOLD,
  LEAF,
  LEAF_DARK,
  label,
  STRAW,
  STRAW_DARK,
  WOOD,
  WOOD_DARK,
} from './tint';

export const home = {
  'spoon-set': (t) =>
    `<g transform="rotate(-12 200 200)"><ellipse cx="140" cy="132" rx="28" ry="40" fill="${WOOD}"/><ellipse cx="138" cy="128" rx="16" ry="26" fill="${WOOD_DARK}"/><rect x="132" y="164" width="16" height="148" rx="8" fill="${WOOD}"/></g><g><path d="M180 96h12v44h8V96h12v44h8V96h12v60c0 16-10 24-18 26v132h-16V182c-8-2-18-10-18-26z" fill="${WOOD_DARK}"/></g><g transform="rotate(12 200 200)"><path d="M236 92h52v70c0 10-8 16-18 16v134h-16V178c-10 0-18-6-18-16z" fill="${WOOD}"/><path d="M248 104v52M262 104v52M276 104v52" stroke="${WOOD_DARK}" stroke-width="5"/></g><path d="M122 270h156" stroke="${t.main}" stroke-width="20" stroke-linecap="round"/><path d="M200 270l-20 30M200 270l22 28" stroke="${t.accent}" stroke-width="9" stroke-linecap="round"/>`,
  bowl: (t) =>
    `<ellipse cx="200" cy="306" rx="60" ry="12" fill="${t.dark}"/><path d="M96 186h208c0 66-44 116-104 116S96 252 96 186z" fill="${t.main}"/><ellipse cx="200" cy="186" rx="104" ry="30" fill="${t.dark}"/><ellipse cx="200" cy="188" rx="90" ry="22" fill="${CREAM}"/><path d="M106 222c40 24 148 24 188 0" fill="none" stroke="${t.light}" stroke-width="7"/><path d="M118 246l16-10 16 14 18-10 16 12 16-12 16 12 18-12 16 10 16-14 12 8" fill="none" stroke="${t.accent}" stroke-width="5"/>`,
  plate: (t) =>
    `<circle cx="200" cy="204" r="112" fill="${t.main}"/><circle cx="200" cy="204" r="112" fill="none" stroke="${t.dark}" stroke-width="6"/><circle cx="200" cy="204" r="72" fill="${CREAM}"/><circle cx="200" cy="204" r="92" fill="none" stroke="${t.light}" stroke-width="12" stroke-dasharray="10 14"/><path d="M200 164c16 14 16 26 0 40-16-14-16-26 0-40zM200 244c16-14 16-26 0-40-16 14-16 26 0 40zM160 204c14-16 26-16 40 0-14 16-26 16-40 0zM240 204c-14-16-26-16-40 0 14 16 26 16 40 0z" fill="${t.accent}"/>`,
  'soap-bar': (t) =>
    `<path d="M108 196l92-40 92 40v44l-92 42-92-42z" fill="${t.dark}" opacity=".35"/><path d="M112 176c0-10 80-44 88-44s88 34 88 44v44c0 10-80 46-88 46s-88-36-88-46z" fill="${t.accent}"/><path d="M112 176c0-10 80-44 88-44s88 34 88 44-80 44-88 44-88-34-88-44z" fill="${t.light}"/><path d="M152 150l96 44v46l-22 10v-46l-96-44z" fill="${t.main}"/><path d="M200 162c12 6 12 18 0 26-12-8-12-20 0-26z" fill="${LEAF}"/><g fill="#fff" stroke="${t.accent}" stroke-width="3"><circle cx="130" cy="290" r="14"/><circle cx="158" cy="304" r="9"/><circle cx="262" cy="292" r="12"/></g>`,
  'oil-bottle': (t) =>
    `<rect x="178" y="80" width="44" height="30" rx="6" fill="${t.main}"/><path d="M182 110h36v34l34 34v112a22 22 0 0 1-22 22h-60a22 22 0 0 1-22-22V178l34-34z" fill="#E2B33C"/><path d="M160 190l28-30" stroke="#fff" stroke-opacity=".6" stroke-width="8" stroke-linecap="round"/>${label(160, 198, 80, 88, t)}`,
  'jamu-bottle': (t) =>
    `<rect x="174" y="84" width="52" height="28" rx="8" fill="${WOOD_DARK}"/><path d="M178 112h44v24c30 12 44 34 44 62v88a28 28 0 0 1-28 28h-76a28 28 0 0 1-28-28v-88c0-28 14-50 44-62z" fill="${GLASS}"/><path d="M142 192h116v94a20 20 0 0 1-20 20h-76a20 20 0 0 1-20-20z" fill="#D98A2B"/><rect x="142" y="208" width="116" height="68" fill="${CREAM}"/><path d="M170 258c-10-20 8-36 22-24 6-18 30-14 28 6 16 0 18 20 4 22z" fill="#C9762A"/><path d="M182 246l10 12M210 240l-6 16" stroke="${t.dark}" stroke-width="4"/><path d="M174 118l-20 26" stroke="${t.main}" stroke-width="7"/>`,
  'cream-jar': (t) =>
    `<ellipse cx="200" cy="302" rx="104" ry="15" fill="${t.dark}" opacity=".25"/><rect x="112" y="196" width="176" height="106" rx="22" fill="${t.light}" stroke="${t.accent}" stroke-width="4"/><rect x="104" y="140" width="192" height="66" rx="16" fill="${t.main}"/><path d="M120 152v40M140 150v44M160 150v44" stroke="#fff" stroke-opacity=".2" stroke-width="6"/><path d="M200 274c-22-14-22-38 0-54 22 16 22 40 0 54zM200 270v-34" fill="${LEAF}" stroke="${CREAM}" stroke-width="3"/>`,
  broom: (t) =>
    `<g transform="rotate(24 200 200)"><rect x="191" y="60" width="18" height="150" rx="8" fill="${WOOD}"/><path d="M168 204h64l30 116H138z" fill="${STRAW}"/><path d="M176 220l-20 98M190 220l-8 100M210 220l8 100M224 220l20 98" stroke="${STRAW_DARK}" stroke-width="6"/><path d="M166 204h68l4 18h-76z" fill="${t.main}"/><path d="M154 254h92" stroke="${t.accent}" stroke-width="9"/></g>`,
  'potted-plant': (t) =>
    `<path d="M200 222c-60 0-86-40-84-84 46-4 84 26 84 84zM200 222c60 0 86-50 80-98-46 0-80 38-80 98z" fill="${LEAF}"/><path d="M200 226c-24-40-22-100 0-138 24 38 24 98 0 138z" fill="${LEAF_DARK}"/><path d="M200 220v-110M190 210c-20-20-40-40-60-58M212 208c16-30 32-50 54-70" stroke="${CREAM}" stroke-opacity=".5" stroke-width="4" fill="none"/><path d="M134 214h132l-16 92a12 12 0 0 1-12 10h-76a12 12 0 0 1-12-10z" fill="${t.main}"/><rect x="126" y="206" width="148" height="28" rx="8" fill="${t.dark}"/><path d="M146 262l16-12 18 12 20-12 18 12 18-12 16 12" fill="none" stroke="${t.light}" stroke-width="6"/>`,
  'seed-packet': (t) =>
    `<g transform="rotate(6 200 200)"><rect x="128" y="92" width="144" height="220" rx="8" fill="${t.light}" stroke="${t.main}" stroke-width="6"/><rect x="128" y="92" width="144" height="46" fill="${t.main}"/><path d="M200 282v-66" stroke="${LEAF_DARK}" stroke-width="8"/><path d="M200 232c-40 4-56-20-54-46 36-2 54 16 54 46zM200 220c36 4 52-18 52-42-36-2-52 14-52 42z" fill="${LEAF}"/><path d="M158 286c10-14 74-14 84 0z" fill="${WOOD_DARK}"/><path d="M150 116h100" stroke="${CREAM}" stroke-width="10" stroke-linecap="round"/></g>`,
  'fruit-crate': (t) =>
    `<g><circle cx="148" cy="176" r="34" fill="#E48A2A"/><circle cx="206" cy="164" r="36" fill="${CHILI}"/><circle cx="256" cy="180" r="32" fill="#E9B93A"/><path d="M206 130c4-18 18-24 32-22-2 16-14 24-32 22z" fill="${LEAF}"/><path d="M138 156c4-8 10-10 16-10M194 144c4-8 12-10 18-8" stroke="#fff" stroke-opacity=".6" stroke-width="6" stroke-linecap="round"/></g><rect x="100" y="196" width="200" height="34" rx="5" fill="${WOOD}"/><rect x="100" y="238" width="200" height="34" rx="5" fill="${WOOD}"/><rect x="100" y="280" width="200" height="30" rx="5" fill="${WOOD}"/><path d="M118 192v122M282 192v122" stroke="${WOOD_DARK}" stroke-width="17"/><rect x="172" y="238" width="56" height="34" fill="${t.main}"/><circle cx="200" cy="255" r="9" fill="${GOLD}"/>`,
  'rice-sack': (t) =>
    `<path d="M140 128c-26 40-38 110-26 170 4 20 168 20 172 0 12-60 0-130-26-170z" fill="#EFE3C8"/><path d="M140 128c-10-20-4-30 10-38 20 10 80 10 100 0 14 8 20 18 10 38-30 12-90 12-120 0z" fill="#E2D2AE"/><path d="M142 128c30 12 86 12 116 0" stroke="${t.main}" stroke-width="11" fill="none"/><path d="M112 214c50 16 126 16 176 0l2 56c-50 14-130 14-180 0z" fill="${t.main}"/><path d="M200 256v-30M200 238c-14-2-20-12-20-22 14 2 20 10 20 22zM200 244c14-2 20-12 20-22-14 2-20 10-20 22z" fill="${GOLD}" stroke="${GOLD}" stroke-width="4"/>`,
} satisfies Record<string, DrawObject>;
