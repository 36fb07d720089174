import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { UseFormReturn } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { useSure } from '../api/use-sure.tsx';
import { Allegations } from '../cases/allegations.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import {
  ConfirmDecisionDocument,
  type DecisionToConfirm,
  DecisionToConfirmDocument,
  SendDecisionBackDocument,
} from './decisions.graphql.ts';
import { lighterThan, type Sanction } from './ladder.ts';
import { useAmount } from './sanction-amount.ts';

const route = getRouteApi('/inside/decisions-to-confirm/$id');

/** What does the committee advise, and what do I decide? */
export function ToConfirmPage() {
  const t = useText('decisions');
  const words = useText('cases');
  const query = useApi(DecisionToConfirmDocument, { id: route.useParams().id });
  return (
    <Page title={t('confirm.title')} lead={t('confirm.lead')} above={<Link to="/my-cases">{words('hub.title')}</Link>}>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {({ decisionToConfirm: advice }) => (
          <>
            <Advice advice={advice} />
            <Section title={t('confirm.mine')}>
              {advice.confirmedAs ? (
                <Notice kind="done">{t('confirm.done', { sanction: words(`sanctions.${advice.confirmedAs}`) })}</Notice>
              ) : (
                <ConfirmForm advice={advice} />
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Advice({
  advice: { number, subject, allegations, sanction, amount, reasons },
}: {
  advice: DecisionToConfirm;
}) {
  const t = useText('decisions');
  const words = useText('cases');
  const amountOf = useAmount();
  const format = useFormat();
  return (
    <>
      <Section title={t('confirm.advised')}>
        <DefinitionList
          items={[
            [words('list.number'), number],
            [words('list.subject'), format.name(subject)],
            [t('confirm.sanction'), words(`sanctions.${sanction}`)],
            [t('decision.amount'), amountOf(sanction, amount)],
          ]}
        />
        <h3>{t('confirm.reasons')}</h3>
        <p className="case-text">{reasons}</p>
      </Section>
      <Section title={words('one.allegations')}>
        <Allegations allegations={allegations} />
      </Section>
    </>
  );
}

interface Values {
  sanction: Sanction | typeof again;
  reasons: string;
}

/** Nothing lighter and not as advised: the committee weighs it again. */
const again = 'AGAIN';

function ConfirmForm({ advice }: { advice: DecisionToConfirm }) {
  const t = useText('decisions');
  const words = useText('cases');
  const { caseId, sanction: advised } = advice;
  const form = useDraftForm<Values>(`decision to confirm ${caseId}`, { sanction: advised, reasons: '' });
  const isAgain = form.watch('sanction') === again;
  return (
    <>
      <Bound control={form.control} name="sanction" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('confirm.sanction')}
            options={[
              ...[advised, ...lighterThan(advised)].map(value => ({
                value,
                label: t(value === advised ? 'confirm.as' : 'confirm.lighter', {
                  sanction: words(`sanctions.${value}`),
                }),
              })),
              { value: again, label: t('confirm.again'), help: t('confirm.againHelp') },
            ]}
          />
        )}
      </Bound>
      {isAgain ? <SendBack advice={advice} form={form} /> : <Confirm advice={advice} form={form} />}
    </>
  );
}

interface AnswerProps {
  advice: DecisionToConfirm;
  form: UseFormReturn<Values>;
}

function Confirm({ advice: { caseId, version, sanction: advised }, form }: AnswerProps) {
  const t = useText('decisions');
  const sure = useSure({ title: t('confirm.asks'), text: <p>{t('confirm.does')}</p>, action: t('confirm.action') });
  return (
    <>
      <MoveForm
        form={form}
        document={ConfirmDecisionDocument}
        variables={({ sanction, reasons }) => ({
          input: { caseId, version, reasons, sanction: sanction === advised || sanction === again ? null : sanction },
        })}
        before={sure.before}
        action={t('confirm.action')}
        said={t('confirm.said')}
      >
        <Reasons form={form} help={t('confirm.whyHelp')} />
        <p>{t('confirm.does')}</p>
      </MoveForm>
      {sure.dialog}
    </>
  );
}

function SendBack({ advice: { caseId, version }, form }: AnswerProps) {
  const t = useText('decisions');
  const navigate = useNavigate();
  const sure = useSure({
    title: t('confirm.againAsks'),
    text: <p>{t('confirm.againDoes')}</p>,
    action: t('confirm.againAction'),
  });
  return (
    <>
      <MoveForm
        form={form}
        document={SendDecisionBackDocument}
        variables={({ reasons }) => ({ input: { caseId, version, reasons } })}
        before={sure.before}
        action={t('confirm.againAction')}
        said={t('confirm.againSaid')}
        touches={['WaitingCases']}
        onDone={() => void navigate({ to: '/my-cases' })}
      >
        <Reasons form={form} help={t('confirm.againWhyHelp')} />
        <p>{t('confirm.againDoes')}</p>
      </MoveForm>
      {sure.dialog}
    </>
  );
}

function Reasons({ form, help }: { form: UseFormReturn<Values>; help: string }) {
  const t = useText('decisions');
  return (
    <Bound control={form.control} name="reasons" required>
      {field => <TextField {...field} label={t('confirm.why')} description={help} rows={8} maxLength={20_000} />}
    </Bound>
  );
}
