import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { invalid, isDomainError, responseFor } from '~/errors';
import { actInStore, enterStore, type StoreVisit } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import type { LineLost } from '~/ui/panel/lineLost';
import * as DraftForm from './DraftForm';
import * as PhotoUpload from './PhotoUpload';
import { draftsFromPhotos } from './photoDraftRepo.server';
import { completeDrafts, discardDraft } from './photoDrafts.server';
import { receiveForm } from './photoForm.server';
import { uploadMeans } from './photoPieces.server';
import { twinsOfUpload } from './photoUploadEnd.server';
import * as Rupiah from './Rupiah';

/** Many photos at once become drafts; those of the last days are there to be filled in. */
export async function sellerPhotosPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerPhotos');
  const { pathname, searchParams } = new URL(args.request.url);
  const t = translator(paths.languageOf(pathname), 'photos');
  const since = services.clock.now() - PhotoUpload.KEEP_DONE_MS;
  const drafts = await draftsFromPhotos(services.db, visit.store.id, since);
  const sentId = Number(searchParams.get('terkirim'));
  return {
    title: t('title'),
    panel: visit.panel,
    store: visit.store.slug,
    canSend: visit.store.approval !== 'suspended',
    drafts,
    said: saidOf(searchParams.get('kabar')),
    sent: drafts.some(({ id }) => id === sentId)
      ? await twinsOfUpload(services.db, visit.store.id, sentId)
      : null,
  };
}

const SAID = ['saved', 'discarded'] as const;
const saidOf = (word: string | null) => SAID.find((one) => one === word) ?? null;

/** What one of the page's forms asks for. */
export async function sellerPhotosAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = form.has('discard') ? 'discard' : String(form.get('intent') ?? '');
  const visit = await actInStore(services, args, 'sellerPhotos', intent);
  const page = paths.sellerPhotos(paths.languageOf(new URL(args.request.url).pathname));
  try {
    if (intent === 'send') return await send(services, visit, form, page);
    if (intent === 'complete') return await complete(services, visit, form, page);
    return await discard(services, visit, form, page);
  } catch (error) {
    throw isDomainError(error) ? responseFor(error) : error;
  }
}

export type SendProblem = PhotoUpload.UploadRefusal | 'missing';

/** Without script: one photo in a form. */
async function send(services: Services, visit: StoreVisit, form: FormData, page: string) {
  const price = String(form.get('price') ?? '');
  const problem = (sendProblem: SendProblem) =>
    data({ intent: 'send' as const, sendProblem, price }, { status: 422 });
  const file = form.get('photo');
  if (!(file instanceof File)) throw invalid('the form has no photo');
  if (file.size === 0 && file.name === '') return problem('missing');
  const read = Rupiah.parse(price);
  const state = await receiveForm(services, file, {
    ...{ storeId: visit.store.id, personId: visit.person.id, forProductId: null },
    priceRupiah: read.ok ? read.rupiah : null,
  });
  if (state.state === 'done') return redirect(`${page}?terkirim=${state.productId}#draf`, { status: 303 });
  return problem(state.state === 'refused' ? state.reason : 'damaged');
}

async function complete(services: Services, visit: StoreVisit, form: FormData, page: string) {
  const read = DraftForm.read(form);
  if (read.problems.length > 0) {
    return data({ intent: 'complete' as const, problems: read.problems }, { status: 422 });
  }
  await completeDrafts(uploadMeans(services), visit.store.id, read.completions);
  return redirect(`${page}?kabar=saved#draf`, { status: 303 });
}

/** What was typed for the others is kept as far as it can be: it came with the same form. */
async function discard(services: Services, visit: StoreVisit, form: FormData, page: string) {
  const productId = Number(form.get('discard'));
  const others = DraftForm.read(form).completions.filter((one) => one.productId !== productId);
  await discardDraft(services, visit.store.id, productId);
  await completeDrafts(uploadMeans(services), visit.store.id, others);
  return redirect(`${page}?kabar=discarded#draf`, { status: 303 });
}

export type SellerPhotosPage = Awaited<ReturnType<typeof sellerPhotosPage>>;
export type SellerPhotosAnswer =
  | { intent: 'send'; sendProblem: SendProblem; price: string }
  | { intent: 'complete'; problems: DraftForm.Problem[] }
  | LineLost;
