import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';

/** The parts of each notice, in order; of those that have versions, of each version. */
const PARTS = {
  about: ['how', 'what', 'price', 'light'],
  privacy: ['order', 'account', 'seller', 'cookies', 'counts', 'others', 'keep', 'rights'],
  terms: ['parties', 'order', 'price', 'goods', 'returns', 'fair', 'seller', 'account'],
  privacy20261112: ['order', 'cookies', 'counts', 'others', 'rights'],
  terms20261112: ['parties', 'order', 'price', 'goods', 'returns', 'fair'],
} as const;
type Text = keyof typeof PARTS;

export type NoticeName = 'about' | 'privacy' | 'terms';
/** The version that is shown and the others that there are, as days: `2026-11-24`. */
export type NoticeVersions = { shown: string; isPresent: boolean; others: readonly string[] };

type Props = { name: 'about' } | { name: 'privacy' | 'terms'; versions: NoticeVersions };

/** A page of plain words: about, privacy, terms. */
export function NoticePage(props: Props) {
  const t = useText('notices');
  // The keys are put together from the names above; a test holds them to the messages.
  const say = t as (key: string) => string;
  const text = textOf(props);
  return (
    <article className="wrap py-8">
      <div className="prose mx-auto max-w-2xl">
        <h1 className="text-3xl font-extrabold md:text-4xl">{say(`${text}.title`)}</h1>
        <p className="text-lg text-soft">{say(`${text}.lead`)}</p>
        {'versions' in props && <Since {...props} />}
        {PARTS[text].map((part) => (
          <section key={part}>
            <h2 className="mt-8 mb-2 text-xl">{say(`${text}.${part}.title`)}</h2>
            {say(`${text}.${part}.text`)
              .split('\n')
              .map((paragraph) => (
                <p key={paragraph} className="mb-3">
                  {paragraph}
                </p>
              ))}
          </section>
        ))}
        {'versions' in props && <OtherVersions {...props} />}
      </div>
    </article>
  );
}

/** The present text has the plain name, an old one carries its day. */
function textOf(props: Props): Text {
  if (!('versions' in props) || props.versions.isPresent) return props.name;
  const old = `${props.name}${props.versions.shown.replaceAll('-', '')}`;
  if (!(old in PARTS)) throw new Error(`the version ${props.versions.shown} has no text`);
  return old as Text;
}

const PATHS = { privacy: paths.privacy, terms: paths.terms };

type Versioned = Extract<Props, { name: 'privacy' | 'terms' }>;

function Since({ name, versions }: Versioned) {
  const t = useText('notices');
  const language = useLanguage();
  const at = Moment.dayMonthYear(Date.parse(versions.shown), language);
  return (
    <p className="text-soft">
      {t('version.since', { at })}{' '}
      {!versions.isPresent && <a href={PATHS[name](language)}>{t('version.old')}</a>}
    </p>
  );
}

function OtherVersions({ name, versions }: Versioned) {
  const t = useText('notices');
  const language = useLanguage();
  return (
    <section>
      <h2 className="mt-8 mb-2 text-xl">{t('version.others')}</h2>
      <ul>
        {versions.others.map((version) => (
          <li key={version}>
            <a
              href={paths.noticeVersion(name, language, version)}
              className="inline-flex min-h-11 items-center"
            >
              {t('version.one', { at: Moment.dayMonthYear(Date.parse(version), language) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
