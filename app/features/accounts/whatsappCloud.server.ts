import { z } from 'zod';
import * as PhoneNumber from './PhoneNumber';

/** A version of Meta's Graph API lives for two years at least. */
const GRAPH_URL = 'https://graph.facebook.com/v23.0';
const PATIENCE_MS = 10_000;
/**
 * The authentication template that a business must have approved at Meta, with a copy-code button and in Indonesian:
 * only with one may it write first (Cloud API, "Authentication templates").
 */
const TEMPLATE = { name: 'kode_masuk', language: { code: 'id' } };
/** Meta's code for a template that does not exist in this language. */
const NO_TEMPLATE = 132_001;

export type WhatsappPlace = { token: string; phoneId: string };

/** Thrown when a message was not taken; the text says what Meta said, without the number it was for. */
class WhatsappError extends Error {
  override name = 'WhatsappError';
  constructor(
    message: string,
    readonly code: number | null,
  ) {
    super(message);
  }
}

/**
 * Sends a sign-in code to a number in E.164. With the approved template; without one as plain `text`, which Meta
 * delivers only to who has written to this number within a day.
 * @throws WhatsappError, and what `fetch` throws when Meta cannot be reached within ten seconds
 */
export async function sendWhatsappCode(
  place: WhatsappPlace,
  to: string,
  { code, text }: { code: string; text: string },
) {
  const parameters = [{ type: 'text', text: code }];
  const components = [
    { type: 'body', parameters },
    { type: 'button', sub_type: 'url', index: '0', parameters },
  ];
  try {
    await post(place, to, { type: 'template', template: { ...TEMPLATE, components } });
  } catch (error) {
    if (!(error instanceof WhatsappError) || error.code !== NO_TEMPLATE) throw error;
    await post(place, to, { type: 'text', text: { body: text, preview_url: false } });
  }
}

const refusalSchema = z.object({
  error: z.object({ code: z.number(), error_data: z.object({ details: z.string() }).partial().optional() }),
});

async function post({ token, phoneId }: WhatsappPlace, to: string, message: object): Promise<void> {
  const answer = await fetch(`${GRAPH_URL}/${phoneId}/messages`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: PhoneNumber.digits(to),
      ...message,
    }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.ok) return;
  const read = refusalSchema.safeParse(await answer.json().catch(() => null));
  const code = read.success ? read.data.error.code : null;
  const details = read.success ? read.data.error.error_data?.details : undefined;
  throw new WhatsappError(
    `WhatsApp answered ${answer.status}, code ${code ?? 'unknown'}: ${details ?? ''}`,
    code,
  );
}
