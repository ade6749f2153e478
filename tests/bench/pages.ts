import { measure, median, type Rate } from './load';
import type { Sites } from './sites';

const ROUNDS = 5;
const REQUESTS = 400;
const WARM_UP = 300;

/**
 * Each page against two minimal ones, in turn, as the median of the ratios of the rounds: one draws the same 24
 * cards as the festival does, the other ("bare") the least that shows a name and a price.
 */
export async function pageRatios({ rendering, keeping, minimalUrl, paths }: Sites): Promise<string[]> {
  const lines = [
    'Pages against a minimal Remix page with the same 24 cards (requests a second, median of rounds)',
  ];
  await measure(minimalUrl, WARM_UP);
  for (const [name, path] of Object.entries(paths)) {
    const urls = {
      rendered: rendering.url + path,
      kept: keeping.url + path,
      bare: minimalUrl,
      same: `${minimalUrl}own-cards`,
    };
    const rates: Record<keyof typeof urls, Rate[]> = { rendered: [], kept: [], bare: [], same: [] };
    for (const url of [urls.rendered, urls.kept]) await measure(url, WARM_UP);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const way of ['rendered', 'bare', 'kept', 'same'] as const)
        rates[way].push(await measure(urls[way], REQUESTS));
    }
    lines.push(row(`${name}, rendered`, rates.rendered, rates), row(`${name}, kept`, rates.kept, rates));
  }
  return lines;
}

type Minimal = { bare: readonly Rate[]; same: readonly Rate[] };

function row(name: string, ours: readonly Rate[], { bare, same }: Minimal): string {
  const rate = (rates: readonly Rate[]) => median(rates.map((one) => one.requestsPerSecond)).toFixed(0);
  const ratio = (theirs: readonly Rate[]) =>
    median(ours.map((one, round) => one.requestsPerSecond / (theirs[round]?.requestsPerSecond ?? 1))).toFixed(
      2,
    );
  const p95 = median(ours.map((one) => one.p95Ms));
  const against = `${rate(same)}: ratio ${ratio(same)}; against bare cards ${rate(bare)}: ${ratio(bare)}`;
  return `  ${name.padEnd(18)} ${rate(ours)} against ${against} (p95 ${p95.toFixed(1)} ms, ${ours[0]?.bytes} bytes)`;
}
