import { around, at, type Draw, dots } from './tile';

const SIDE = 52;

/** Truntum: stars as they come out one by one, large and small, over a sky of dots. */
export const truntum: Draw = ({ line, accent, mid, deep }) => {
  const star = `<g fill="${line}">${around(8, 'M0-3L1.9-9 0-12.5-1.9-9Z')}</g><circle r="2.6" fill="${accent}"/><circle r="1" fill="${deep}"/>`;
  const bud = `<g fill="${accent}">${around(4, 'M0-1.4C2.8-3.4 2.6-5.6 0-7.4C-2.6-5.6-2.8-3.4 0-1.4Z', 45)}</g><circle r="1.5" fill="${line}"/>`;
  const sky = dots(
    [
      [0, 13],
      [13, 0],
      [0, -13],
      [-13, 0],
    ].flatMap(([x = 0, y = 0]) => [
      [39 + x * 0.72, 13 + y * 0.72] as const,
      [13 + x * 0.72, 39 + y * 0.72] as const,
    ]),
  );
  return {
    width: SIDE,
    height: SIDE,
    turn: 0,
    markup: `${at(
      [
        [13, 13],
        [39, 39],
      ],
      star,
    )}${at(
      [
        [39, 13],
        [13, 39],
      ],
      bud,
    )}<g stroke="${mid}" stroke-width="2.2" stroke-linecap="round">${sky}</g>`,
  };
};
