/**
 * Five tones of one cloth: the ground, the drawn line, a second colour, the dark of the folds, and a tone near
 * the ground for the small filling (isen-isen).
 */
export type Palette = { ground: string; line: string; accent: string; deep: string; mid: string };

export const PALETTES = {
  soga: { ground: '#7A4B26', line: '#F6E7CC', accent: '#DDA63F', deep: '#4A2A12', mid: '#A9743F' },
  indigo: { ground: '#23305E', line: '#F3EAD8', accent: '#8FA9D6', deep: '#141C3D', mid: '#4A5F9C' },
  mega: { ground: '#3E6D9C', line: '#F6F2E6', accent: '#BFD8EA', deep: '#23426B', mid: '#6F9CC4' },
  merah: { ground: '#7C2432', line: '#F9E4CC', accent: '#E59A5F', deep: '#4C111C', mid: '#AE4A4B' },
  hijau: { ground: '#2F4D3C', line: '#F3E9CF', accent: '#DDB04E', deep: '#1A2F24', mid: '#5C8166' },
  krem: { ground: '#E6D2AA', line: '#6E4220', accent: '#AE4B26', deep: '#3E2411', mid: '#C39A5E' },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;
