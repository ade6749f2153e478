import { useText } from '~/i18n/useText';

/** The parts of each notice, in order. */
const PARTS = {
  about: ['how', 'what', 'price', 'light'],
  privacy: ['order', 'cookies', 'counts', 'others', 'rights'],
  terms: ['parties', 'order', 'price', 'goods', 'returns', 'fair'],
} as const;

export type NoticeName = keyof typeof PARTS;

/** A page of plain words: about, privacy, terms. */
export function NoticePage({ name }: { name: NoticeName }) {
  const t = useText('notices');
  // The keys are put together from the names above; a test holds them to the messages.
  const say = t as (key: string) => string;
  return (
    <article className="wrap py-8">
      <div className="prose mx-auto max-w-2xl">
        <h1 className="text-3xl font-extrabold md:text-4xl">{say(`${name}.title`)}</h1>
        <p className="text-lg text-soft">{say(`${name}.lead`)}</p>
        {PARTS[name].map((part) => (
          <section key={part}>
            <h2 className="mt-8 mb-2 text-xl">{say(`${name}.${part}.title`)}</h2>
            {say(`${name}.${part}.text`)
              .split('\n')
              .map((paragraph) => (
                <p key={paragraph} className="mb-3">
                  {paragraph}
                </p>
              ))}
          </section>
        ))}
      </div>
    </article>
  );
}
