import { at, type Draw, dots } from './tile';

const WIDTH = 36;
const HEIGHT = 72;

/** Lereng: slopes of rain (udan liris): bands of vine, of diamonds and of waves lean side by side. */
export const lereng: Draw = ({ line, accent, deep, ground }) => {
  const leaf = `<path d="M0 0C2-7 9-9 13-7C12-1 7 3 0 0Z" fill="${line}"/>`;
  const vine = [
    `<path d="M0 14C6 4 12 4 18 14S30 24 36 14" fill="none" stroke="${line}" stroke-width="2"/>`,
    `${at([[18, 14]], leaf)}<g transform="translate(18 14) rotate(180)">${leaf}</g>`,
    `<g stroke="${accent}" stroke-width="3.6">${dots([
      [8, 15],
      [28, 13],
    ])}</g>`,
  ].join('');
  const diamonds = `<path d="M0 28H36V46H0Z" fill="${deep}"/><path d="M0 37L9 31 18 37 27 31 36 37 27 43 18 37 9 43Z" fill="${accent}"/><g stroke="${ground}" stroke-width="3">${dots(
    [
      [9, 37],
      [27, 37],
    ],
  )}</g><g stroke="${line}" stroke-width="2">${dots([
    [0, 32],
    [18, 32],
    [36, 32],
    [0, 42],
    [18, 42],
    [36, 42],
  ])}</g>`;
  const waves = `<path d="M0 59q4.5-8 9 0t9 0 9 0 9 0" fill="none" stroke="${accent}" stroke-width="2.2"/>`;
  const rules = `<path d="M0 28H36M0 46H36M0 50H36M0 68H36" stroke="${line}" stroke-width="1.5"/>`;
  return {
    width: WIDTH,
    height: HEIGHT,
    turn: -38,
    markup: `<g stroke-linecap="round">${vine}${diamonds}${waves}${rules}</g>`,
  };
};
