import { CREAM, type DrawObject, GOLD, GOLD_DARK, METAL, METAL_DARK, WOOD } from './tint';

const dots = (points: readonly (readonly [number, number])[], radius: number, fill: string) =>
  `<g fill="${fill}">${points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('')}</g>`;

const SHIRT = 'M152 104l-56 34 24 52 26-14v132h108V176l26 14 24-52-56-34c-8 22-88 22-96 0z';

export const wear = {
  'folded-cloth': (t) =>
    `<path d="M110 244l90-34 90 34-90 40z" fill="${t.dark}"/><path d="M110 244v26l90 40 90-40v-26l-90 40z" fill="${t.main}"/><path d="M110 206l90-34 90 34-90 40z" fill="${t.accent}"/><path d="M110 206v26l90 40 90-40v-26l-90 40z" fill="${t.light}" stroke="${t.accent}" stroke-width="3"/><path d="M110 166l90-34 90 34-90 42z" fill="${t.main}"/><path d="M110 166v28l90 42 90-42v-28l-90 42z" fill="${t.dark}"/><path d="M150 166l50-18 50 18-50 22z" fill="none" stroke="${t.accent}" stroke-width="5"/><path d="M182 166l18-7 18 7-18 8z" fill="${t.light}"/>`,
  'batik-shirt': (t) =>
    `<path d="${SHIRT}" fill="${t.main}"/><path d="M200 122v186" stroke="${t.dark}" stroke-width="4"/><path d="M172 112l28 30 28-30 8 12-36 34-36-34z" fill="${t.dark}"/>${dots(
      [
        [166, 190],
        [234, 190],
        [166, 236],
        [234, 236],
        [166, 282],
        [234, 282],
        [120, 156],
        [280, 156],
      ],
      11,
      t.light,
    )}${dots(
      [
        [166, 190],
        [234, 190],
        [166, 236],
        [234, 236],
        [166, 282],
        [234, 282],
        [120, 156],
        [280, 156],
      ],
      5,
      t.accent,
    )}${dots(
      [
        [200, 190],
        [200, 226],
        [200, 262],
      ],
      4,
      CREAM,
    )}`,
  kebaya: (t) =>
    `<path d="M154 100l-52 40 14 96 26-6 8-46c6 40-2 72-16 110l66 18 66-18c-14-38-22-70-16-110l8 46 26 6 14-96-52-40-46 60z" fill="${t.main}"/><path d="M154 100l46 60 46-60M200 160v150" fill="none" stroke="${t.accent}" stroke-width="7"/><path d="M134 294l66 18 66-18" fill="none" stroke="${t.accent}" stroke-width="8"/>${dots(
      [
        [174, 200],
        [226, 200],
        [170, 240],
        [230, 240],
        [164, 276],
        [236, 276],
      ],
      7,
      t.light,
    )}<circle cx="200" cy="172" r="9" fill="${GOLD}"/>`,
  sarong: (t) =>
    `<path d="M136 96h128l26 212H110z" fill="${t.main}"/><path d="M136 96h128l3 26H133z" fill="${t.dark}"/><path d="M176 96h48l10 212h-68z" fill="${t.accent}"/><g stroke="${t.light}" stroke-width="5"><path d="M128 158h144M122 206h156M116 254h168"/></g><g stroke="${t.dark}" stroke-width="4"><path d="M150 96l-18 212M250 96l18 212M200 96v212"/></g><path d="M110 308h180" stroke="${t.dark}" stroke-width="8"/>`,
  scarf: (t) =>
    `<path d="M200 92c62 0 92 44 86 92-4 34-22 44-26 72l24 58H116l24-58c-4-28-22-38-26-72-6-48 24-92 86-92z" fill="${t.main}"/><path d="M200 124c36 0 52 26 48 56s-24 54-48 54-44-24-48-54 12-56 48-56z" fill="${CREAM}"/><path d="M152 186c4 40 60 80 108 70M248 186c-4 44-50 76-96 88" fill="none" stroke="${t.dark}" stroke-width="6"/><path d="M140 256c40 22 90 30 144 58M116 314c24-8 44-18 60-30" fill="none" stroke="${t.accent}" stroke-width="5"/>`,
  mukena: (t) =>
    `<path d="M200 84c50 0 70 36 70 74l34 152H96l34-152c0-38 20-74 70-74z" fill="${t.accent}"/><path d="M200 114c32 0 46 22 44 50s-20 46-44 46-42-18-44-46 12-50 44-50z" fill="${t.light}" stroke="${t.main}" stroke-width="6"/><path d="M112 238c58 24 118 24 176 0M96 310h208" fill="none" stroke="${t.main}" stroke-width="8"/>${dots(
      [
        [128, 274],
        [164, 284],
        [200, 288],
        [236, 284],
        [272, 274],
      ],
      8,
      t.accent,
    )}<path d="M200 210v30" stroke="${t.main}" stroke-width="4"/>`,
  peci: (t) =>
    `<ellipse cx="200" cy="280" rx="112" ry="20" fill="${t.dark}" opacity=".3"/><path d="M104 258l14-110c20-22 144-22 164 0l14 110c-40 26-152 26-192 0z" fill="${t.dark}"/><path d="M118 148c20 22 144 22 164 0c-20-22-144-22-164 0z" fill="${t.main}"/><path d="M108 236c44 22 140 22 184 0l3 22c-40 26-150 26-190 0z" fill="${t.accent}"/><path d="M128 180l-8 50" stroke="#fff" stroke-opacity=".3" stroke-width="9" stroke-linecap="round"/>`,
  't-shirt': (t) =>
    `<path d="${SHIRT}" fill="${t.accent}"/><path d="M152 104c8 22 88 22 96 0l12 7c-14 34-106 34-120 0z" fill="${t.main}"/><path d="M96 138l24 52 14-8-26-52zM304 138l-24 52-14-8 26-52z" fill="${t.main}"/><circle cx="200" cy="222" r="38" fill="${CREAM}"/><path d="M174 232l26-40 26 40z" fill="${t.main}"/><path d="M164 240c24-12 48 12 72 0" stroke="${t.dark}" stroke-width="6" fill="none"/>`,
  dress: (t) =>
    `<path d="M166 92h68l-8 52c24 36 52 90 66 172H108c14-82 42-136 66-172z" fill="${t.main}"/><path d="M166 92l-36 60 22 14 22-34M234 92l36 60-22 14-22-34" fill="${t.main}" stroke="${t.dark}" stroke-width="4"/><path d="M166 92c8 26 60 26 68 0" fill="none" stroke="${t.accent}" stroke-width="8"/><path d="M170 158h60" stroke="${t.accent}" stroke-width="12"/><path d="M110 304c60-18 120 18 180 0" stroke="${t.light}" stroke-width="8" fill="none"/><path d="M188 170l-22 126M212 170l22 126" stroke="${t.dark}" stroke-opacity=".6" stroke-width="4"/>`,
  'baby-clothes': (t) =>
    `<path d="M158 112l-46 36 20 40 22-12v48c0 46 20 74 34 78l12-34 12 34c14-4 34-32 34-78v-48l22 12 20-40-46-36c-10 22-74 22-84 0z" fill="${t.accent}"/><path d="M158 112c10 22 74 22 84 0" fill="none" stroke="${t.main}" stroke-width="8"/><path d="M200 220c-28-18-30-42-14-46 8-2 14 6 14 12 0-6 6-14 14-12 16 4 14 28-14 46z" fill="${t.main}"/>${dots(
      [
        [188, 286],
        [212, 286],
      ],
      5,
      t.main,
    )}`,
  shoe: (t) =>
    `<path d="M96 250c0-40 10-68 34-84 20 22 46 30 70 30 30 16 62 24 88 32 20 6 20 34 16 46H100c-4 0-4-14-4-24z" fill="${t.main}"/><path d="M94 268h210c4 12 0 26-10 26H106c-10 0-14-14-12-26z" fill="${t.dark}"/><path d="M130 166c20 22 46 30 70 30l-12 26c-30-2-58-14-74-34z" fill="${t.accent}"/><path d="M196 216l20-14M216 226l20-12M236 234l18-10" stroke="${CREAM}" stroke-width="7" stroke-linecap="round"/>`,
  sandal: (t) =>
    `<g transform="rotate(-14 200 200)"><path d="M130 108c36-14 52 22 48 70-4 40 8 70-4 108-8 24-52 22-56-4-6-40 10-66 0-104-8-34-4-64 12-70z" fill="${WOOD}"/><path d="M258 108c-36-14-52 22-48 70 4 40-8 70 4 108 8 24 52 22 56-4 6-40-10-66 0-104 8-34 4-64-12-70z" fill="${WOOD}"/><path d="M148 132c-6 30-26 42-32 60l14 8c8-18 16-28 22-36 8 8 14 18 20 30l12-8c-6-20-28-28-36-54z" fill="${t.main}"/><path d="M240 132c6 30 26 42 32 60l-14 8c-8-18-16-28-22-36-8 8-14 18-20 30l-12-8c6-20 28-28 36-54z" fill="${t.main}"/><circle cx="148" cy="152" r="9" fill="${t.accent}"/><circle cx="240" cy="152" r="9" fill="${t.accent}"/></g>`,
  sneaker: (t) =>
    `<path d="M92 262l8-88 44-12c12 26 44 30 60 18 24 36 60 40 90 54 14 8 14 24 12 32z" fill="${t.accent}"/><path d="M100 174l44-12c6 12 14 18 24 22l-16 78H92z" fill="${t.main}"/><path d="M90 262h218c6 16-2 34-16 34H108c-14 0-22-18-18-34z" fill="${CREAM}" stroke="${t.dark}" stroke-width="5"/><path d="M186 208l28-16M206 224l26-16M226 238l24-14" stroke="${t.dark}" stroke-width="7" stroke-linecap="round"/><path d="M110 252c24-30 50-30 70-20" stroke="${CREAM}" stroke-width="8" fill="none"/>`,
  ring: (t) =>
    `<circle cx="200" cy="238" r="66" fill="none" stroke="${GOLD}" stroke-width="20"/><path d="M150 196a66 66 0 0 1 34-22" stroke="#FFF1C4" stroke-width="6" fill="none" stroke-linecap="round"/><path d="M164 118h72l24 30-60 56-60-56z" fill="${t.main}"/><path d="M164 118l36 30 36-30M140 148h120M200 148v56" fill="none" stroke="${t.light}" stroke-width="4"/><path d="M150 170l50 40 50-40 6 12-56 44-56-44z" fill="${GOLD_DARK}"/>`,
  necklace: (t) =>
    `<path d="M112 108c8 110 58 150 88 150s80-40 88-150" fill="none" stroke="${GOLD}" stroke-width="6"/>${dots(
      [
        [117, 150],
        [128, 186],
        [144, 216],
        [166, 240],
        [234, 240],
        [256, 216],
        [272, 186],
        [283, 150],
      ],
      11,
      t.main,
    )}<path d="M200 250c26 20 26 44 0 66-26-22-26-46 0-66z" fill="${t.accent}" stroke="${GOLD_DARK}" stroke-width="5"/><circle cx="200" cy="284" r="9" fill="${t.light}"/>`,
  bracelet: (t) =>
    `<ellipse cx="200" cy="206" rx="98" ry="80" fill="none" stroke="${GOLD_DARK}" stroke-width="5"/>${dots(
      Array.from(
        { length: 14 },
        (_, index) =>
          [
            Math.round(200 + 98 * Math.cos((index * Math.PI) / 7)),
            Math.round(206 + 80 * Math.sin((index * Math.PI) / 7)),
          ] as const,
      ),
      17,
      t.main,
    )}${dots(
      Array.from(
        { length: 7 },
        (_, index) =>
          [
            Math.round(200 + 98 * Math.cos((index * 2 * Math.PI) / 7)),
            Math.round(206 + 80 * Math.sin((index * 2 * Math.PI) / 7)),
          ] as const,
      ),
      17,
      t.accent,
    )}<path d="M186 286h28l-6 34h-16z" fill="${GOLD}"/>`,
  earrings: (t) =>
    ['152', '248']
      .map(
        (x) =>
          `<g transform="translate(${x} 0)"><path d="M0 128c-16-20 8-40 14-18" fill="none" stroke="${GOLD}" stroke-width="6"/><circle cy="146" r="14" fill="${GOLD}"/><path d="M-34 214a34 34 0 0 1 68 0v16h-68z" fill="${t.main}"/><path d="M-22 200c8-14 36-14 44 0" stroke="${t.light}" stroke-width="5" fill="none"/><path d="M-26 230v34M0 230v46M26 230v34" stroke="${GOLD_DARK}" stroke-width="5"/><g fill="${t.accent}"><circle cx="-26" cy="270" r="8"/><circle cy="284" r="9"/><circle cx="26" cy="270" r="8"/></g></g>`,
      )
      .join(''),
  wallet: (t) =>
    `<rect x="98" y="134" width="204" height="150" rx="16" fill="${t.dark}"/><rect x="98" y="150" width="204" height="134" rx="16" fill="${t.main}"/><path d="M114 168h172v100H114z" fill="none" stroke="${t.light}" stroke-width="3" stroke-dasharray="10 7"/><path d="M302 190h-62a26 26 0 0 0 0 52h62z" fill="${t.accent}"/><circle cx="246" cy="216" r="9" fill="${t.dark}"/>`,
  belt: (t) =>
    `<path d="M200 116c60 0 104 34 104 78s-44 78-104 78-104-34-104-78 44-78 104-78zm0 34c-40 0-70 20-70 44s30 44 70 44 70-20 70-44-30-44-70-44z" fill="${t.main}"/><path d="M118 228c30 40 134 40 164 0" fill="none" stroke="${t.light}" stroke-width="4" stroke-dasharray="9 8"/><rect x="166" y="226" width="68" height="62" rx="10" fill="none" stroke="${GOLD}" stroke-width="13"/><path d="M200 232v48" stroke="${GOLD_DARK}" stroke-width="9"/>`,
  keychain: (t) =>
    `<circle cx="200" cy="126" r="38" fill="none" stroke="${METAL}" stroke-width="11"/><path d="M176 104a38 38 0 0 1 20-14" stroke="#fff" stroke-width="5" fill="none"/><path d="M200 164v24" stroke="${METAL_DARK}" stroke-width="10"/><path d="M152 190h96l20 34-34 92h-68l-34-92z" fill="${t.main}"/><circle cx="200" cy="248" r="30" fill="${t.accent}"/><path d="M200 224l8 16 18 2-13 12 4 18-17-9-17 9 4-18-13-12 18-2z" fill="${CREAM}"/>`,
} satisfies Record<string, DrawObject>;
