/** Four tones of one cloth: the ground, the drawn line, a second colour, and the dark of the folds. */
export type Palette = { ground: string; line: string; accent: string; deep: string };

export const PALETTES = {
  soga: { ground: '#7A4B26', line: '#F6E7CC', accent: '#D9A441', deep: '#4E2D14' },
  indigo: { ground: '#23305E', line: '#F0E8D6', accent: '#8FA9D6', deep: '#151E40' },
  mega: { ground: '#3E6D9C', line: '#F4F1E6', accent: '#BFD8EA', deep: '#274A70' },
  merah: { ground: '#7C2432', line: '#F8E3CC', accent: '#E08A5B', deep: '#4F131E' },
  hijau: { ground: '#2F4D3C', line: '#F2E8CE', accent: '#DDB04E', deep: '#1C3226' },
  krem: { ground: '#EAD9B8', line: '#7A4B26', accent: '#B3572E', deep: '#CDB58A' },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;
