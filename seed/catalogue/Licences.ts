import type { Random } from './Random';
import type { Template } from './Templates';
import type { SeedHalal, SeedProduct } from './types';
import { careOf, isFood, tradeOf } from './Words';

const CERTIFIED_SHARE = 0.45;
const PIRT_SHARE = 0.55;
const BPOM_SHARE = 0.3;

type Licences = Pick<SeedProduct, 'halal' | 'pirt' | 'bpom'>;

/** Numbers of the right shape that no authority gave: their middle is zeros. */
export function draw(random: Random, template: Template): Licences {
  const trade = tradeOf(template.categorySlug);
  return {
    halal: halal(random, template),
    pirt: isFood(template.categorySlug) && template.halal !== 'no' ? pirt(random, template) : null,
    bpom: trade === 'body' && random.chance(BPOM_SHARE) ? bpom(random, template) : null,
  };
}

function halal(random: Random, template: Template): SeedHalal {
  if (template.halal === 'no') return { status: 'not-halal', number: null };
  if (!isFood(template.categorySlug)) return { status: 'not-applicable', number: null };
  if (!random.chance(CERTIFIED_SHARE)) return { status: 'unknown', number: null };
  return { status: 'certified', number: `ID00000000${random.int(100_000_000, 999_999_999)}` };
}

/** Packaging, kind of food, regency 0000 (there is none), two serials, year of expiry: 13 digits, hyphen, 2. */
function pirt(random: Random, template: Template): string | null {
  const kind = careOf(template.care).pirt;
  if (!kind || !random.chance(PIRT_SHARE)) return null;
  return `2${kind}0000${random.int(10, 99)}${random.int(1000, 9999)}-${random.int(29, 31)}`;
}

function bpom(random: Random, template: Template): string {
  return /^(jamu|sari)/.test(template.care)
    ? `TR0000${random.int(10_000, 99_999)}`
    : `NA000000${random.int(10_000, 99_999)}`;
}
