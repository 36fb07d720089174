import { upload } from '../api/upload.ts';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { FileDrop } from '../ui/file-drop.tsx';

export interface Proof {
  id: string;
  name: string;
}

interface Props {
  label: string;
  value: Proof | null;
  onChange: (proof: Proof | null) => void;
  errorMessage: string | undefined;
}

const accepted = ['.pdf', '.png', '.jpg', '.jpeg', 'application/pdf', 'image/png', 'image/jpeg'];

/** One file, sent as soon as it is chosen. */
export function ProofField({ label, value, onChange, errorMessage }: Props) {
  const t = useText('pledges');
  const send = useTask(
    async (file: File) => {
      const { id } = await upload<{ id: string }>('proofs', 'application/octet-stream', file, () => undefined);
      return { id, name: file.name };
    },
    { touches: [], onDone: onChange },
  );
  return (
    <div className="pledge-proof">
      <FileDrop label={label} accept={accepted} onFile={file => send.mutate(file)} isDisabled={send.isPending} />
      <p className="field-help">{t('proofHelp')}</p>
      {value && (
        <p role="status">
          {value.name}{' '}
          <Button kind="quiet" size="small" name={t('removeFile', { name: value.name })} onPress={() => onChange(null)}>
            {t('remove')}
          </Button>
        </p>
      )}
      <FieldNote error={errorMessage} />
    </div>
  );
}
