import { at, type Draw, dots } from './tile';

const WIDTH = 30;
const BLADES = 40;
const HEIGHT = 54;

/** One blade, from the upper line down to the lower one, its head bent back like a wave. */
const BLADE = 'M8 0H22C13 5 10 9 14 15C19 22 16 34 2 40H-12C-3 35-1 31-5 25C-10 18-7 6 8 0Z';
const VEIN = 'M9 5C0 10-1 15 4 20C9 25 8 31 0 35.5';

/** Parang: rows of blades that lean like waves against a cliff, between them a chain of diamonds (mlinjon). */
export const parang: Draw = ({ line, accent, deep, ground }) => {
  const blade = `<path d="${BLADE}" fill="${line}"/><path d="${VEIN}" stroke="${ground}" stroke-width="2.6" fill="none"/>`;
  const pearls = dots([
    [20, 8],
    [20.5, 14],
    [21, 32],
    [24, 26],
  ]);
  const diamond = `<path d="M0-4.6L5.4 0 0 4.6-5.4 0Z" fill="${accent}"/><circle r="1.3" fill="${deep}"/>`;
  const chain = [0, WIDTH / 2, WIDTH].map((x) => [x, BLADES + 7] as const);
  const both = [
    [0, 0],
    [WIDTH, 0],
  ] as const;
  const blades = at(both, `${blade}<g stroke="${accent}" stroke-width="2.4">${pearls}</g>`);
  const band = `<path d="M0 ${BLADES}H${WIDTH}V${HEIGHT}H0Z" fill="${deep}"/><path d="M0 ${BLADES + 0.9}H${WIDTH}M0 ${HEIGHT - 0.9}H${WIDTH}" stroke="${line}" stroke-width="1.8"/>`;
  return {
    width: WIDTH,
    height: HEIGHT,
    turn: -42,
    markup: `<g stroke-linecap="round">${blades}${band}${at(chain, diamond)}</g>`,
  };
};
