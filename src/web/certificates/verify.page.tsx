import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { isRefusal } from '../api/refusal-error.ts';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { Counter } from '../shell/counter.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { TextField } from '../ui/text-field.tsx';
import './certificate.css';
import { CheckCertificateDocument, type CheckedCertificate } from './certificate.graphql.ts';

/** Is this certificate genuine? The code stands after #, so that no server's log has it. */
export function VerifyPage() {
  const t = useText('certificates');
  const code = useRouterState({ select: ({ location }) => location.hash });
  return (
    <Counter>
      <Page title={t('verify.title')} lead={t('verify.lead')}>
        <CodeForm key={code} code={code} />
        {code && <Answer code={code} />}
      </Page>
    </Counter>
  );
}

function CodeForm({ code }: { code: string }) {
  const t = useText('certificates');
  const navigate = useNavigate();
  const [typed, type] = useState(code);
  const check = (event: FormEvent): void => {
    event.preventDefault();
    void navigate({ to: '/verify', hash: typed.trim(), replace: true });
  };
  return (
    <Form onSubmit={check}>
      <TextField
        label={t('verify.code')}
        description={t('verify.codeHelp')}
        value={typed}
        onChange={type}
        maxLength={100}
        isRequired
        exact
      />
      <div className="form-actions">
        <Button kind="primary" type="submit" isDisabled={typed.trim() === ''}>
          {t('verify.check')}
        </Button>
      </div>
    </Form>
  );
}

function Answer({ code }: { code: string }) {
  const t = useText('certificates');
  const query = useApi(CheckCertificateDocument, { code });
  return (
    <div role="status">
      {isRefusal(query.error, 'NOT_FOUND') ? (
        <Notice kind="warn" title={t('verify.unknownTitle')}>
          {t('verify.unknownText')}
        </Notice>
      ) : (
        <Loaded query={query}>{({ certificate }) => <Genuine certificate={certificate} />}</Loaded>
      )}
    </div>
  );
}

const kinds = { VALID: 'done', EXPIRED: 'warn', SUPERSEDED: 'info', REVOKED: 'warn' } as const;

function Genuine({ certificate }: { certificate: CheckedCertificate }) {
  const t = useText('certificates');
  const format = useFormat();
  const { title, issuer, fulfilledOn, issuedAt, validity } = certificate;
  const { state, since, validUntil } = validity;
  const period = validUntil ? t('until', { day: format.day(validUntil) }) : t('forGood');
  return (
    <Notice kind={kinds[state]} title={t(`verify.title_${state}`)}>
      {state !== 'VALID' && <p>{t(`verify.since_${state}`, { since: since ? format.day(since) : '' })}</p>}
      <p>{t('verify.compare')}</p>
      <div className="verify-facts">
        <DefinitionList
          items={[
            [t('verify.holder'), format.name(certificate)],
            [t('course'), format.pick(title)],
            [t('fulfilledOn'), format.day(fulfilledOn)],
            [t('verify.validUntil'), state === 'REVOKED' ? null : period],
            [t('verify.issuer'), issuer && format.pick(issuer)],
            [t('verify.issuedAt'), format.dayOf(issuedAt)],
          ]}
        />
      </div>
    </Notice>
  );
}
