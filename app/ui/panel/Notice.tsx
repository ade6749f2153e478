import type { ReactNode } from 'react';
import { Icon, type IconName } from '~/ui/Icon';

const TONES = {
  good: 'border-leaf/40 text-leaf',
  hint: 'border-line text-soft',
  warning: 'border-gold/40 bg-gold-ground text-gold',
  bad: 'border-merah/50 text-merah',
} as const;
const ICONS: Readonly<Record<keyof typeof TONES, IconName>> = {
  good: 'check',
  hint: 'chat',
  warning: 'clock',
  bad: 'seal',
};

/** What is said of the page as a whole. `bad` and `good` are read out when they come up. */
export function Notice({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={`flex gap-3 rounded-card border bg-card p-4 font-semibold ${TONES[tone]}`}
    >
      <Icon name={ICONS[tone]} className="mt-0.5 size-5" />
      <div>{children}</div>
    </div>
  );
}
