import type { Step } from './JoinStep';
import type { JoinPage } from './joinPage.server';

export type FormPage = Extract<JoinPage, { kind: 'form' }>;
export type StepProps = { page: FormPage; shown: FormPage['shown']; step: Step };
