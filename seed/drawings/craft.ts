import {
  CREAM,
  type DrawObject,
  GOLD,
  GOLD_DARK,
  METAL,
  METAL_DARK,
  STRAW,
  STRAW_DARK,
  WOOD,
  WOOD_DARK,
} from './tint';

/** Woven strands over a box: rows of short strokes, every other row shifted. */
const weave = (x: number, y: number, columns: number, rows: number, step: number) =>
  `<path d="${Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => `M${x + column * step + (row % 2 ? step / 2 : 0)} ${y + row * step * 0.7}h${step * 0.55}`).join('')).join('')}" stroke="${STRAW_DARK}" stroke-width="5" stroke-linecap="round"/>`;

export const craft = {
  basket: (t) =>
    `<path d="M128 196a72 84 0 0 1 144 0" fill="none" stroke="${STRAW_DARK}" stroke-width="13"/><path d="M104 196h192l-22 112a12 12 0 0 1-12 10H138a12 12 0 0 1-12-10z" fill="${STRAW}"/>${weave(124, 226, 6, 5, 26)}<rect x="98" y="188" width="204" height="24" rx="12" fill="${t.main}"/><path d="M112 262h176" stroke="${t.accent}" stroke-width="11"/>`,
  'anyaman-tote': (t) =>
    `<path d="M152 172c0-96 96-96 96 0" fill="none" stroke="${t.dark}" stroke-width="12"/><path d="M110 166h180l14 142H96z" fill="${STRAW}"/>${weave(112, 190, 7, 7, 25)}<path d="M108 186l-4 40h192l-4-40z" fill="${t.main}" opacity=".88"/><path d="M120 206l16-12 16 12-16 12zM168 206l16-12 16 12-16 12zM216 206l16-12 16 12-16 12zM256 206l14-12 14 12-14 12z" fill="${t.light}"/><path d="M110 166h180" stroke="${t.dark}" stroke-width="10"/>`,
  handbag: (t) =>
    `<path d="M148 168c-4-84 108-84 104 0" fill="none" stroke="${t.dark}" stroke-width="14"/><path d="M112 166h176l18 126a16 16 0 0 1-16 18H110a16 16 0 0 1-16-18z" fill="${t.main}"/><path d="M112 166h176l6 44c-50 30-138 30-188 0z" fill="${t.dark}"/><rect x="182" y="214" width="36" height="28" rx="7" fill="${GOLD}"/><path d="M108 282h184" stroke="${t.light}" stroke-width="3" stroke-dasharray="10 8"/><path d="M118 184l-10 90" stroke="#fff" stroke-opacity=".3" stroke-width="8" stroke-linecap="round"/>`,
  vase: (t) =>
    `<path d="M172 92h56l-8 44c46 24 66 62 62 100-4 42-36 76-60 76h-44c-24 0-56-34-60-76-4-38 16-76 62-100z" fill="${t.main}"/><ellipse cx="200" cy="92" rx="30" ry="9" fill="${t.dark}"/><path d="M124 206c40 20 112 20 152 0l6 32c-44 22-120 22-164 0z" fill="${t.light}"/><path d="M130 222l18-10 18 20 18-16 18 18 18-18 18 16 18-20 14 8" fill="none" stroke="${t.accent}" stroke-width="6"/><path d="M148 170c8-12 16-18 26-22" stroke="#fff" stroke-opacity=".5" stroke-width="8" stroke-linecap="round" fill="none"/>`,
  wayang: (t) =>
    `<path d="M200 320V120" stroke="${WOOD_DARK}" stroke-width="7"/><path d="M186 86c36-14 56 10 50 34l22 10-20 12c2 14-10 22-22 22 26 14 40 50 38 92-36 24-84 22-110-4 2-40 14-70 36-86-18-10-26-30-20-50 4-14 12-24 26-30z" fill="${t.main}"/><path d="M186 86c-30-8-36 22-52 22 6 16 26 20 40 8z" fill="${GOLD}"/><path d="M166 186l-52 34 8 12 56-24M230 186l50 44-10 12-50-34" fill="${t.dark}"/><path d="M150 254c32 18 68 18 102 4" stroke="${GOLD}" stroke-width="8" fill="none"/><path d="M156 222c28 14 60 14 88 2" stroke="${t.light}" stroke-width="5" fill="none"/><circle cx="214" cy="116" r="5" fill="${CREAM}"/><circle cx="176" cy="130" r="9" fill="${GOLD}"/><path d="M118 226l-20 86M276 236l18 76" stroke="${WOOD}" stroke-width="5"/>`,
  angklung: (t) =>
    `<path d="M110 110h180M110 300h180" stroke="${WOOD_DARK}" stroke-width="13" stroke-linecap="round"/><path d="M122 110v190M278 110v190M200 110v190" stroke="${WOOD}" stroke-width="10"/><g fill="${STRAW}" stroke="${STRAW_DARK}" stroke-width="4"><rect x="140" y="130" width="22" height="164" rx="9"/><rect x="168" y="168" width="18" height="126" rx="8"/><rect x="216" y="150" width="20" height="144" rx="8"/><rect x="244" y="190" width="17" height="104" rx="8"/></g><path d="M140 236h22M168 236h18M216 236h20M244 236h17" stroke="${t.main}" stroke-width="10"/><path d="M122 106l-12-16M278 106l12-16" stroke="${t.accent}" stroke-width="9" stroke-linecap="round"/>`,
  mask: (t) =>
    `<path d="M118 140c14-50 150-50 164 0 16 60-14 174-82 174s-98-114-82-174z" fill="${t.main}"/><path d="M110 148c8-70 172-70 180 0-26-34-154-34-180 0z" fill="${GOLD}"/><circle cx="200" cy="116" r="13" fill="${t.accent}"/><path d="M142 196c12-18 34-18 44 0-10 12-34 12-44 0zM214 196c12-18 34-18 44 0-10 12-34 12-44 0z" fill="${CREAM}"/><circle cx="166" cy="197" r="7" fill="${t.dark}"/><circle cx="236" cy="197" r="7" fill="${t.dark}"/><path d="M138 178c14-14 34-16 48-6M262 178c-14-14-34-16-48-6" stroke="${t.dark}" stroke-width="7" fill="none"/><path d="M196 200l-10 38h28l-8-38" fill="${t.dark}" opacity=".5"/><path d="M168 266c20-12 44-12 64 0-14 22-50 22-64 0z" fill="${CREAM}" stroke="${t.dark}" stroke-width="4"/>`,
  'toy-car': (t) =>
    `<path d="M96 236c0-18 8-26 26-28l20-44c6-12 12-16 24-16h76c12 0 20 4 28 16l20 40c22 4 30 12 30 32v26H96z" fill="${t.main}"/><path d="M154 206l14-32c2-6 6-8 12-8h16v40zM208 166h30c6 0 10 2 14 8l18 32h-62z" fill="${CREAM}"/><rect x="92" y="240" width="232" height="22" rx="9" fill="${t.accent}"/><circle cx="148" cy="266" r="34" fill="${WOOD}"/><circle cx="266" cy="266" r="34" fill="${WOOD}"/><circle cx="148" cy="266" r="13" fill="${t.dark}"/><circle cx="266" cy="266" r="13" fill="${t.dark}"/><path d="M150 148l-10-20h120l-8 20" fill="${WOOD_DARK}"/>`,
  frame: (t) =>
    `<rect x="104" y="96" width="192" height="212" rx="8" fill="${WOOD_DARK}"/><rect x="112" y="104" width="176" height="196" rx="5" fill="${WOOD}"/><rect x="128" y="120" width="144" height="164" fill="${CREAM}"/><path d="M128 250l40-54 30 34 28-42 46 60v36H128z" fill="${t.main}"/><path d="M128 264c40-14 90 16 144-6v26H128z" fill="${t.accent}"/><circle cx="236" cy="156" r="17" fill="${GOLD}"/>`,
  notebook: (t) =>
    `<rect x="128" y="96" width="160" height="214" rx="10" fill="${t.dark}"/><rect x="118" y="92" width="160" height="214" rx="10" fill="${t.main}"/><rect x="118" y="92" width="30" height="214" rx="10" fill="${t.dark}"/><rect x="168" y="126" width="90" height="52" rx="6" fill="${CREAM}"/><path d="M180 144h66M180 160h44" stroke="${t.dark}" stroke-width="5"/><path d="M244 92v214" stroke="${t.accent}" stroke-width="9"/><path d="M212 214l20 22-20 22-20-22z" fill="${t.light}"/>`,
  fan: (t) =>
    `<path d="M200 300L84 190a160 160 0 0 1 232 0z" fill="${t.main}"/><path d="M200 300L84 190a160 160 0 0 1 232 0z" fill="none" stroke="${t.dark}" stroke-width="5"/><path d="M200 296L112 168M200 296L152 148M200 296L200 140M200 296L248 148M200 296L288 168" stroke="${WOOD_DARK}" stroke-width="6"/><path d="M106 206a134 134 0 0 1 188 0" fill="none" stroke="${t.accent}" stroke-width="9"/><g fill="${t.light}"><circle cx="140" cy="186" r="8"/><circle cx="176" cy="172" r="8"/><circle cx="224" cy="172" r="8"/><circle cx="260" cy="186" r="8"/></g><circle cx="200" cy="298" r="12" fill="${GOLD}"/>`,
  knife: (t) =>
    `<g transform="rotate(-35 200 200)"><path d="M176 70c40 20 54 70 48 140h-44c-6-40-8-90-4-140z" fill="${METAL}"/><path d="M176 70c-4 50-2 100 4 140h12c-10-40-14-90-16-140z" fill="${METAL_DARK}"/><rect x="172" y="206" width="60" height="20" rx="6" fill="${GOLD}"/><path d="M180 226h44l6 90c2 18-56 18-54 0z" fill="${WOOD_DARK}"/><path d="M180 250h46M178 276h50" stroke="${t.accent}" stroke-width="7"/></g><circle cx="270" cy="270" r="0" fill="${t.main}"/><path d="M112 300h80" stroke="${t.main}" stroke-width="14" stroke-linecap="round"/>`,
  lamp: (t) =>
    `<path d="M150 104h100l44 104H106z" fill="${t.accent}"/><path d="M150 104h30l-22 104h-52z" fill="#fff" opacity=".25"/><g stroke="${t.main}" stroke-width="5"><path d="M138 132h124M126 160h148M116 186h168M176 104l-20 104M200 104v104M224 104l20 104"/></g><path d="M186 208h28v24c22 10 34 24 34 42s-18 28-48 28-48-10-48-28 12-32 34-42z" fill="${WOOD}"/><ellipse cx="200" cy="304" rx="60" ry="13" fill="${WOOD_DARK}"/><path d="M112 214h176" stroke="${GOLD_DARK}" stroke-width="9"/>`,
  cushion: (t) =>
    `<path d="M108 108c40 16 144 16 184 0-10 50-10 134 0 184-40-16-144-16-184 0 10-50 10-134 0-184z" fill="${t.main}"/><path d="M132 132c36 10 100 10 136 0-6 40-6 96 0 136-36-10-100-10-136 0 6-40 6-96 0-136z" fill="${t.light}"/><path d="M200 148l44 52-44 52-44-52z" fill="${t.accent}"/><path d="M200 172l24 28-24 28-24-28z" fill="${t.dark}"/><g fill="${t.accent}"><circle cx="108" cy="108" r="13"/><circle cx="292" cy="108" r="13"/><circle cx="108" cy="292" r="13"/><circle cx="292" cy="292" r="13"/></g>`,
} satisfies Record<string, DrawObject>;
