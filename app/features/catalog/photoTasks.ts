import type { PictureFormat } from './Picture';

/** A line of text on a picture. `top` and `left` in pixels; `lines` is the most it may take. */
export type PictureText = {
  text: string;
  weight: 'bold' | 'medium';
  sizePx: number;
  colour: string;
  left: number;
  top: number;
  widthPx: number;
  heightPx: number;
};

/** What the picture thread can be asked. Files are read there, so that their bytes are not copied between. */
export type PhotoTask =
  | { kind: 'measure'; bytes: Uint8Array }
  | { kind: 'resize'; file: string; width: number; format: PictureFormat }
  | { kind: 'compose'; svg: string; texts: PictureText[]; fontFolder: string };

export type Measured = { mime: string; width: number; height: number };
export type PhotoResult =
  | { kind: 'measured'; measured: Measured }
  | { kind: 'picture'; bytes: Uint8Array<ArrayBuffer> };

export type ThreadRequest = { id: number; task: PhotoTask };
export type ThreadAnswer = { id: number; result: PhotoResult } | { id: number; error: string };
