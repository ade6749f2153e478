import type { JsonLd } from '~/ui/head';
import type { FestivalHead } from './FestivalHead';

/** A festival as a schema.org Event; without its days when none are set. */
export function eventLd(head: FestivalHead, url: string): JsonLd {
  return {
    '@type': 'Event',
    name: head.name,
    description: head.story || head.theme || undefined,
    url,
    startDate: isoOf(head.opensAt),
    endDate: isoOf(head.closesAt),
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'VirtualLocation', url },
    organizer: { '@type': 'Organization', name: 'Bangga', url },
    isAccessibleForFree: true,
  };
}

const isoOf = (at: number | null): string | undefined =>
  at === null ? undefined : new Date(at).toISOString();
