import { useEffect, useRef, useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { ask } from '../api/fetcher.ts';
import { Loaded } from '../api/loaded.tsx';
import { useSentence } from '../api/refusal.ts';
import { upload } from '../api/upload.ts';
import { useApi, useTask } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { OpenDuty } from './give-extension.form.tsx';
import { HandInForDocument, OpenDutiesDocument } from './petition.graphql.ts';

interface Props {
  personId: string;
  onDone: () => void;
}

/** Hands in a certificate from elsewhere for somebody, which a second person accepts. */
export function HandInCertificateForm(props: Props) {
  const t = useText('petitions');
  const query = useApi(OpenDutiesDocument, { personId: props.personId });
  return (
    <Loaded query={query}>
      {({ assignments: { edges } }) => {
        const open = edges.map(({ node }) => node).filter(({ fulfilledAt }) => !fulfilledAt);
        return open.length === 0 ? <p>{t('elsewhere.noDuties')}</p> : <Fields {...props} duties={open} />;
      }}
    </Loaded>
  );
}

const empty = { certificateTitle: '', issuer: '', issuedOn: '', validUntil: '' };

/** Sends the file, then what it says. */
function useHandIn(onDone: () => void) {
  const t = useText('petitions');
  return useTask(
    async ({ file, validUntil, ...told }: typeof empty & { assignmentId: string; file: File }) => {
      const { id: proofId } = await upload<{ id: string }>('proofs', 'application/octet-stream', file, () => undefined);
      return ask(HandInForDocument, { input: { proofId, ...told, validUntil: validUntil || null } });
    },
    { said: t('elsewhere.done'), touches: ['Petitions', 'OpenDuties'], refused: 'here', onDone },
  );
}

function Fields({ personId, duties, onDone }: Props & { duties: readonly OpenDuty[] }) {
  const t = useText('petitions');
  const tUi = useText('ui');
  const format = useFormat();
  const sentence = useSentence();
  const { today } = useViewer();
  const [file, choose] = useState<File | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const assignmentId = duties.length === 1 ? duties[0]!.id : '';
  const form = useDraftForm(`certificate of ${personId}`, { assignmentId, ...empty });
  const { control } = form;
  const handIn = useHandIn(onDone);
  useEffect(() => {
    if (handIn.error) notice.current?.focus();
  }, [handIn.error]);
  const options = duties.map(({ id, title, dueOn }) => ({
    value: id,
    label: format.pick(title),
    help: t('person.dutyDue', { day: format.day(dueOn) }),
  }));
  return (
    <Form onSubmit={form.handleSubmit(values => file && handIn.mutate({ ...values, file }))}>
      {handIn.error && (
        <Notice kind="refused" ref={notice}>
          {sentence(handIn.error)}
        </Notice>
      )}
      <p>{t('elsewhere.help')}</p>
      <Bound control={control} name="assignmentId" required>
        {field => <Select {...field} label={t('person.duty')} options={options} />}
      </Bound>
      <FileDrop
        label={t('elsewhere.file')}
        accept={['.pdf', '.png', '.jpg', '.jpeg', 'application/pdf', 'image/png', 'image/jpeg']}
        file={file}
        onFile={choose}
        isDisabled={handIn.isPending}
      />
      <Bound control={control} name="certificateTitle" required>
        {field => <TextField {...field} label={t('elsewhere.certificateTitle')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="issuer" required>
        {field => <TextField {...field} label={t('elsewhere.issuer')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="issuedOn" required>
        {field => <DateField {...field} label={t('elsewhere.issuedOn')} max={today} />}
      </Bound>
      <Bound control={control} name="validUntil">
        {field => (
          <DateField
            {...field}
            label={t('elsewhere.validUntil')}
            description={t('elsewhere.validUntilHelp')}
            min={today}
          />
        )}
      </Bound>
      <div className="form-actions">
        <Button
          kind="primary"
          type="submit"
          isDisabled={!file}
          isPending={handIn.isPending}
          pendingLabel={tUi('sending')}
        >
          {t('elsewhere.action')}
        </Button>
      </div>
    </Form>
  );
}
