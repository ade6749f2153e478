import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { readEnv } from '~/env.server';
import type { AccountMeans } from '~/features/accounts/AccountMeans';
import * as codeRepo from '~/features/accounts/code/codeRepo.server';
import { armCode, redeemCode, redeemLink } from '~/features/accounts/code/codes.server';
import * as SignInCode from '~/features/accounts/code/SignInCode';
import { makeCookies } from '~/server/cookies.server';
import { systemRandom } from '~/services.server';
import { eachDatabase } from '../setup/databases';
import { sampled } from '../setup/runs';
import { NOW } from './people';

const cookies = makeCookies('a secret of the tests, known to all', { secure: false });
const env = readEnv({ NODE_ENV: 'test' });
const BROWSERS = ['one', 'two'];
const ADDRESSES = ['+6286200000011', 'sari@contoh.id'];

type Step =
  | { kind: 'ask'; browser: number; address: number; isMade: boolean }
  | { kind: 'make' | 'link' | 'right' | 'wrong'; code: number }
  | { kind: 'wait'; ms: number };

/** What a code is, reckoned the plain way from all that has happened to it. */
type Model = {
  id: number;
  browser: string;
  address: string;
  code: string | null;
  link: string | null;
  tries: number;
  untilAt: number;
  isUsed: boolean;
};

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('ask' as const),
        browser: fc.nat(1),
        address: fc.nat(1),
        isMade: fc.boolean(),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom('make' as const, 'link' as const, 'right' as const, 'wrong' as const),
        code: fc.nat(5),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        ms: fc.integer({ min: 1, max: 7 * 60_000 }),
      }),
    },
  ),
  { minLength: 5, maxLength: 40 },
);

eachDatabase('a code, whatever happens to it', (open) => {
  it('lets in exactly when it is the newest, unused, in time and has tries left', async () => {
    const { db } = await open();
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const clock = fixedClock(NOW);
        const means: AccountMeans = { db, clock, cookies, env, random: systemRandom };
        await db.deleteFrom('signInCode').execute();
        const codes: Model[] = [];
        const isLive = (model: Model) =>
          !model.isUsed &&
          model.untilAt > clock.now() &&
          codes.filter(({ address }) => address === model.address).at(-1) === model;
        const lastOf = (browser: string) => codes.filter((model) => model.browser === browser).at(-1);
        const make = async (model: Model) => {
          Object.assign(model, await armCode(means, db, model.id));
          Object.assign(model, { tries: SignInCode.TRIES, untilAt: clock.now() + SignInCode.CODE_LIFE_MS });
        };
        for (const step of all) {
          if (step.kind === 'wait') {
            clock.advance(step.ms);
            continue;
          }
          if (step.kind === 'ask') {
            const [browser, address] = [BROWSERS[step.browser]!, ADDRESSES[step.address]!];
            const untilAt = clock.now() + SignInCode.WAITING_LIFE_MS;
            const id = await codeRepo.insertCode(db, {
              ...{ purpose: 'signIn', channel: 'email', address, personId: null, browserHash: browser },
              ...{ codeHash: null, linkHash: null, triesLeft: 5, createdAt: clock.now(), expiresAt: untilAt },
            });
            codes.push({ id, browser, address, code: null, link: null, tries: 5, untilAt, isUsed: false });
            if (step.isMade) await make(codes.at(-1)!);
            continue;
          }
          const model = codes[step.code % Math.max(1, codes.length)];
          if (!model) continue;
          if (step.kind === 'make') {
            if (!model.isUsed) await make(model);
          } else if (step.kind === 'link') {
            const use = await redeemLink(means, model.link ?? 'none', async () => 'in');
            const expected = model.link !== null && isLive(model);
            expect(use.outcome === 'right').toBe(expected);
            if (expected) model.isUsed = true;
          } else {
            // Typed in the browser of the model: what counts there is the code it asked for last.
            const asked = lastOf(model.browser)!;
            const right = model.code ?? '000000';
            const typed =
              step.kind === 'right' ? right : String((Number(right) + 1) % 1_000_000).padStart(6, '0');
            const canTry = isLive(asked) && asked.code !== null && asked.tries > 0;
            const use = await redeemCode(
              means,
              { browserHash: model.browser, code: typed },
              async () => 'in',
            );
            expect(use.outcome === 'right').toBe(canTry && typed === asked.code);
            if (canTry) asked.tries -= 1;
            if (use.outcome === 'right') asked.isUsed = true;
          }
        }
      }),
      sampled(300),
    );
  });
});
