import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { backPath } from '~/backPath';
import { isDomainError, notFound, responseFor } from '~/errors';
import { actInStore, type StoreVisit } from '~/features/accounts/visit.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import type { LineLost } from '~/ui/panel/lineLost';
import type { UploadRefusal } from './PhotoUpload';
import { receiveForm } from './photoForm.server';
import {
  makeCover,
  movePhoto,
  removePhoto,
  reorderPhotos,
  type Subject,
  setAlt,
} from './productPhotos.server';

/** What was done, for a sentence to say so. */
const SAID = {
  up: 'moved',
  down: 'moved',
  cover: 'moved',
  order: 'moved',
  alt: 'altSaved',
  remove: 'removed',
} as const;
type Intent = keyof typeof SAID;
export type PhotosSaid = (typeof SAID)[Intent] | 'added';

export type ProductPhotosAnswer =
  | { intent: 'said'; said: PhotosSaid }
  | { intent: 'refused'; reason: UploadRefusal | 'missing' }
  | LineLost;

/**
 * The forms of a product's photos. With script they hear what was done; without they lead back to `back`, the page
 * that holds them, with what was done (or why not) in its parameter `foto`.
 */
export async function productPhotoForms(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await actInStore(services, args, 'productPhotos', intent);
  const subject = { storeId: visit.store.id, productId: Number(args.params.productId) };
  try {
    if (!Number.isSafeInteger(subject.productId)) throw notFound('no product of that number');
    const answer =
      intent === 'add' ? await add(services, visit, subject, form) : await change(services, subject, form);
    if (form.get('via') === 'script') return data(answer, { status: answer.intent === 'said' ? 200 : 422 });
    return redirect(leadingBack(args.request, form, answer), { status: 303 });
  } catch (error) {
    throw isDomainError(error) ? responseFor(error) : error;
  }
}

async function change(services: Services, subject: Subject, form: FormData): Promise<Said> {
  const photoId = Number(form.get('photo'));
  const intent = String(form.get('intent')) as Intent;
  await DEEDS[intent](services, subject, { photoId, form });
  return { intent: 'said', said: SAID[intent] };
}

type Said = Exclude<ProductPhotosAnswer, LineLost>;
type Deed = (
  services: Services,
  subject: Subject,
  asked: { photoId: number; form: FormData },
) => Promise<void>;

const DEEDS: Readonly<Record<Intent, Deed>> = {
  up: (services, subject, { photoId }) => movePhoto(services, subject, photoId, -1),
  down: (services, subject, { photoId }) => movePhoto(services, subject, photoId, 1),
  cover: (services, subject, { photoId }) => makeCover(services, subject, photoId),
  remove: (services, subject, { photoId }) => removePhoto(services, subject, photoId),
  alt: (services, subject, { photoId, form }) =>
    setAlt(services, subject, photoId, String(form.get('alt') ?? '')),
  order: (services, subject, { form }) =>
    reorderPhotos(
      services,
      subject,
      String(form.get('order') ?? '')
        .split(',')
        .map(Number),
    ),
};

async function add(services: Services, visit: StoreVisit, subject: Subject, form: FormData): Promise<Said> {
  const file = form.get('photo');
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) {
    return { intent: 'refused', reason: 'missing' };
  }
  const state = await receiveForm(services, file, {
    ...{ storeId: subject.storeId, personId: visit.person.id, forProductId: subject.productId },
    priceRupiah: null,
  });
  if (state.state === 'done') return { intent: 'said', said: 'added' };
  return { intent: 'refused', reason: state.state === 'refused' ? state.reason : 'damaged' };
}

function leadingBack(request: Request, form: FormData, answer: Said): string {
  const language = paths.languageOf(new URL(request.url).pathname);
  const back = backPath(String(form.get('back') ?? '')) ?? paths.sellerPhotos(language);
  const page = new URL(back, request.url);
  page.searchParams.set('foto', answer.intent === 'said' ? answer.said : answer.reason);
  return `${page.pathname}${page.search}#foto`;
}
