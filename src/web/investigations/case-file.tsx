import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { apiUrl, send } from '../api/fetcher.ts';
import { Loaded } from '../api/loaded.tsx';
import { useText } from '../text/index.ts';
import { Watermark } from './watermark.tsx';
import './investigations.css';

interface Props {
  /** Of the item that has it. */
  id: string;
  name: string;
}

/** What does the file show? To be looked at here; each opening is logged, so that it is asked for once. */
export function CaseFile({ id, name }: Props) {
  const query = useQuery({
    queryKey: ['caseFile', id],
    queryFn: async ({ signal }) => (await send(`case-files/${id}`, { signal })).blob(),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return <Loaded query={query}>{file => <Shown id={id} file={file} name={name} />}</Loaded>;
}

interface ShownProps extends Props {
  file: Blob;
}

function Shown({ id, file, name }: ShownProps) {
  const t = useText('investigations');
  const isBarred = useBarredFrames();
  const isPaper = file.type === 'application/pdf';
  const fill = useCallback(
    (place: HTMLImageElement | HTMLIFrameElement | null) => {
      if (!place) return undefined;
      const url = URL.createObjectURL(file);
      place.src = isPaper ? `${url}#toolbar=0` : url;
      return () => URL.revokeObjectURL(url);
    },
    [file, isPaper],
  );
  if (isPaper && isBarred)
    return (
      <p>
        <a href={apiUrl(`case-files/${id}`)} target="_blank" rel="noreferrer">
          {t('evidence.elsewhere', { name })}
        </a>
      </p>
    );
  return (
    <Watermark>
      <div className="evidence-file" onContextMenu={event => event.preventDefault()}>
        {isPaper ? (
          // oxlint-disable-next-line react/iframe-missing-sandbox -- no browser shows a paper in a sandbox; the server let none in that does anything
          <iframe ref={fill} title={name} />
        ) : (
          <img ref={fill} alt={name} draggable={false} />
        )}
      </div>
    </Watermark>
  );
}

/** Whether the host lets no frame in: then a paper opens beside the page. */
function useBarredFrames(): boolean {
  const [isBarred, bar] = useState(false);
  useEffect(() => {
    const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
      if (effectiveDirective === 'frame-src') bar(true);
    };
    document.addEventListener('securitypolicyviolation', hear);
    return () => document.removeEventListener('securitypolicyviolation', hear);
  }, []);
  return isBarred;
}
