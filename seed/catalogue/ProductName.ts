import { fill } from './Filling';
import properNouns from './properNouns.json';
import type { Random } from './Random';
import type { Template } from './Templates';
import { type ProvinceWords, placeName, type Size, sizesOf } from './Words';

const ATTEMPTS = 12;
const SIZE_IN_NAME_SHARE = 0.22;
const USUAL_SIZE_SHARE = 0.55;
const alwaysCapital = new Set(properNouns);
const namesMotifs = new Set(['batik-tenun', 'kriya-dekorasi', 'anak-mainan']);

/** What one store already has: names as shown, and things ("Ulos Sadum" in "lembar 2 × 1 m"). */
export type Taken = { names: Set<string>; things: Set<string> };

/** One thing of a template: its words and size chosen. `pack` is how many of it are sold together. */
export type Naming = { name: string; slots: Record<string, string>; size: Size; pack: number };

type Made = { words: ProvinceWords; regency: string };

/** A name that the store does not use yet, marked taken; null when chance found none in a few attempts. */
export function unused(random: Random, template: Template, made: Made, taken: Taken): Naming | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { plain, slots, size } = drawn(random, template, made);
    const sized = isMeasure(size) ? `${plain} ${size.label}` : plain;
    const name = random.chance(SIZE_IN_NAME_SHARE) || taken.names.has(plain) ? sized : plain;
    const thing = `${plain}|${size.unit}`;
    if (taken.names.has(name) || taken.things.has(thing)) continue;
    taken.names.add(name);
    taken.things.add(thing);
    return { name, slots, size, pack: 1 };
  }
  return null;
}

/** When a store has used up its names: several of one thing sold together, which always finds a name. */
export function asPack(random: Random, template: Template, made: Made, taken: Taken): Naming {
  const { plain, slots, size } = drawn(random, template, made);
  let pack = 2;
  while (taken.names.has(`${plain} (paket isi ${pack})`)) pack++;
  const name = `${plain} (paket isi ${pack})`;
  taken.names.add(name);
  return { name, slots, size, pack };
}

/** The same words inside a sentence: "daging sapi", but "Medan"; regional crafts keep the names of motifs. */
export function inSentence(template: Template, slots: Record<string, string>): Record<string, string> {
  if (template.from && namesMotifs.has(template.categorySlug)) return slots;
  const lowered = { ...slots };
  for (const slot of ['variety', 'flavour']) {
    const word = slots[slot];
    if (word) lowered[slot] = word.split(' ').map(lowerUnlessName).join(' ');
  }
  return lowered;
}

function drawn(random: Random, template: Template, made: Made) {
  const slots = slotsOf(random, template, made);
  return { plain: fill(template.name, slots), slots, size: usualSize(random, sizesOf(template.sizes)) };
}

function slotsOf(random: Random, template: Template, { words, regency }: Made): Record<string, string> {
  const slots: Record<string, string> = {
    motif: random.pick(words.motifs),
    landmark: random.pick(words.landmarks),
    fruit: random.pick(words.fruits),
    place: placeName(regency),
  };
  if (template.varieties) slots.variety = random.pick(template.varieties);
  if (template.flavours) slots.flavour = random.pick(template.flavours);
  return slots;
}

function lowerUnlessName(word: string): string {
  return alwaysCapital.has(word) ? word : word.toLowerCase();
}

/** The first size of a list is the usual one. */
function usualSize(random: Random, sizes: readonly Size[]): Size {
  const [usual] = sizes;
  return usual && random.chance(USUAL_SIZE_SHARE) ? usual : random.pick(sizes);
}

/** "250 g" says something in a name, "1 potong" does not. */
function isMeasure(size: Size): boolean {
  return !/^1 (potong|pasang|set|lembar|buah|pot|batang)$/.test(size.label);
}
