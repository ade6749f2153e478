import { fill } from './Filling';
import { inSentence, type Naming } from './ProductName';
import type { Random } from './Random';
import type { Template } from './Templates';
import { careOf, makerSentences, tradeOf } from './Words';

/** Two to five sentences: what it is, how to keep or use it, sometimes who made it. */
export function description(random: Random, template: Template, naming: Naming): string {
  const slots = inSentence(template, naming.slots);
  const care = random.shuffle(careOf(template.care).sentences).slice(0, random.int(1, 2));
  const makers = random.chance(0.4) ? [random.pick(makerSentences[tradeOf(template.categorySlug)])] : [];
  const pack = naming.pack > 1 ? [`Harga untuk ${naming.pack} sekaligus, lebih hemat.`] : [];
  return [random.pick(template.about), ...pack, ...makers, ...care]
    .map((sentence) => fill(sentence, slots))
    .join(' ');
}
