import { around, at, type Draw, dots } from './tile';

const SIDE = 48;
const HALF = SIDE / 2;
const CENTRES = [
  [0, 0],
  [SIDE, 0],
  [0, SIDE],
  [SIDE, SIDE],
  [HALF, HALF],
] as const;

/** Kawung: the sugar palm's fruit cut across, four seeds about a point, and dots where four fruits meet. */
export const kawung: Draw = ({ line, accent, deep, ground, mid }) => {
  const seeds = around(4, 'M4.5 0C9-8.5 24-9.5 30 0C24 9.5 9 8.5 4.5 0Z', 45);
  const slits = around(4, 'M9 0C13-5 21.5-5.6 25.5 0C21.5 5.6 13 5 9 0Z', 45);
  const fruit = [
    `<g fill="${line}">${seeds}</g><g fill="${ground}">${slits}</g>`,
    `<g stroke="${line}" stroke-width="2.6">${around(4, 'M14.5 0h0M20 0h0', 45)}</g>`,
  ].join('');
  const knots = `<path d="M0-4.5L4.5 0 0 4.5-4.5 0Z" fill="${accent}"/><circle r="1.5" fill="${deep}"/>`;
  const ring = dots([
    [-5, 0],
    [5, 0],
    [0, -5],
    [0, 5],
  ]);
  const filling = `<g stroke="${mid}" stroke-width="2.4">${ring}</g><circle r="2.1" fill="${accent}"/>`;
  const gaps = [
    [HALF, 0],
    [HALF, SIDE],
    [0, HALF],
    [SIDE, HALF],
  ] as const;
  return {
    width: SIDE,
    height: SIDE,
    turn: 0,
    markup: `<g stroke-linecap="round">${at([[HALF, HALF]], fruit)}${at(gaps, filling)}${at(CENTRES, knots)}</g>`,
  };
};
