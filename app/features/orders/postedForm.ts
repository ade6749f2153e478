import { invalid, responseFor } from '~/errors';

/**
 * The form in the body of a write.
 * @throws a Response of 422 when the body is no form
 */
export async function postedForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw responseFor(invalid('the body is no form'));
  }
}
