import { useText } from '~/i18n/useText';
import type { Shown } from './joinCheck.server';

/** The links that shoppers will use, to be tried before anything is sent. */
export function TryContact({ tries }: Pick<Shown, 'tries'>) {
  const t = useText('joining');
  if (tries.length === 0) return null;
  return (
    <section className="card p-4 md:p-6">
      <h2 className="text-lg">{t('try.title')}</h2>
      <p className="mt-1 text-soft">{t('try.lead')}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        {tries.map(({ channel, href }) => (
          <a
            key={channel}
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            className={`button ${channel === 'whatsapp' ? 'button-whatsapp' : 'button-instagram'}`}
          >
            {t(`try.${channel}`)}
          </a>
        ))}
      </p>
    </section>
  );
}
