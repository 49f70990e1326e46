import type { Customer } from './customer.js';
import type { WireObject } from './wire/wire-json.js';

/** The part of a keyboard button that decides what a press sends. */
export interface Button {
  ActionType?: string;
  ActionBody: string;
  Text?: string;
  Silent?: boolean;
}

/** The message a press sends; null when the button sends nothing. */
export function pressed(button: Button, customer: Customer, desktop: boolean): WireObject | null {
  const text = button.ActionBody;
  switch (button.ActionType ?? 'reply') {
    case 'none':
      return null;
    case 'open-url':
      return button.Silent ? null : { type: 'text', text };
    case 'share-phone':
      // Desktop clients do not know the number and send the marker alone; phones leave out the name and the plus.
      return desktop
        ? { type: 'text', text }
        : { type: 'contact', text, contact: { phone_number: customer.phoneNumber } };
    case 'location-picker':
      return { type: 'location', text, location: { lat: 53.9022, lon: 27.5618 } };
    default:
      return { type: 'text', text };
  }
}
