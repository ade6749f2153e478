import { useText } from '~/i18n/useText';
import type { FestivalProblem } from './festivalIntents.server';

/** What could not be done and why, naming the product that it is about. */
export function FestivalProblemText({ problem }: { problem: FestivalProblem }) {
  const t = useText('curation');
  if (problem.kind === 'lacks') {
    const lacks = problem.lacks.map((lack) => t(`lacks.${lack}`)).join(' ');
    return <>{t('problems.lacks', { name: problem.name, lacks })}</>;
  }
  return <>{t(`problems.${problem.kind}`, { name: 'name' in problem ? problem.name : '' })}</>;
}
