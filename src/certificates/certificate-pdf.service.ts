import { Inject, Injectable } from '@nestjs/common';
import { encode } from 'uqr';

import { PdfRenderer } from '../documents/pdf.renderer.ts';
import type { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { grouped } from './certificate-code.rules.ts';
import { CertificateValidityQuery } from './certificate-validity.query.ts';
import type { Certificate } from './certificate.entity.ts';
import { words } from './certificate.words.ts';

/** A certificate on paper: what it says for good, so that it is the same file whenever it is asked for. */
@Injectable()
export class CertificatePdf {
  constructor(
    private readonly pdf: PdfRenderer,
    private readonly validity: CertificateValidityQuery,
    @Inject(shinraiOptions) private readonly options: ShinraiOptions,
  ) {}

  /** A revoked one is not printed any more. */
  async of(certificate: Certificate, locale: Locale): Promise<Buffer> {
    const { state } = await this.validity.of(certificate.assignment.id);
    if (state === 'REVOKED') refuse('ALREADY_REVOKED');
    const template = new URL('certificate.typ', import.meta.url);
    return this.pdf.render({ template, data: this.data(certificate, locale), maxPages: 3 });
  }

  private data(certificate: Certificate, locale: Locale) {
    const { familyName, givenName, title, issuer, fulfilledOn, percent, versionNumber } = certificate;
    const { day, versionName, ...said } = words[locale];
    const pick = (text: LocalizedText): string => (locale === 'EN' && text.en) || text.ja;
    const code = grouped(certificate.code);
    const address = this.options.publicUrl ? `${this.options.publicUrl}/verify` : null;
    return {
      lang: locale.toLowerCase(),
      day: fulfilledOn,
      words: said,
      name: `${familyName} ${givenName}`,
      course: pick(title),
      issuer: issuer ? pick(issuer) : null,
      facts: [
        [said.fulfilledOn, day(fulfilledOn)],
        [said.percent, new Intl.NumberFormat(locale, percentage).format(percent / 100)],
        [said.version, versionName(versionNumber)],
      ],
      code,
      address,
      qr: address && qrCode(`${address}#${code}`),
    };
  }
}

const percentage = { style: 'percent', maximumFractionDigits: 1 } as const;

/** As SVG, a unit wide for each module; the light edge that readers need is for the page to leave. */
function qrCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${dark.join('')}"/></svg>`;
}
