import type { PhotoRefusal } from './PhotoKind';
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
  /** Where it stands between `left` and `left + widthPx`; absent: at the left. */
  align?: 'middle' | 'end';
};

type Bytes = Uint8Array<ArrayBuffer>;

/** What the picture thread can be asked. Files are read there, so that their bytes are not copied between. */
export type PhotoTask =
  | { kind: 'take'; source: string | Uint8Array }
  | { kind: 'resize'; file: string; width: number; format: PictureFormat }
  | { kind: 'compose'; svg: string; texts: PictureText[]; fontFolder: string };

/** The tasks that give a picture. */
export type PictureTask = Exclude<PhotoTask, { kind: 'take' }>;

/** A photo made fit to be kept: upright, without what cameras write into it. `sourceHash` is of the bytes that came. */
export type CleanPhoto = { bytes: Bytes; mime: string; width: number; height: number; sourceHash: string };

export type PhotoResult =
  | ({ kind: 'taken' } & CleanPhoto)
  | { kind: 'refused'; reason: PhotoRefusal }
  | { kind: 'picture'; bytes: Bytes };

export type ThreadRequest = { id: number; task: PhotoTask };
export type ThreadAnswer = { id: number; result: PhotoResult } | { id: number; error: string };
