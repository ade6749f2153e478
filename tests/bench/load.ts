import { Agent, get } from 'node:http';

export type Rate = { requestsPerSecond: number; p50Ms: number; p95Ms: number; bytes: number };

/** One GET, read to its end. Gives back the milliseconds it took and the bytes of the body. */
export function fetchOnce(url: string, agent: Agent): Promise<{ ms: number; bytes: number }> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { accept: 'text/html' } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - startedAt, bytes });
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.on('error', reject);
  });
}

/** Asks for `url` `requests` times, `concurrency` at a time, over kept connections to this machine. */
export async function measure(url: string, requests: number, concurrency = 4): Promise<Rate> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const times: number[] = [];
  let bytes = 0;
  let left = requests;
  const startedAt = performance.now();
  const one = async () => {
    while (left-- > 0) {
      const answer = await fetchOnce(url, agent);
      times.push(answer.ms);
      bytes = answer.bytes;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: times.length / seconds,
    p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
    bytes,
  };
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
