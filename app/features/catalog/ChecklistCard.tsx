import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';
import * as Checklist from './Checklist';

/** What is still missing until the store can be seen, with how far it is. */
export function ChecklistCard({ items }: { items: readonly Checklist.Item[] }) {
  const t = useText('joining');
  const { done, all } = Checklist.progress(items);
  const required = items.filter(({ isRequired }) => isRequired);
  const advised = items.filter(({ isRequired, state }) => !isRequired && state !== 'done');
  return (
    <section className="card p-4 md:p-6">
      <h2 className="text-lg md:text-xl">{t('checklist.title')}</h2>
      <p className="mt-1 text-soft">{t('checklist.progress', { done, all })}</p>
      <progress
        value={done}
        max={all}
        aria-label={t('checklist.title')}
        className="mt-2 h-2 w-full accent-leaf"
      />
      <List items={required} />
      {advised.length > 0 && (
        <>
          <h3 className="mt-4">{t('checklist.advised')}</h3>
          <List items={advised} />
        </>
      )}
    </section>
  );
}

function List({ items }: { items: readonly Checklist.Item[] }) {
  const t = useText('joining');
  return (
    <ul className="mt-3 grid gap-2 sm:grid-cols-2">
      {items.map(({ name, state }) => (
        <li
          key={name}
          className={`flex items-start gap-2 ${state === 'done' ? 'text-soft' : 'font-semibold'}`}
        >
          <Icon
            name={state === 'done' ? 'check' : 'clock'}
            className={`mt-0.5 size-5 shrink-0 ${state === 'done' ? 'text-leaf' : 'text-gold'}`}
          />
          <span>
            {t(`checklist.items.${name}`)}
            <span className={state === 'waiting' ? 'block text-sm text-gold' : 'sr-only'}>
              {' '}
              {t(`checklist.states.${state}`)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
