import { upload } from '../api/upload.ts';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { FileDrop } from '../ui/file-drop.tsx';

export interface Proof {
  id: string;
  name: string;
}

const accepted = ['.pdf', '.png', '.jpg', '.jpeg', 'application/pdf', 'image/png', 'image/jpeg'];
const most = 10;

/** Files that show what is signed: each is sent as soon as it is chosen. */
export function EvidenceField({ proofs, onChange }: { proofs: Proof[]; onChange: (proofs: Proof[]) => void }) {
  const t = useText('attestations');
  const add = useTask(
    async (file: File) => {
      const { id } = await upload<{ id: string }>('proofs', 'application/octet-stream', file, () => undefined);
      return { id, name: file.name };
    },
    { touches: [], onDone: proof => onChange([...proofs, proof]) },
  );
  return (
    <div className="evidence">
      <FileDrop
        label={t('sign.evidence')}
        accept={accepted}
        onFile={file => add.mutate(file)}
        isDisabled={add.isPending || proofs.length >= most}
      />
      <p className="field-help">{t('sign.evidenceHelp')}</p>
      <ul className="proofs">
        {proofs.map(({ id, name }) => (
          <li key={id}>
            {name}{' '}
            <Button
              kind="quiet"
              size="small"
              name={t('sign.removeFile', { name })}
              onPress={() => onChange(proofs.filter(proof => proof.id !== id))}
            >
              {t('sign.removeShort')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
