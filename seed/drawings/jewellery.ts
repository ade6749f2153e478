import { CREAM, type DrawObject, dots, GOLD, GOLD_DARK, METAL, METAL_DARK } from './tint';

export const jewellery = {
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
  keychain: (t) =>
    `<circle cx="200" cy="126" r="38" fill="none" stroke="${METAL}" stroke-width="11"/><path d="M176 104a38 38 0 0 1 20-14" stroke="#fff" stroke-width="5" fill="none"/><path d="M200 164v24" stroke="${METAL_DARK}" stroke-width="10"/><path d="M152 190h96l20 34-34 92h-68l-34-92z" fill="${t.main}"/><circle cx="200" cy="248" r="30" fill="${t.accent}"/><path d="M200 224l8 16 18 2-13 12 4 18-17-9-17 9 4-18-13-12 18-2z" fill="${CREAM}"/>`,
} satisfies Record<string, DrawObject>;
