import { around, at, type Draw } from './tile';

const SIDE = 60;
const HALF = SIDE / 2;

/** Ceplok: roses in the squares of a lattice, small crosses where its lines meet. */
export const ceplok: Draw = ({ line, accent, deep, ground, mid }) => {
  const rose = [
    `<g fill="${line}">${around(8, 'M0-5C6-9 6.4-16 0-21C-6.4-16-6-9 0-5Z')}</g>`,
    `<g fill="${accent}">${around(4, 'M0-10C2-13 2-15 0-17.5C-2-15-2-13 0-10Z')}</g>`,
    `<circle r="6" fill="${accent}"/><circle r="3.6" fill="${deep}"/><circle r="1.5" fill="${line}"/>`,
  ].join('');
  const cross = `<circle r="11.5" fill="${deep}"/><path d="M0 0Q8-5 0-10-8-5 0 0 5 8 10 0 5-8 0 0-8 5 0 10 8 5 0 0-5-8-10 0-5 8 0 0Z" fill="${line}"/><circle r="2.6" fill="${accent}"/>`;
  const lattice = `<path d="M${HALF} 0L${SIDE} ${HALF} ${HALF} ${SIDE} 0 ${HALF}Z" fill="${ground}" stroke="${mid}" stroke-width="2.4" stroke-dasharray="0 5.3" stroke-linecap="round"/>`;
  const corners = [
    [0, 0],
    [SIDE, 0],
    [0, SIDE],
    [SIDE, SIDE],
  ] as const;
  return {
    width: SIDE,
    height: SIDE,
    turn: 0,
    markup: `${lattice}${at(corners, cross)}${at([[HALF, HALF]], rose)}`,
  };
};
