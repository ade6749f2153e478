import { HttpResponse, http } from 'msw';

const MESSAGES = 'https://graph.facebook.com/:version/:phoneId/messages';

type Message = {
  to: string;
  type: 'template' | 'text';
  template?: { name: string; components: { type: string; parameters: { text: string }[] }[] };
  text?: { body: string };
};

/** A number as Meta keeps it: which templates it has, who has written to it lately, and what it has sent. */
export function whatsappCloud({ token = 'a token', phoneId = '1234567890' } = {}) {
  const sent: Message[] = [];
  const templates = new Set(['kode_masuk']);
  /** Numbers that wrote to us within a day: only to them plain text is delivered. */
  const talking = new Set<string>();
  let faults = 0;

  const refuse = (status: number, code: number, details: string) =>
    HttpResponse.json({ error: { message: details, code, error_data: { details } } }, { status });

  const handler = http.post(MESSAGES, async ({ request, params }) => {
    if (faults > 0) {
      faults -= 1;
      return refuse(503, 131_016, 'Service unavailable');
    }
    if (request.headers.get('Authorization') !== `Bearer ${token}`) return refuse(401, 190, 'Invalid token');
    if (params.phoneId !== phoneId) return refuse(400, 100, 'Unsupported post request');
    const message = (await request.json()) as Message;
    if (!/^62\d{8,14}$/.test(message.to)) return refuse(400, 100, 'Invalid parameter');
    if (message.type === 'template' && !templates.has(message.template?.name ?? ''))
      return refuse(404, 132_001, 'Template name does not exist in the translation');
    if (message.type === 'text' && !talking.has(message.to))
      return refuse(400, 131_047, 'Re-engagement message');
    sent.push(message);
    return HttpResponse.json({ messaging_product: 'whatsapp', messages: [{ id: `wamid.${sent.length}` }] });
  });

  return {
    handler,
    sent,
    talking,
    /** The business has no approved template. */
    dropTemplates: () => templates.clear(),
    /** The next so many requests fail as an overloaded Meta does. */
    failNext(times: number) {
      faults = times;
    },
    settings: { token, phoneId },
    /** The code of a message that was sent. */
    codeIn: (message: Message | undefined) =>
      message?.template?.components[0]?.parameters[0]?.text ??
      /\d{6}/.exec(message?.text?.body ?? '')?.[0] ??
      '',
  };
}
