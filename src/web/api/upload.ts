import { apiUrl } from './fetcher.ts';
import { NetworkError, RefusalError, type RefusalParams } from './refusal-error.ts';

interface Refused {
  code?: string;
  params?: RefusalParams;
}

/** Sends a file and tells how far it has come, 0…1; `fetch` cannot tell. Gives what the server answers. */
export const upload = <Answer>(
  path: string,
  type: string,
  file: File,
  tell: (share: number) => void,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl(path));
    request.responseType = 'json';
    request.setRequestHeader('content-type', type);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.setRequestHeader('x-shinrai-client', 'web');
    request.upload.addEventListener('progress', event => event.lengthComputable && tell(event.loaded / event.total));
    request.addEventListener('error', () => reject(new NetworkError('unreachable')));
    request.addEventListener('load', () => {
      if (request.status < 300 && request.response) return resolve(request.response as Answer);
      const { code, params } = (request.response ?? {}) as Refused;
      reject(new RefusalError(code ?? 'INTERNAL', params));
    });
    request.send(file);
  });
