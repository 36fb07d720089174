import { upload } from '../api/upload.ts';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import type { Draft } from './write.draft.ts';

interface Props {
  value: Draft['file'];
  onChange: (file: Draft['file']) => void;
  errorMessage: string | undefined;
}

const accepted = ['.pdf', '.png', '.jpg', '.jpeg', 'application/pdf', 'image/png', 'image/jpeg'];

/** The text of the rules as a file, sent as soon as it is chosen. */
export function TextFileField({ value, onChange, errorMessage }: Props) {
  const t = useText('rulesets');
  const send = useTask(
    async (file: File) => {
      const { id } = await upload<{ id: string }>('proofs', 'application/octet-stream', file, () => undefined);
      return { id, name: file.name };
    },
    { touches: [], onDone: onChange },
  );
  return (
    <div className="rules-part">
      <FileDrop
        label={t('write.file')}
        accept={accepted}
        onFile={file => send.mutate(file)}
        isDisabled={send.isPending}
      />
      <p className="field-help">{t('write.fileHelp')}</p>
      {value && (
        <p role="status">
          {value.name}{' '}
          <Button
            kind="quiet"
            size="small"
            name={t('write.removeOf', { name: value.name })}
            onPress={() => onChange(null)}
          >
            {t('write.remove')}
          </Button>
        </p>
      )}
      <FieldNote error={errorMessage} />
    </div>
  );
}
