import type { Parts } from '../platform/platform.module.ts';
import { PdfRenderer, TypstRenderer } from './pdf.renderer.ts';

export const documents: Parts = { providers: [{ provide: PdfRenderer, useClass: TypstRenderer }] };
