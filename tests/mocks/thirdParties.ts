import { http, passthrough } from 'msw';
import { setupServer } from 'msw/node';

/** This machine: sites that a test starts itself. */
const LOOPBACK = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\//;

/** What stands for the services of others; a test adds the answers of the one it speaks to with `use`. */
export const thirdParties = setupServer(http.all(LOOPBACK, () => passthrough()));
