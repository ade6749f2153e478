import { CREAM } from './tint';

/** What lies between the cloth and the object. `cloth` fills with the pattern, `ground` is the cloth's own colour. */
export type Layout = (cloth: string, colours: { ground: string; deep: string; accent: string }) => string;

const sheet = (markup: string) => `<g fill="${CREAM}">${markup}</g>`;
const shadow = '<ellipse cx="204" cy="318" rx="96" ry="12" fill="#3A2A1A" opacity=".16"/>';

/** A round plate on the cloth. */
const plate: Layout = (cloth) =>
  `<rect width="400" height="400" fill="${cloth}"/><circle cx="200" cy="206" r="158" fill="#000" opacity=".14"/>${sheet('<circle cx="200" cy="200" r="158"/>')}${shadow}`;

/** A doorway with a round top, as at a market hall. */
const arch: Layout = (cloth, { accent }) =>
  `<rect width="400" height="400" fill="${cloth}"/>${sheet('<path d="M52 400V196a148 148 0 0 1 296 0v204z"/>')}<path d="M52 400V196a148 148 0 0 1 296 0v204" fill="none" stroke="${accent}" stroke-width="7"/><rect x="59" y="320" width="282" height="80" fill="${accent}" opacity=".35"/>${shadow}`;

/** A wall of paper, and the cloth over the table in front. */
const table: Layout = (cloth, { ground, accent }) =>
  `${sheet('<rect width="400" height="400"/>')}<circle cx="200" cy="176" r="142" fill="${accent}" opacity=".28"/><rect y="286" width="400" height="114" fill="${ground}"/><rect y="286" width="400" height="114" fill="${cloth}"/><rect y="286" width="400" height="7" fill="#000" opacity=".16"/>${shadow}`;

/** The cloth hung across a corner. */
const drape: Layout = (cloth, { ground, deep }) =>
  `${sheet('<rect width="400" height="400"/>')}<path d="M0 0h400v96C290 130 120 250 84 400H0z" fill="${ground}"/><path d="M0 0h400v96C290 130 120 250 84 400H0z" fill="${cloth}"/><path d="M400 96C290 130 120 250 84 400" fill="none" stroke="${deep}" stroke-width="6"/><circle cx="214" cy="212" r="136" fill="${CREAM}"/>${shadow}`;

export const LAYOUTS: readonly Layout[] = [plate, arch, table, drape];
