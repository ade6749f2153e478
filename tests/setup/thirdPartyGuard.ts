import { afterAll, afterEach, beforeAll } from 'vitest';
import { thirdParties } from '../mocks/thirdParties';

// No test reaches the world: a request that nothing answers here fails, and the console guard fails its test.
beforeAll(() => thirdParties.listen({ onUnhandledRequest: 'error' }));
afterEach(() => thirdParties.resetHandlers());
afterAll(() => thirdParties.close());
