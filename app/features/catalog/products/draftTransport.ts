/** What became of what was sent: the product that it is kept at, nobody answered, or it was not taken. */
export type KeptAnswer = { kind: 'kept'; productId: number } | { kind: 'lost' } | { kind: 'refused' };

const LIMIT_MS = 20_000;

/** Leaves a form at an address of this site, beside whatever else the page does. It never throws. */
export function leaveDraft(address: string, form: FormData, signal: AbortSignal): Promise<KeptAnswer> {
  return new Promise((resolve) => {
    const asking = new XMLHttpRequest();
    asking.open('POST', address);
    asking.timeout = LIMIT_MS;
    asking.onload = () => resolve(answerOf(asking));
    asking.onerror = () => resolve({ kind: 'lost' });
    asking.ontimeout = () => resolve({ kind: 'lost' });
    asking.onabort = () => resolve({ kind: 'refused' });
    signal.addEventListener('abort', () => asking.abort());
    asking.send(new URLSearchParams(pairs(form)));
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): KeptAnswer {
  // A proxy that cannot reach the house, or a house that is starting: as good as nobody.
  if (status >= 500) return { kind: 'lost' };
  const productId = /^{"productId":(\d+)}$/.exec(responseText)?.[1];
  return status === 200 && productId ? { kind: 'kept', productId: Number(productId) } : { kind: 'refused' };
}

function pairs(form: FormData): [string, string][] {
  const texts: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string' && name !== 'intent') texts.push([name, value]);
  }
  return [...texts, ['intent', 'keep']];
}
