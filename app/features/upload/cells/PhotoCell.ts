import type { Cell } from '../reading/Header';
import * as CellText from './CellText';

/** What a cell of photos names, in its order: web addresses and names of files. */
export const read = (cell: Cell | undefined): string[] =>
  CellText.lines(String(cell ?? ''))
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => !CellText.isEmpty(part));

/** Whether it is fetched, and not looked for among the files of an archive. */
export const isAddress = (ref: string): boolean => /^https?:\/\//i.test(ref);

/** The name of a file without its folders, whichever stroke parts them. */
export const baseName = (name: string): string => name.replace(/^.*[/\\]/s, '');
