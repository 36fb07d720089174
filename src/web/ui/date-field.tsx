import { GregorianCalendar, parseDate, toCalendar } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { useLocale, useText } from '../text/index.ts';
import { regionOf } from '../text/locale.ts';
import { usePreferences } from '../text/preferences.ts';
import { FieldFrame, type FieldProps } from './field.tsx';
import { inputWithin, type FocusRef } from './focus-ref.ts';
import { Icon } from './icon.tsx';
import './date-field.css';
import './popover.css';

/** Days as YYYY-MM-DD; an empty string while there is none. */
interface Props extends FieldProps<string> {
  min?: string;
  max?: string;
  ref?: FocusRef;
}

export function DateField({ min, max, ref, ...field }: Props) {
  const { label, description, errorMessage, value, onChange, isRequired = false, isDisabled = false, ...rest } = field;
  const locale = useLocale();
  const { era } = usePreferences();
  return (
    <I18nProvider locale={locale === 'ja' && era ? 'ja-JP-u-ca-japanese' : regionOf[locale]}>
      <DatePicker
        {...rest}
        ref={inputWithin(ref)}
        className="field"
        value={value ? parseDate(value) : null}
        onChange={day => onChange?.(day ? toCalendar(day, new GregorianCalendar()).toString() : '')}
        minValue={min ? parseDate(min) : null}
        maxValue={max ? parseDate(max) : null}
        isRequired={isRequired}
        isDisabled={isDisabled}
        isInvalid={Boolean(errorMessage)}
        validationBehavior="aria"
        shouldForceLeadingZeros={false}
      >
        <FieldFrame label={label} description={description} errorMessage={errorMessage} isRequired={isRequired}>
          <DayBox />
          <Popover className="popover calendar-popover">
            <MonthDialog />
          </Popover>
        </FieldFrame>
      </DatePicker>
    </I18nProvider>
  );
}

function DayBox() {
  const t = useText('ui');
  return (
    <Group className="input date-box">
      <DateInput className="date-input">
        {segment => <DateSegment className="date-segment" segment={segment} />}
      </DateInput>
      <Button className="date-button" aria-label={t('openCalendar')}>
        <Icon name="calendar" />
      </Button>
    </Group>
  );
}

function MonthDialog() {
  return (
    <Dialog className="calendar-dialog">
      <Calendar className="calendar">
        <header>
          <Button slot="previous" className="date-button">
            <Icon name="previous" />
          </Button>
          <Heading className="calendar-title" />
          <Button slot="next" className="date-button">
            <Icon name="next" />
          </Button>
        </header>
        <CalendarGrid weekdayStyle="short">
          {date => <CalendarCell className="calendar-day" date={date} />}
        </CalendarGrid>
      </Calendar>
    </Dialog>
  );
}
