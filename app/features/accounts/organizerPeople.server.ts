import type { LoaderFunctionArgs } from '@remix-run/node';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import { searchPeople, storesOfPeople } from './people/peopleRepo.server';
import { enter } from './visit.server';

const PAGE_SIZE = 30;
const LONGEST_QUERY = 100;

/** People with an account, to be found by name, number or e-mail. */
export async function organizerPeoplePage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerPeople');
  const { pathname, searchParams } = new URL(args.request.url);
  const text = (searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  const before = searchParams.get('sebelum') ?? '';
  const found = await searchPeople(services.db, {
    text,
    beforeId: /^\d{1,15}$/.test(before) ? Number(before) : null,
    limit: PAGE_SIZE + 1,
  });
  const people = found.slice(0, PAGE_SIZE);
  const stores = await storesOfPeople(
    services.db,
    people.map(({ id }) => id),
  );
  return {
    title: translator(paths.languageOf(pathname), 'accounts')('people.title'),
    panel: visit.panel,
    query: text,
    people: people.map((person) => ({
      ...person,
      stores: stores.filter(({ personId }) => personId === person.id).map(({ name }) => name),
    })),
    nextBefore: found.length > PAGE_SIZE ? (people.at(-1)?.id ?? null) : null,
  };
}
export type OrganizerPeoplePage = Awaited<ReturnType<typeof organizerPeoplePage>>;
