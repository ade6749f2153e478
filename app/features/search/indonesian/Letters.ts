const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters that many write for one another, by ear or by an older or foreign spelling. */
const ALIKE = ['pb', 'td', 'kgqc', 'fpv', 'szx', 'mn', 'iy', 'cs', 'jz', 'uw', 'lr', 'hk'];

const VOWELS = new Set('aeiou');
const beside = new Set<string>();
const alike = new Set<string>();

for (const row of ROWS) for (let at = 1; at < row.length; at += 1) add(beside, row.slice(at - 1, at + 1));
for (const [upper, lower] of [ROWS.slice(0, 2), ROWS.slice(1)]) {
  for (let at = 0; at < (lower?.length ?? 0); at += 1) {
    for (const above of upper?.slice(at, at + 2) ?? '') add(beside, above + lower?.[at]);
  }
}
for (const group of ALIKE) for (const a of group) for (const b of group) alike.add(a + b);

function add(pairs: Set<string>, pair: string) {
  pairs.add(pair);
  pairs.add([...pair].reverse().join(''));
}

export const isVowel = (letter: string): boolean => VOWELS.has(letter);

/** Next to each other on a keyboard. */
export const areBeside = (a: string, b: string): boolean => beside.has(a + b);

export const soundAlike = (a: string, b: string): boolean => alike.has(a + b);
