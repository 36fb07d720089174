import { useState } from 'react';
import { mediaUrl } from '../api/media.ts';
import { RefusalError } from '../api/refusal-error.ts';
import { useSentence } from '../api/refusal.ts';
import { upload } from '../api/upload.ts';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { nameFor, picturesIn, type DraftFile } from './draft-media.rules.ts';
import type { CourseDraft } from './draft.rules.ts';
import './course-files.css';

type Uploaded = Omit<DraftFile, 'name' | 'mediaId'> & { id: string };

interface Props {
  draft: CourseDraft;
  onChange: (part: Partial<CourseDraft>) => void;
}

/** The pictures, videos and captions of the course: handed in here, called by name in the lessons. */
export function CourseFiles({ draft, onChange }: Props) {
  const t = useText('courses');
  const format = useFormat();
  const problem = useProblem();
  const [sent, tell] = useState(0);
  const take = useTask(
    async (file: File) => {
      tell(0);
      return { file, media: await upload<Uploaded>('course-media', 'application/octet-stream', file, tell) };
    },
    {
      touches: [],
      refused: 'here',
      onDone: ({ file, media: { id: mediaId, ...about } }) => {
        const names = draft.files.map(({ name }) => name);
        const name = nameFor(file.name, about.mimeType, names);
        onChange({ files: [...draft.files, { name, mediaId, ...about }] });
      },
    },
  );
  return (
    <div className="course-files">
      <p className="field-help">{t('files.help')}</p>
      {take.error && <Notice kind="refused">{problem(take.error)}</Notice>}
      <FileDrop
        label={t('files.drop')}
        accept={['.png', '.jpg', '.jpeg', '.gif', '.webp', '.mp4', '.webm', '.vtt']}
        onFile={file => take.mutate(file)}
        isDisabled={take.isPending}
      />
      {take.isPending && <ProgressBar label={t('files.sending')} value={sent} max={1} text={format.share(sent)} />}
      <p role="status" className="visually-hidden">
        {take.data && t('files.taken', { name: take.data.file.name })}
      </p>
      {draft.files.length > 0 && (
        <ul className="file-rows">
          {draft.files.map(file => (
            <FileRow
              key={file.name}
              file={file}
              uses={usesOf(file, draft)}
              onRemove={() => onChange({ files: draft.files.filter(each => each !== file) })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function FileRow({ file, uses, onRemove }: { file: DraftFile; uses: readonly number[]; onRemove: () => void }) {
  const t = useText('courses');
  const format = useFormat();
  const { name, mediaId, kind, bytes, width, height, durationSeconds } = file;
  const facts = [
    t(`files.kind.${kind}`),
    width && height ? `${width} × ${height}` : null,
    durationSeconds === null ? null : t('files.seconds', { seconds: format.number(Math.round(durationSeconds)) }),
    t('files.size', { megabytes: format.decimal(Math.max(0.1, bytes / 1_048_576)) }),
  ].filter(fact => fact !== null);
  return (
    <li>
      <span className="file-face">
        {kind === 'IMAGE' ? <img src={mediaUrl(mediaId)} alt="" loading="lazy" /> : <Icon name="file" size={28} />}
      </span>
      <span className="file-words">
        <strong>{name}</strong>
        <small>{facts.join(' ・ ')}</small>
        <small>
          {uses.length > 0
            ? t('files.usedIn', { lessons: uses.map(number => t('placeLesson', { number })).join(t('files.and')) })
            : t('files.unused')}
        </small>
      </span>
      <Button kind="quiet" size="small" name={t('files.remove', { name })} onPress={onRemove}>
        {t('removeAction')}
      </Button>
    </li>
  );
}

/** The numbers of the lessons that call it. */
function usesOf({ name }: DraftFile, { lessons }: CourseDraft): number[] {
  return lessons.flatMap(({ body, video: { file, captionsJa, captionsEn, transcript } }, index) => {
    const pictures = [body, transcript].flatMap(({ ja, en }) => [ja, en]).flatMap(picturesIn);
    const called = [...pictures.map(picture => picture.name), file, captionsJa, captionsEn];
    return called.includes(name) ? [index + 1] : [];
  });
}

const reasons = [
  'UNKNOWN_TYPE',
  'TOO_LARGE',
  'UNREADABLE',
  'TOO_MANY_PIXELS',
  'NO_PICTURE',
  'NO_DURATION',
  'BROKEN_CAPTIONS',
] as const;

function useProblem(): (error: unknown) => string {
  const t = useText('courses');
  const sentence = useSentence();
  return error => {
    const params = error instanceof RefusalError && error.code === 'MEDIA_REFUSED' ? error.params : {};
    const reason = reasons.find(each => each === params['reason']);
    return reason ? t(`files.refused.${reason}`, { line: Number(params['line'] ?? 0) }) : sentence(error);
  };
}
