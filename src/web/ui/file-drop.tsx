import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { isFileDropItem } from 'react-aria-components/useDrop';
import { useText } from '../text/index.ts';
import { Icon } from './icon.tsx';
import './button.css';
import './file-drop.css';

interface Props {
  label: string;
  /** MIME types or endings: ['.csv', 'text/csv']. */
  accept: readonly string[];
  file?: File | null;
  onFile: (file: File) => void;
  isDisabled?: boolean;
}

export function FileDrop({ label, accept, file, onFile, isDisabled = false }: Props) {
  const t = useText('ui');
  return (
    <DropZone
      className="file-drop"
      isDisabled={isDisabled}
      onDrop={event => {
        const dropped = event.items.find(isFileDropItem);
        if (dropped) void dropped.getFile().then(onFile);
      }}
    >
      <Text slot="label" className="file-drop-label">
        <Icon name="file" size={28} />
        {file ? file.name : label}
      </Text>
      <FileTrigger acceptedFileTypes={accept} onSelect={files => files?.[0] && onFile(files[0])}>
        <Button className="button" isDisabled={isDisabled}>
          {t('chooseFile')}
        </Button>
      </FileTrigger>
      <span className="field-help">{t('dropFile')}</span>
    </DropZone>
  );
}
