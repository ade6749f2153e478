import {
  CHILI,
  CREAM,
  type DrawObject,
  dots,
  GOLD,
  GOLD_DARK,
  METAL,
  METAL_DARK,
  STRAW,
  STRAW_DARK,
  shade,
  WOOD,
  WOOD_DARK,
} from './tint';

/** Woven strands over a box: rows of short strokes, every other row shifted. */
const weave = (x: number, y: number, columns: number, rows: number, step: number) =>
  `<path d="${Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => `M${x + column * step + (row % 2 ? step / 2 : 0)} ${y + row * step * 0.7}h${step * 0.55}`).join('')).join('')}" stroke="${STRAW_DARK}" stroke-width="5" stroke-linecap="round"/>`;

export const craft = {
  basket: (t) =>
    `<path d="M128 196a72 84 0 0 1 144 0" fill="none" stroke="${STRAW_DARK}" stroke-width="13"/><path d="M104 196h192l-22 112a12 12 0 0 1-12 10H138a12 12 0 0 1-12-10z" fill="${STRAW}"/>${weave(124, 226, 6, 5, 26)}<rect x="98" y="188" width="204" height="24" rx="12" fill="${t.main}"/><path d="M112 262h176" stroke="${t.accent}" stroke-width="11"/>${shade('M262 212H293L275 308A12 12 0 0 1 263 318H246Z')}`,
  'anyaman-tote': (t) =>
    `<path d="M152 172c0-96 96-96 96 0" fill="none" stroke="${t.dark}" stroke-width="12"/><path d="M110 166h180l14 142H96z" fill="${STRAW}"/>${weave(112, 190, 7, 7, 25)}<path d="M108 186l-4 40h192l-4-40z" fill="${t.main}" opacity=".88"/><path d="M120 206l16-12 16 12-16 12zM168 206l16-12 16 12-16 12zM216 206l16-12 16 12-16 12zM256 206l14-12 14 12-14 12z" fill="${t.light}"/><path d="M110 166h180" stroke="${t.dark}" stroke-width="10"/>${shade('M262 166H290L304 308H270Z')}`,
  handbag: (t) =>
    `<path d="M148 168c-4-84 108-84 104 0" fill="none" stroke="${t.dark}" stroke-width="14"/><path d="M112 166h176l18 126a16 16 0 0 1-16 18H110a16 16 0 0 1-16-18z" fill="${t.main}"/><path d="M112 166h176l6 44c-50 30-138 30-188 0z" fill="${t.dark}"/><rect x="182" y="214" width="36" height="28" rx="7" fill="${GOLD}"/><path d="M108 282h184" stroke="${t.light}" stroke-width="3" stroke-dasharray="10 8"/><path d="M118 184l-10 90" stroke="#fff" stroke-opacity=".3" stroke-width="8" stroke-linecap="round"/>${shade('M262 166H288L306 292A16 16 0 0 1 290 310H270Z', 0.2)}`,
  vase: (t) =>
    `<path d="M172 92h56l-8 44c46 24 66 62 62 100-4 42-36 76-60 76h-44c-24 0-56-34-60-76-4-38 16-76 62-100z" fill="${t.main}"/><ellipse cx="200" cy="92" rx="30" ry="9" fill="${t.dark}"/><path d="M124 206c40 20 112 20 152 0l6 32c-44 22-120 22-164 0z" fill="${t.light}"/><path d="M130 222l18-10 18 20 18-16 18 18 18-18 18 16 18-20 14 8" fill="none" stroke="${t.accent}" stroke-width="6"/><path d="M148 170c8-12 16-18 26-22" stroke="#fff" stroke-opacity=".5" stroke-width="8" stroke-linecap="round" fill="none"/>${shade('M220 136C266 160 286 198 282 236 278 278 246 312 222 312H200C240 292 260 250 254 210 250 176 238 152 220 136Z', 0.2)}`,
  wayang: (t) =>
    `<path d="M194 290H206V344H194Z" fill="${WOOD_DARK}"/><path d="M200 52C216 100 292 168 292 226C292 266 262 290 236 298H164C138 290 108 266 108 226C108 168 184 100 200 52Z" fill="${GOLD}"/><path d="M200 88C216 124 276 178 276 226C276 256 254 276 232 284H168C146 276 124 256 124 226C124 178 184 124 200 88Z" fill="${t.main}"/><g fill="none" stroke="${GOLD}" stroke-width="6" stroke-linecap="round"><path d="M200 236V116M200 224C160 226 138 204 150 186 160 176 172 190 162 198M200 224C240 226 262 204 250 186 240 176 228 190 238 198M200 184C176 184 162 168 172 154M200 184C224 184 238 168 228 154M200 146L190 132M200 146L210 132"/></g>${dots(
      [
        [146, 222],
        [254, 222],
        [182, 200],
        [218, 200],
        [186, 162],
        [214, 162],
      ],
      7,
      t.accent,
    )}<path d="M166 284V246L200 222 234 246V284Z" fill="${t.dark}"/><path d="M186 284V256H214V284ZM158 250L200 220 242 250" fill="${GOLD}" fill-opacity=".9" stroke="${GOLD}" stroke-width="5"/>`,
  angklung: (t) =>
    `<path d="M110 110h180M110 300h180" stroke="${WOOD_DARK}" stroke-width="13" stroke-linecap="round"/><path d="M122 110v190M278 110v190M200 110v190" stroke="${WOOD}" stroke-width="10"/><g fill="${STRAW}" stroke="${STRAW_DARK}" stroke-width="4"><rect x="140" y="130" width="22" height="164" rx="9"/><rect x="168" y="168" width="18" height="126" rx="8"/><rect x="216" y="150" width="20" height="144" rx="8"/><rect x="244" y="190" width="17" height="104" rx="8"/></g><path d="M140 236h22M168 236h18M216 236h20M244 236h17" stroke="${t.main}" stroke-width="10"/><path d="M122 106l-12-16M278 106l12-16" stroke="${t.accent}" stroke-width="9" stroke-linecap="round"/>`,
  mask: (t) =>
    `<path d="M120 150C120 104 280 104 280 150 286 226 246 322 200 322S114 226 120 150Z" fill="${t.main}"/>${shade('M236 120C264 126 280 136 280 150 286 226 246 322 200 322 244 276 258 190 236 120Z', 0.2)}<path d="M104 168C96 104 142 84 170 100L200 62 230 100C258 84 304 104 296 168 262 130 138 130 104 168Z" fill="${GOLD}"/><path d="M118 140C160 108 240 108 282 140" fill="none" stroke="${GOLD_DARK}" stroke-width="4"/>${dots(
      [
        [200, 100],
        [156, 114],
        [244, 114],
      ],
      9,
      t.accent,
    )}${dots(
      [
        [104, 196],
        [296, 196],
      ],
      14,
      GOLD,
    )}<path d="M140 204C152 188 176 188 186 206 172 216 154 216 140 204ZM214 206C224 188 248 188 260 204 246 216 228 216 214 206Z" fill="${CREAM}"/>${dots(
      [
        [164, 206],
        [236, 206],
      ],
      7,
      t.dark,
    )}<path d="M136 182C150 168 174 168 188 182M212 182C226 168 250 168 264 182M138 202C152 186 176 186 188 204M212 204C224 186 248 186 262 202M170 252C184 244 194 248 200 252 206 248 216 244 230 252" fill="none" stroke="${t.dark}" stroke-width="6" stroke-linecap="round"/><path d="M192 196L184 236C190 244 210 244 216 236L208 196Z" fill="${t.dark}" opacity=".45"/><path d="M172 268C182 258 194 260 200 265 206 260 218 258 228 268 216 284 184 284 172 268Z" fill="${CHILI}"/><path d="M174 268H226" stroke="${CREAM}" stroke-width="4"/>`,
  'toy-car': (t) =>
    `<path d="M96 236c0-18 8-26 26-28l20-44c6-12 12-16 24-16h76c12 0 20 4 28 16l20 40c22 4 30 12 30 32v26H96z" fill="${t.main}"/><path d="M154 206l14-32c2-6 6-8 12-8h16v40zM208 166h30c6 0 10 2 14 8l18 32h-62z" fill="${CREAM}"/><rect x="92" y="240" width="232" height="22" rx="9" fill="${t.accent}"/><circle cx="148" cy="266" r="34" fill="${WOOD}"/><circle cx="266" cy="266" r="34" fill="${WOOD}"/><circle cx="148" cy="266" r="13" fill="${t.dark}"/><circle cx="266" cy="266" r="13" fill="${t.dark}"/><path d="M150 148l-10-20h120l-8 20" fill="${WOOD_DARK}"/>`,
  frame: (t) =>
    `<rect x="104" y="96" width="192" height="212" rx="8" fill="${WOOD_DARK}"/><rect x="112" y="104" width="176" height="196" rx="5" fill="${WOOD}"/><rect x="128" y="120" width="144" height="164" fill="${CREAM}"/><path d="M128 250l40-54 30 34 28-42 46 60v36H128z" fill="${t.main}"/><path d="M128 264c40-14 90 16 144-6v26H128z" fill="${t.accent}"/><circle cx="236" cy="156" r="17" fill="${GOLD}"/>`,
  notebook: (t) =>
    `<rect x="128" y="96" width="160" height="214" rx="10" fill="${t.dark}"/><rect x="118" y="92" width="160" height="214" rx="10" fill="${t.main}"/><rect x="118" y="92" width="30" height="214" rx="10" fill="${t.dark}"/><rect x="168" y="126" width="90" height="52" rx="6" fill="${CREAM}"/><path d="M180 144h66M180 160h44" stroke="${t.dark}" stroke-width="5"/><path d="M244 92v214" stroke="${t.accent}" stroke-width="9"/><path d="M212 214l20 22-20 22-20-22z" fill="${t.light}"/>${shade('M258 92H268A10 10 0 0 1 278 102V296A10 10 0 0 1 268 306H258Z', 0.2)}`,
  fan: (t) =>
    `<path d="M200 300L84 190a160 160 0 0 1 232 0z" fill="${t.main}"/><path d="M200 300L84 190a160 160 0 0 1 232 0z" fill="none" stroke="${t.dark}" stroke-width="5"/><path d="M200 296L112 168M200 296L152 148M200 296L200 140M200 296L248 148M200 296L288 168" stroke="${WOOD_DARK}" stroke-width="6"/><path d="M106 206a134 134 0 0 1 188 0" fill="none" stroke="${t.accent}" stroke-width="9"/><g fill="${t.light}"><circle cx="140" cy="186" r="8"/><circle cx="176" cy="172" r="8"/><circle cx="224" cy="172" r="8"/><circle cx="260" cy="186" r="8"/></g><circle cx="200" cy="298" r="12" fill="${GOLD}"/>`,
  knife: (t) =>
    `<g transform="rotate(34 200 200)"><path d="M152 62C188 84 196 140 192 212H146C140 150 142 100 152 62Z" fill="${METAL}"/><path d="M152 62C150 110 152 164 158 212H146C140 150 142 100 152 62Z" fill="${METAL_DARK}"/><rect x="140" y="206" width="58" height="18" rx="6" fill="${GOLD}"/><path d="M148 224H190L198 318C198 332 144 332 144 318Z" fill="${WOOD_DARK}"/><path d="M147 250H192M146 282H195" stroke="${GOLD_DARK}" stroke-width="6"/><path d="M222 84H268L262 250C254 276 236 276 228 250Z" fill="${t.main}"/>${shade('M250 84H268L262 250C258 264 252 270 245 270Z', 0.25)}<path d="M220 84H270V110H220ZM226 190H265L264 206H227Z" fill="${t.accent}"/><path d="M245 122V178" stroke="${t.light}" stroke-width="6" stroke-dasharray="0 12" stroke-linecap="round"/></g>`,
  lamp: (t) =>
    `<path d="M150 104h100l44 104H106z" fill="${t.accent}"/><path d="M150 104h30l-22 104h-52z" fill="#fff" opacity=".25"/><g stroke="${t.main}" stroke-width="5"><path d="M138 132h124M126 160h148M116 186h168M176 104l-20 104M200 104v104M224 104l20 104"/></g><path d="M186 208h28v24c22 10 34 24 34 42s-18 28-48 28-48-10-48-28 12-32 34-42z" fill="${WOOD}"/><ellipse cx="200" cy="304" rx="60" ry="13" fill="${WOOD_DARK}"/><path d="M112 214h176" stroke="${GOLD_DARK}" stroke-width="9"/>${shade('M232 104H250L294 208H258Z', 0.14)}`,
  cushion: (t) =>
    `<path d="M108 108c40 16 144 16 184 0-10 50-10 134 0 184-40-16-144-16-184 0 10-50 10-134 0-184z" fill="${t.main}"/><path d="M132 132c36 10 100 10 136 0-6 40-6 96 0 136-36-10-100-10-136 0 6-40 6-96 0-136z" fill="${t.light}"/><path d="M200 148l44 52-44 52-44-52z" fill="${t.accent}"/><path d="M200 172l24 28-24 28-24-28z" fill="${t.dark}"/><g fill="${t.accent}"><circle cx="108" cy="108" r="13"/><circle cx="292" cy="108" r="13"/><circle cx="108" cy="292" r="13"/><circle cx="292" cy="292" r="13"/></g>${shade('M262 113C272 112 282 110 292 108 282 158 282 242 292 292 282 290 272 288 262 287 272 230 272 170 262 113Z', 0.2)}`,
} satisfies Record<string, DrawObject>;
