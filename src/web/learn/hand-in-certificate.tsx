import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/fetcher.ts';
import { useSentence } from '../api/refusal.ts';
import { upload } from '../api/upload.ts';
import { useDraftForm } from '../api/draft-form.ts';
import { useTask } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { HandInCertificateDocument, type OwnDuty } from './duty.graphql.ts';

const empty = { issuer: '', certificateTitle: '', issuedOn: '', validUntil: '' };

/** Sends the file, then what it says. */
function useHandIn(assignmentId: string, onDone: () => void) {
  const t = useText('learn');
  return useTask(
    async ({ file, validUntil, ...told }: typeof empty & { file: File }) => {
      const { id: proofId } = await upload<{ id: string }>('proofs', 'application/octet-stream', file, () => undefined);
      return ask(HandInCertificateDocument, {
        input: { assignmentId, proofId, ...told, validUntil: validUntil || null },
      });
    },
    { said: t('elsewhere.asked'), touches: ['MyDuty'], refused: 'here', onDone },
  );
}

/** Asks that a certificate from elsewhere counts for this duty. */
export function HandInCertificate({ duty, onClose }: { duty: OwnDuty; onClose: () => void }) {
  const t = useText('learn');
  const tUi = useText('ui');
  const sentence = useSentence();
  const { today } = useViewer();
  const [file, choose] = useState<File | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const form = useDraftForm(`certificate ${duty.id}`, empty);
  const { control } = form;
  const handIn = useHandIn(duty.id, onClose);
  useEffect(() => {
    if (handIn.error) notice.current?.focus();
  }, [handIn.error]);
  return (
    <Dialog title={t('elsewhere.askTitle')} isOpen onClose={onClose}>
      <Form onSubmit={form.handleSubmit(values => file && handIn.mutate({ ...values, file }))}>
        {handIn.error && (
          <Notice kind="refused" ref={notice}>
            {sentence(handIn.error)}
          </Notice>
        )}
        <p>{t('elsewhere.askHelp')}</p>
        <FileDrop
          label={t('elsewhere.drop')}
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
            {t('elsewhere.askAction')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
