import { invalid, responseFor } from './errors';

/**
 * The form in the body of a write.
 * @throws a Response of 422 when the body is no form; what else goes wrong (a body that was read already, a
 * connection that broke) is a bug or the network's and stays what it is
 */
export async function postedForm(request: Request): Promise<FormData> {
  const isUnread = !request.bodyUsed;
  try {
    return await request.formData();
  } catch (error) {
    if (isUnread && error instanceof TypeError) throw responseFor(invalid('the body is no form'));
    throw error;
  }
}
