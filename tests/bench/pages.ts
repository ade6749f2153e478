import { measure, median, type Rate } from './load';
import type { Sites } from './sites';

const ROUNDS = 5;
const REQUESTS = 400;
const WARM_UP = 300;

/** Each page against the minimal one, in turn A B C, as the median of the ratios of the rounds. */
export async function pageRatios({ rendering, keeping, minimalUrl, paths }: Sites): Promise<string[]> {
  const lines = [
    'Pages against a minimal Remix page with the same 24 cards (requests a second, median of rounds)',
  ];
  await measure(minimalUrl, WARM_UP);
  for (const [name, path] of Object.entries(paths)) {
    const urls = { rendered: rendering.url + path, kept: keeping.url + path, minimal: minimalUrl };
    const rates: Record<keyof typeof urls, Rate[]> = { rendered: [], kept: [], minimal: [] };
    for (const url of [urls.rendered, urls.kept]) await measure(url, WARM_UP);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const way of ['rendered', 'minimal', 'kept'] as const)
        rates[way].push(await measure(urls[way], REQUESTS));
    }
    lines.push(
      row(`${name}, rendered`, rates.rendered, rates.minimal),
      row(`${name}, kept`, rates.kept, rates.minimal),
    );
  }
  return lines;
}

function row(name: string, ours: readonly Rate[], theirs: readonly Rate[]): string {
  const rate = (rates: readonly Rate[]) => median(rates.map((one) => one.requestsPerSecond));
  const ratio = median(
    ours.map((one, round) => one.requestsPerSecond / (theirs[round]?.requestsPerSecond ?? 1)),
  );
  const p95 = median(ours.map((one) => one.p95Ms));
  return `  ${name.padEnd(18)} ${rate(ours).toFixed(0)} against ${rate(theirs).toFixed(0)}: ratio ${ratio.toFixed(2)} (p95 ${p95.toFixed(1)} ms, ${ours[0]?.bytes} bytes)`;
}
