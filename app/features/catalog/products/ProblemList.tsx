import { useEffect, useRef } from 'react';
import { useText } from '~/i18n/useText';
import { Notice } from '~/ui/panel/Notice';
import { idOf } from './fieldOf';
import { isEmpty, type Problems } from './ProductProblem';

/** What is wrong, gathered above the form: each a way to its field. The first thing that is heard of a refusal. */
export function ProblemList({ problems }: { problems: Problems }) {
  const t = useText('products');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isEmpty(problems)) ref.current?.focus();
  }, [problems]);
  if (isEmpty(problems)) return null;
  const found = Object.entries(problems);
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="bad">
        <p>{t('editor.refused', { count: found.length })}</p>
        <ul className="mt-1 list-disc pl-5 font-normal">
          {found.slice(0, MOST).map(([name, [problem]]) => (
            <li key={name}>
              <a href={`#${name === 'variants' ? 'variasi' : idOf(name)}`} className="underline">
                {problem && t(`problems.${problem}`)}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** A table of a hundred variants without prices would fill the page. */
const MOST = 8;
