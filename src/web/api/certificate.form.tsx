import { useEffect, useRef, useState } from 'react';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select, type Option } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from './draft-form.ts';
import { ask } from './fetcher.ts';
import { graphql } from './graphql.ts';
import { useSentence } from './refusal.ts';
import { upload } from './upload.ts';
import { useTask } from './use-api.ts';
import { useViewer } from './viewer.ts';

const HandInCertificateDocument = graphql(`
  mutation HandInCertificate($input: HandInCertificateInput!) {
    handInCertificate(input: $input)
  }
`);

const empty = { certificateTitle: '', issuer: '', issuedOn: '', validUntil: '' };

interface Props {
  /** What its draft is kept under. */
  name: string;
  /** What happens once it is handed in. */
  lead: string;
  /** The duty that it is for; empty while one of the duties has to be chosen. */
  assignmentId: string;
  duty?: { label: string; options: readonly Option[] };
  said: string;
  touches: readonly string[];
  onDone: () => void;
}

/** Hands in a certificate from elsewhere, for a duty of one's own or of somebody else. */
export function CertificateForm({ name, lead, assignmentId, duty, said, touches, onDone }: Props) {
  const t = useText('elsewhere');
  const tUi = useText('ui');
  const sentence = useSentence();
  const { today } = useViewer();
  const [file, choose] = useState<File | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const form = useDraftForm(name, { assignmentId, ...empty });
  const { control } = form;
  const handIn = useHandIn({ said, touches, onDone });
  useEffect(() => {
    if (handIn.error) notice.current?.focus();
  }, [handIn.error]);
  return (
    <Form onSubmit={form.handleSubmit(values => file && handIn.mutate({ ...values, file }))}>
      {handIn.error && (
        <Notice kind="refused" ref={notice}>
          {sentence(handIn.error)}
        </Notice>
      )}
      <p>{lead}</p>
      {duty && (
        <Bound control={control} name="assignmentId" required>
          {field => <Select {...field} {...duty} />}
        </Bound>
      )}
      <FileDrop
        label={t('file')}
        accept={['.pdf', '.png', '.jpg', '.jpeg', 'application/pdf', 'image/png', 'image/jpeg']}
        file={file}
        onFile={choose}
        isDisabled={handIn.isPending}
      />
      <Bound control={control} name="certificateTitle" required>
        {field => <TextField {...field} label={t('title')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="issuer" required>
        {field => <TextField {...field} label={t('issuer')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="issuedOn" required>
        {field => <DateField {...field} label={t('issuedOn')} max={today} />}
      </Bound>
      <Bound control={control} name="validUntil">
        {field => <DateField {...field} label={t('validUntil')} description={t('validUntilHelp')} min={today} />}
      </Bound>
      <div className="form-actions">
        <Button
          kind="primary"
          type="submit"
          isDisabled={!file}
          isPending={handIn.isPending}
          pendingLabel={tUi('sending')}
        >
          {t('action')}
        </Button>
      </div>
    </Form>
  );
}

/** Sends the file, then what it says. */
const useHandIn = (then: Pick<Props, 'said' | 'touches' | 'onDone'>) =>
  useTask(
    async ({ file, validUntil, ...told }: typeof empty & { assignmentId: string; file: File }) => {
      const { id: proofId } = await upload<{ id: string }>('proofs', 'application/octet-stream', file, () => undefined);
      return ask(HandInCertificateDocument, { input: { proofId, ...told, validUntil: validUntil || null } });
    },
    { ...then, refused: 'here' },
  );
