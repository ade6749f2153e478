import type { Phase } from '~/features/festival/Phase';
import { clockTime, weekdayDate } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { Kept } from '~/ui/Kept';
import { SectionHead } from '~/ui/SectionHead';
import type { FestivalHead } from './FestivalHead';

/** The days of the festival in order: what is on now and what happens next. */
export function PhaseLine({ head }: { head: FestivalHead }) {
  const { phases, now } = head;
  const begunAt = phases.filter(({ startsAt }) => startsAt <= now).at(-1)?.startsAt ?? null;
  return <Kept as="section" className="wrap mt-12" of={Inside} facts={{ phases, begunAt }} />;
}

type Props = {
  phases: readonly Phase[];
  /** When the present phase began. */
  begunAt: number | null;
};

function Inside({ phases, begunAt }: Props) {
  const t = useText('storefront');
  const shown = phases.filter(({ kind }) => kind !== 'preparation' && kind !== 'archive');
  return (
    <>
      <SectionHead title={t('next.title')} />
      <ol className="card grid gap-5 p-5 md:grid-flow-col md:auto-cols-fr md:gap-6 md:p-6">
        {shown.map((phase) => (
          <PhaseStep key={phase.startsAt} phase={phase} phases={phases} begunAt={begunAt} />
        ))}
      </ol>
    </>
  );
}

function PhaseStep({ phase, phases, begunAt }: Props & { phase: Phase }) {
  const t = useText('festival');
  const language = useLanguage();
  const isNow = begunAt === phase.startsAt;
  const isPast = begunAt !== null && phase.startsAt < begunAt;
  const name = nameOf(phase, phases);
  const moment = { day: weekdayDate(phase.startsAt, language), time: clockTime(phase.startsAt, language) };
  return (
    <li className="flex gap-3" aria-current={isNow ? 'step' : undefined}>
      <span
        className={`mt-1.5 size-3.5 shrink-0 rounded-full border-2 ${isNow ? 'border-merah bg-merah' : isPast ? 'border-soft bg-soft' : 'border-soft'}`}
      />
      <span className="flex flex-wrap items-center gap-x-2 md:flex-col md:items-start">
        <span className="font-display font-bold">{t(`phases.${name}`)}</span>
        {isNow && <span className="tag md:order-last md:mt-1.5">{t('now')}</span>}
        <time dateTime={new Date(phase.startsAt).toISOString()} className="w-full text-sm text-soft">
          {t('phaseAt', moment)}
        </time>
        <span className="w-full text-sm">{t(`phaseHints.${name}`)}</span>
      </span>
    </li>
  );
}

/** A festival that is open again after its busiest days goes on: it does not open a second time. */
function nameOf({ kind, startsAt }: Phase, phases: readonly Phase[]): Phase['kind'] | 'openAgain' {
  const isAgain = phases.some(
    (one) => one.startsAt < startsAt && (one.kind === 'open' || one.kind === 'peak'),
  );
  return kind === 'open' && isAgain ? 'openAgain' : kind;
}
