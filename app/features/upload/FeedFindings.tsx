import { Link } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import type { FeedFindings as Findings } from './feedCheck.server';

/** What Meta would refuse of each product, with a link to where it is mended. */
export function FeedFindings({ findings }: { findings: Findings }) {
  const t = useText('feeds');
  const language = useLanguage();
  const { productCount, leftOutCount, flawedCount, listed, nextAfter } = findings;
  if (flawedCount === 0) return <p>{t('check.allGood', { count: productCount })}</p>;
  return (
    <>
      <p>{t('check.found', { flawed: flawedCount, all: productCount, out: leftOutCount })}</p>
      <ul className="divide-y divide-line">
        {listed.map(({ id, name, problems }) => (
          <li key={id} className="py-2">
            <Link
              to={paths.sellerProduct(language, id)}
              lang="id"
              className="flex min-h-11 items-center font-semibold hover:underline"
            >
              {name}
            </Link>
            <ul className="list-disc pl-5 text-soft">
              {problems.map((problem) => (
                <li key={problem}>{t(`problems.${problem}`)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {nextAfter !== null && (
        <Link
          to={paths.sellerFeed(language, { setelah: String(nextAfter) })}
          className="button button-quiet"
          rel="next"
        >
          {t('check.next')}
        </Link>
      )}
    </>
  );
}
